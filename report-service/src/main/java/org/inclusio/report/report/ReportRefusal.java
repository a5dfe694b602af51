package org.inclusio.report.report;

import org.inclusio.problem.Refusal;

/** How a request about reports can be refused. */
enum ReportRefusal implements Refusal {
    UNREADABLE_ORDER(400, "Unreadable order"),
    UNKNOWN_SESSION(422, "Unknown session"),
    UNKNOWN_LANGUAGE(422, "Unknown language"),
    UNWRITTEN_LANGUAGE(400, "Unwritten language"),
    UNUSABLE_CUT_OFF(422, "Unusable cut-off"),
    KEY_USED_FOR_ANOTHER_ORDER(422, "Key used for another order"),
    UNUSABLE_KEY(400, "Unusable key"),
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    UNKNOWN_REPORT(404, "Unknown report"),
    UNKNOWN_FIGURE(404, "Unknown figure"),
    UNKNOWN_STATISTIC(404, "Unknown statistic"),
    UNKNOWN_TABLE(404, "Unknown table"),
    UNKNOWN_CHART(404, "Unknown chart"),
    UNKNOWN_VERSION(404, "Unknown version"),
    UNKNOWN_PARAGRAPH(404, "Unknown paragraph"),
    UNUSABLE_WORDING(422, "Unusable wording"),
    UNKNOWN_COMMENT(404, "Unknown comment"),
    NO_COMMENT(400, "No comment"),
    PUBLISHED(409, "Published"),
    OPEN_COMMENTS(409, "Open comments"),
    UNKNOWN_FILTER(400, "Unknown filter"),
    UNKNOWN_STATE(400, "Unknown state"),
    NO_REASON(400, "No reason"),
    NO_SUCH_STEP(409, "No such step"),
    CHANGED_MEANWHILE(412, "The report has changed meanwhile"),
    CHANGE_OF_WHAT(428, "Say what is changed");

    private final int status;
    private final String title;

    ReportRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
