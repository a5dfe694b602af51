package org.inclusio.ingest.submission;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;
import org.inclusio.ingest.comparison.Action;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.Comparison.Outcome;
import org.inclusio.ingest.consistency.ConsistencyRules;
import org.inclusio.ingest.quality.Completion;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.ingest.quality.NamesOfSheets;
import org.inclusio.ingest.quality.Rule;

/** Reads a file once: compares good rows with what the area holds and keeps what is to be said about all. */
final class RowJudge implements RowReceiver, ConsistencyRules.Receiver {

    /** More findings than these help nobody and would cost memory; they are counted all the same. */
    static final int MOST_FINDINGS = 10_000;

    /** Of an area that is told, with the names of two characters that can't be seen. */
    private static final int LONGEST_AREA = 80;

    private final String area;
    private final boolean isDryRun;
    private final Interpretation interpretation;
    private final Completion completion;
    private final NamesOfSheets namesOfSheets;
    private final Comparison comparison;
    // The one that stands last in the file goes first when there are too many.
    private final PriorityQueue<Finding> findings =
            new PriorityQueue<>(Comparator.comparingLong(Finding::line).reversed());
    private final ValueColumns valueColumns = new ValueColumns();
    private long received;
    // Observations that rows delete beyond one for each row.
    private long beyond;
    private long refused;
    private long ignored;
    private RawObservation firstIgnored;
    private long said;
    private long open;

    /** @param isDryRun whether nothing of the file will be kept */
    RowJudge(String area, boolean isDryRun, Interpretation interpretation, Comparison comparison) {
        this.area = area;
        this.isDryRun = isDryRun;
        this.interpretation = interpretation;
        this.completion = interpretation.completion();
        this.namesOfSheets = interpretation.namesOfSheets();
        this.comparison = comparison;
    }

    /** Reads to the end; false when the file can't be read so far, which is then a finding. */
    boolean read(ObservationFormat format, ReceivedBody body) throws SQLException, java.io.IOException {
        try {
            body.read(format, this);
            completion.findings().forEach(this::found);
            tellIgnored();
            return isConsistent() && carryOut();
        } catch (UnreadableFile e) {
            found(new Finding(e.line(), null, null, Rule.READABLE_FILE, e.sentence()));
            return false;
        } catch (UnexpectedSqlException e) {
            throw e.getCause();
        }
    }

    /** A file that states what it deletes further down can't be meant, not even in part. */
    private boolean isConsistent() {
        long line = comparison.contradicted();
        if (line > 0) {
            Sentence deleted = Sentence.of("STATED_ONCE.deleted").at(Place.begins(line));
            found(new Finding(line, null, null, Rule.STATED_ONCE, deleted));
        }
        return line == 0;
    }

    private boolean carryOut() throws SQLException {
        beyond = comparison.carryOut(left -> {
            List<Finding> wrong = interpretation.findingsOfWhole(left);
            if (!wrong.isEmpty()) {
                refuse(wrong);
            }
            return wrong.isEmpty();
        });
        return true;
    }

    @Override
    public void observation(RawObservation row) {
        received++;
        String about = row.get(Column.REF_AREA);
        if (about == null) {
            Sentence missing = Sentence.of("AREA_GIVEN.missing", "area", area)
                    .at(row.place(), Sentence.verbatim(Column.REF_AREA.name()));
            refuse(List.of(new Finding(row.line(), Column.REF_AREA.name(), null, Rule.AREA_GIVEN, missing)));
        } else if (!about.equals(area) && !interpretation.isArea(about)) {
            String shown = Characters.shown(about);
            Sentence unknown = Sentence.of(
                            "AREA_GIVEN.unknown",
                            "value",
                            shown.length() > LONGEST_AREA ? shown.substring(0, LONGEST_AREA) + "..." : shown,
                            "area",
                            area)
                    .at(row.place(), Sentence.verbatim(Column.REF_AREA.name()));
            refuse(List.of(new Finding(row.line(), Column.REF_AREA.name(), about, Rule.AREA_GIVEN, unknown)));
        } else if (!about.equals(area)) {
            String shown = Characters.shown(about);
            throw new ForeignArea(
                    shown.length() > LONGEST_AREA
                            ? Sentence.of("OWN_AREA.another", "place", row.place(), "area", area)
                            : Sentence.of("OWN_AREA.foreign", "place", row.place(), "about", shown, "area", area));
        } else {
            try {
                own(row);
            } catch (SQLException e) {
                throw new UnexpectedSqlException(e);
            }
        }
    }

    private void own(RawObservation sent) throws SQLException {
        valueColumns.add(sent);
        namesOfSheets.findings(sent).forEach(this::found);
        Action action = comparison.action(sent);
        RawObservation row = action == Action.DELETE ? completion.ofDeletion(sent) : completion.of(sent);
        switch (action) {
            case DELETE -> {
                if (!isRefused(interpretation.findingsOfName(row))) {
                    refuseFor(comparison.addDeletion(row, Math.toIntExact(received)), row);
                }
            }
            case MERGE -> {
                if (!isRefused(interpretation.findingsOfPart(row.settled()))) {
                    RawObservation whole = comparison.whole(row);
                    compare(whole, row, interpretation.findingsOfWhole(whole));
                }
            }
            case INFORM -> {
                if (!isRefused(interpretation.findings(row))) {
                    ignore(row);
                }
            }
            default -> compare(row, row, interpretation.findings(row));
        }
    }

