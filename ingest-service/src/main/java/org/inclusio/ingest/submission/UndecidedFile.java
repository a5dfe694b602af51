package org.inclusio.ingest.submission;

import org.inclusio.problem.Problem;

/** What an office is told about a file that the service failed to decide about. */
final class UndecidedFile {

    private static final int FAULT_OF_THE_SERVICE = 500;

    private UndecidedFile() {}

    static Problem problem(long submission) {
        return new Problem(
                "https://inclusio.example/problems/file-set-aside",
                "The file could not be decided about",
                FAULT_OF_THE_SERVICE,
                "The service failed while it read this file. Nothing of it is kept yet, and the file is safe: it is tried"
                        + " again, first by itself and then when the administrator, who has been told, asks for it. You"
                        + " need not send it again; to put another in its place, withdraw it.",
                "/v1/submissions/" + submission);
    }
}
