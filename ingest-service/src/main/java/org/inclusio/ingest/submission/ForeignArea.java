package org.inclusio.ingest.submission;

import org.inclusio.formats.sentence.Sentence;
import org.inclusio.problem.RefusedRequest;

/** Ends the reading of a file that is about another area than its office's. */
final class ForeignArea extends RefusedRequest {

    private final transient Sentence sentence;

    ForeignArea(Sentence sentence) {
        super(SubmissionRefusal.FOREIGN_AREA, sentence.toString());
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
