package org.inclusio.ingest.questionnaire;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a questionnaire. */
enum QuestionnaireRefusal implements Refusal {
    BAD_PARAMETER(400, "A parameter is not as it should be");

    private final int status;
    private final String title;

    QuestionnaireRefusal(int status, String title) {
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
