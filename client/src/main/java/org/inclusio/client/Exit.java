package org.inclusio.client;

/** What a pipeline can tell from the exit code. */
enum Exit {
    /** The file was taken, or would be; the step was taken. */
    DONE(0, "accepted"),
    /** The file was rejected, or would be; read its findings. */
    REJECTED(1, "rejected"),
    /** The command line is wrong. */
    USAGE(2, "usage"),
    /** The service refused the request. */
    REFUSED(3, "refused"),
    /** The file waits for somebody or for its time. */
    WAITS(4, "waits"),
    /** The service can't be reached. */
    UNREACHABLE(5, "unreachable"),
    /** The file only informs (action I), and nothing of it is kept. */
    NOTED(6, "noted, nothing kept");

    private final int code;
    private final String name;

    Exit(int code, String name) {
        this.code = code;
        this.name = name;
    }

    int code() {
        return code;
    }

    String title() {
        return name;
    }

    /** What the status of a submission comes to. */
    static Exit of(String status) {
        return switch (status) {
            case "ACCEPTED", "PARTLY_ACCEPTED", "WITHDRAWN" -> DONE;
            case "REJECTED" -> REJECTED;
            case "NOTED" -> NOTED;
            default -> WAITS;
        };
    }
}
