package org.inclusio.ingest.submission;

/** Every reason to refuse a request about submissions. */
enum Refusal {
    NO_AREA(403, "This token speaks for no area"),
    FOREIGN_AREA(403, "An office speaks for its own area only"),
    UNKNOWN_FORMAT(415, "This format can't be read"),
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    NO_SUCH_SUBMISSION(404, "There is no such submission");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Refused because(String detail) {
        return new Refused(this, detail);
    }

    /** A request that is refused, with its place, cause and remedy. */
    static final class Refused extends RuntimeException {
        private final transient Refusal refusal;

        Refused(Refusal refusal, String detail) {
            super(detail);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
