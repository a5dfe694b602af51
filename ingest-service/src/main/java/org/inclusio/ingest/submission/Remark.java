package org.inclusio.ingest.submission;

/** What is to be said of a submission before anything else. */
final class Remark {

    static final String NOTED =
            "Nothing was kept: every row says that it informs (action I), and states nothing. To have"
                    + " the rows kept, write another action: M (Merge) or R (Replace) in the column ACTION of SDMX-CSV, or in plain"
                    + " CSV none; action=\"Merge\" or \"Replace\" at the data set in SDMX-ML and SDMX-JSON.";

    static final String EMPTY =
            "Nothing was kept: the file was read to its end, and there is no observation in it, only what stands above"
                    + " observations. If rows were meant, look whether they were cut off, or stand in another file or sheet, and"
                    + " send them.";

    static final String CHANGED =
            "Nothing is kept: what the file does, or what is said of it, is no longer what was confirmed,"
                    + " because observations of the office have changed meanwhile. Look at the findings and counts as they are now; ";

    private Remark() {}

    static String askingAnew(long id) {
        return CHANGED + "if it is still meant, POST /v1/submissions/" + id + "/confirmation again, if not, POST"
                + " /v1/submissions/" + id + "/withdrawal.";
    }

    static String asking(PublishedReach reach, long id, boolean dryRun) {
        String does = "of the " + reach.held() + " observations that the office holds it would withdraw "
                + reach.withdrawn() + " and change " + reach.changed() + "; reach counts them by series and year. ";
        return dryRun
                ? "Nothing was kept, this being a dry run. Sent as it is the file would wait: " + does
                        + "Leave out what is not meant, or send it and confirm it."
                : "Nothing is kept yet: " + does + "If that is meant, POST /v1/submissions/" + id
                        + "/confirmation with a comment; if not, POST /v1/submissions/" + id + "/withdrawal.";
    }
}
