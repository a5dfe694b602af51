package org.inclusio.ingest.submission;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.ingest.format.RowReceiver;
import org.inclusio.ingest.format.UnreadableRow;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;

/** Lets good rows through to the staging table and keeps what is to be said about the others. */
final class RowJudge implements RowReceiver {

    /** More findings than these help nobody and would cost memory; the rows are counted all the same. */
    private static final int MOST_FINDINGS = 10_000;

    private final String area;
    private final Interpretation interpretation;
    private final Staging staging;
    private final List<Finding> findings = new ArrayList<>();
    private long received;
    private long refused;

    RowJudge(String area, Interpretation interpretation, Staging staging) {
        this.area = area;
        this.interpretation = interpretation;
        this.staging = staging;
    }

    @Override
    public void observation(RawObservation row) {
        received++;
        String about = row.get(Column.REF_AREA);
        if (about == null) {
            refuse(new Finding(row.line(), "Line " + row.line() + ": the row names no area; write " + area + "."));
        } else if (!about.equals(area)) {
            throw Refusal.FOREIGN_AREA.because("Line " + row.line() + " is about "
                    + (about.length() > 20 ? "another area" : about) + ", and this token speaks for " + area
                    + ". Nothing was kept; send only rows about " + area + ".");
        } else {
            List<Finding> wrong = interpretation.findings(row);
            if (wrong.isEmpty()) {
                staging.add(row);
            } else {
                refused++;
                wrong.forEach(this::note);
            }
        }
    }

    @Override
    public void unreadable(UnreadableRow row) {
        received++;
        refuse(new Finding(row.line(), row.message()));
    }

    void refuse(Finding finding) {
        refused++;
        note(finding);
    }

    void note(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    long received() {
        return received;
    }

    long refused() {
        return refused;
    }
}
