package org.inclusio.ingest.submission;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;
import org.inclusio.ingest.format.RowReceiver;
import org.inclusio.ingest.format.UnreadableRow;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.ingest.quality.Rule;

/** Lets good rows through and keeps what is to be said about the others. */
final class RowJudge implements RowReceiver {

    /** More findings than these help nobody and would cost memory; they are counted all the same. */
    private static final int MOST_FINDINGS = 10_000;

    private final String area;
    private final Interpretation interpretation;
    private final GoodRows goodRows;
    private final List<Finding> findings = new ArrayList<>();
    private long received;
    private long refused;
    private long said;

    /** Where rows go that may be kept. */
    interface GoodRows {
        void add(RawObservation row) throws SQLException;

        /** A row was refused that this had not seen. */
        default void refused() {}
    }

    RowJudge(String area, Interpretation interpretation, GoodRows goodRows) {
        this.area = area;
        this.interpretation = interpretation;
        this.goodRows = goodRows;
    }

    @Override
    public void observation(RawObservation row) {
        received++;
        String about = row.get(Column.REF_AREA);
        if (about == null) {
            refuse(List.of(new Finding(
                    row.line(),
                    Column.REF_AREA.name(),
                    null,
                    Rule.AREA_GIVEN,
                    "Line " + row.line() + ", REF_AREA: the row names no area. Write " + area + ".")));
        } else if (!about.equals(area)) {
            throw SubmissionRefusal.FOREIGN_AREA.because("Line " + row.line() + " is about "
                    + (about.length() > 20 ? "another area" : about) + ", and this token speaks for " + area
                    + ". Nothing was kept; send only rows about " + area + ".");
        } else {
            List<Finding> wrong = interpretation.findings(row);
            if (wrong.isEmpty()) {
                pass(row);
            } else {
                refuse(wrong);
            }
        }
    }

    private void pass(RawObservation row) {
        try {
            goodRows.add(row);
        } catch (SQLException e) {
            throw new UnexpectedSqlException(e);
        }
    }

    @Override
    public void unreadable(UnreadableRow row) {
        received++;
        refuse(List.of(new Finding(row.line(), null, null, Rule.ROW_WIDTH, row.message())));
    }

    private void refuse(List<Finding> wrong) {
        refused++;
        wrong.forEach(this::note);
        goodRows.refused();
    }

    /** Refuses a row that had passed before it turned out to say again what another says. */
    void refuseRepeated(long line) {
        refused++;
        note(new Finding(
                line,
                null,
                null,
                Rule.STATED_ONCE,
                "Line " + line + ": an earlier line states the same observation. Keep one of the two."));
    }

    void note(Finding finding) {
        said++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** The first findings, in the order of the file. */
    List<Finding> findings() {
        return findings;
    }

    long findingCount() {
        return said;
    }

    long received() {
        return received;
    }

    long refused() {
        return refused;
    }

    long passed() {
        return received - refused;
    }

    /** Carries a database failure through a reader that knows of none. */
    static final class UnexpectedSqlException extends RuntimeException {
        UnexpectedSqlException(SQLException cause) {
            super(cause);
        }

        @Override
        public synchronized SQLException getCause() {
            return (SQLException) super.getCause();
        }
    }
}
