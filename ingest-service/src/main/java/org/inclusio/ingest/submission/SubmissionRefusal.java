package org.inclusio.ingest.submission;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a request about submissions. */
enum SubmissionRefusal implements Refusal {
    FOREIGN_AREA(403, "An office speaks for its own area only"),
    NO_SUCH_SUBMISSION(404, "No such submission"),
    SECOND_PERSON(403, "A second person approves"),
    NOT_AWAITED(409, "The submission does not wait for this"),
    BODY_TOO_LARGE(413, "Body too large"),
    UNSUPPORTED_FORMAT(415, "This format can't be read"),
    BODY_CUT_OFF(400, "The body ended too early"),
    DIGEST_DIFFERS(400, "The body is not what its digest states"),
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    KEY_USED_OTHERWISE(422, "The idempotency key stands for another request");

    private final int status;
    private final String title;

    SubmissionRefusal(int status, String title) {
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