    private boolean isRefused(List<Finding> wrong) {
        if (!wrong.isEmpty()) {
            refuse(wrong);
        }
        return !wrong.isEmpty();
    }

    private void ignore(RawObservation row) {
        firstIgnored = ignored == 0 ? row : firstIgnored;
        ignored++;
    }

    /** Said once, at the first row: a writer that says Information says so of every row. */
    private void tellIgnored() {
        if (ignored > 0) {
            Sentence informs = Sentence.of("INFORMATION_IGNORED.ignored", "rows", ignored)
                    .at(firstIgnored.place(), Sentence.verbatim(Column.ACTION.name()));
            found(new Finding(firstIgnored.line(), Column.ACTION.name(), "I", Rule.INFORMATION_IGNORED, informs));
        }
    }

    /** Whether there are rows and all of them inform. */
    boolean isInformation() {
        return ignored > 0 && ignored == received();
    }

    private void compare(RawObservation whole, RawObservation row, List<Finding> wrong) throws SQLException {
        if (!isRefused(wrong)) {
            String comment = row.get(Column.COMMENT_OBS);
            boolean isExplained = comment != null && Characters.saysSomething(comment);
            refuseFor(comparison.add(whole, isExplained, Math.toIntExact(received)), row);
        }
    }

    private void refuseFor(Outcome outcome, RawObservation row) {
        Rule rule;
        Sentence why;
        switch (outcome) {
            case REPEATED -> {
                rule = Rule.STATED_ONCE;
                why = Sentence.of("STATED_ONCE.repeated");
            }
            case TOO_MANY_GROUPS -> {
                rule = Rule.FEW_GROUPS;
                why = Sentence.of("FEW_GROUPS.many");
            }
            case TOO_MANY_DELETIONS -> {
                rule = Rule.FEW_DELETIONS;
                why = Sentence.of("FEW_DELETIONS.many");
            }
            default -> {
                return;
            }
        }
        refuse(List.of(new Finding(row.line(), null, null, rule, why.at(row.place()))));
    }

    @Override
    public void unreadable(UnreadableRow row) {
        received++;
        refuse(List.of(new Finding(row.line(), null, null, row.header(), null, Rule.ROW_WIDTH, false, row.sentence())));
    }

    @Override
    public void markedAsTest(UnreadableRow mark) {
        if (!isDryRun) {
            found(new Finding(mark.line(), null, null, Rule.MARKED_AS_TEST, mark.sentence()));
        }
    }

    @Override
    public void beginSheet(SheetName sheet) {
        namesOfSheets.begin(sheet);
    }

    @Override
    public void passedOver(UnreadableRow part) {
        found(new Finding(part.line(), null, null, Rule.PASSED_OVER, part.sentence()));
    }

    private void refuse(List<Finding> wrong) {
        refused++;
        wrong.forEach(this::found);
    }

    @Override
    public void refused(long rows) {
        refused += rows;
    }

    /** Something that is said of the file beside what its rows say. */
    void found(Finding finding) {
        found(finding.line(), finding.rule(), finding.explained(), () -> finding);
    }

    @Override
    public void found(long line, int year, Rule rule, boolean explained, Supplier<Finding> finding) {
        found(line, rule, explained, () -> {
            String header = valueColumns.of(line, year);
            return header == null ? finding.get() : finding.get().inColumn(header);
        });
    }

    private void found(long line, Rule rule, boolean explained, Supplier<Finding> finding) {
        said++;
        if (rule.severity() == Rule.Severity.WARNING && !explained) {
            open++;
        }
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding.get());
        } else if (line < findings.element().line()) {
            findings.remove();
            findings.add(finding.get());
        }
    }

    /** The first findings, in the order of the file. */
    List<Finding> findings() {
        List<Finding> inOrder = new ArrayList<>(findings);
        inOrder.sort(Comparator.comparingLong(Finding::line)
                .thenComparing(finding -> finding.rule().ordinal())
                .thenComparing(Finding::message));
        return inOrder;
    }

    long findingCount() {
        return said;
    }

    /** Warnings that nobody has answered. */
    long openWarnings() {
        return open;
    }

    /** Rows, and of a row that deletes several observations each of them. */
    long received() {
        return received + beyond;
    }

    long refusedRows() {
        return refused;
    }

    long passed() {
        return received() - refused;
    }

    Counts counts() {
        return new Counts(
                received(),
                comparison.count(Outcome.NEW),
                comparison.count(Outcome.CHANGED),
                comparison.count(Outcome.UNCHANGED) + ignored,
                comparison.count(Outcome.WITHDRAWN),
                refused);
    }

    /** Carries a database failure through a reader that knows of none. */
    private static final class UnexpectedSqlException extends RuntimeException {
        UnexpectedSqlException(SQLException cause) {
            super(cause);
        }

        @Override
        public synchronized SQLException getCause() {
            return (SQLException) super.getCause();
        }
    }
}
