package org.inclusio.ingest.submission;

import jakarta.enterprise.context.RequestScoped;
import org.inclusio.ingest.caller.CurrentOffice;

/** The submissions of the office that asks; those of others are not there. */
@RequestScoped
class OwnSubmissions {

    private final Submissions submissions;
    private final CurrentOffice office;

    OwnSubmissions(Submissions submissions, CurrentOffice office) {
        this.submissions = submissions;
        this.office = office;
    }

    /**
     * @throws org.inclusio.problem.RefusedRequest when this office has made no submission of that number
     */
    Submission find(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw noSuch(id);
        }
        return submissions.byId(office.area(), Long.parseLong(id)).orElseThrow(() -> noSuch(id));
    }

    private static RuntimeException noSuch(String id) {
        return SubmissionRefusal.NO_SUCH_SUBMISSION.because("This office has made no submission '"
                + (id.length() > 40 ? id.substring(0, 40) + "..." : id)
                + "'. GET /v1/submissions lists those it has made.");
    }
}
