package org.inclusio.benchmark.plausibility;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusio.benchmark.plausibility.Published.Row;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.consistency.ConsistencyRules;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.ingest.quality.Rule;

/** Asks every rule of the ingest service about the rows of one area, without a database. */
final class Judging {

    private final Interpretation interpretation = new Interpretation().ofOneFile();
    private final ConsistencyRules rules = new ConsistencyRules();

    /** @param row counted from 0 */
    record Found(int row, Rule rule) {}

    /** What is found of a file, where the area holds something or nothing. */
    Set<Found> judge(String area, List<Row> file, List<Row> held) {
        Set<Found> found = new HashSet<>();
        Comparison comparison = new Comparison(false);
        held.forEach(row -> comparison.hold(raw(area, row, 0)));
        try {
            for (int i = 0; i < file.size(); i++) {
                RawObservation row = raw(area, file.get(i), i + 1L);
                List<Finding> alone = interpretation.findings(row);
                for (Finding finding : alone) {
                    found.add(new Found(i, finding.rule()));
                }
                if (alone.stream().noneMatch(finding -> finding.rule().severity() == Rule.Severity.ERROR)) {
                    comparison.add(comparison.whole(row), false, i + 1);
                }
            }
            rules.judge(comparison, new ConsistencyRules.Receiver() {
                @Override
                public void found(long line, int year, Rule rule, boolean explained, Supplier<Finding> finding) {
                    if (rule.severity() != Rule.Severity.NOTICE) {
                        found.add(new Found((int) line - 1, rule));
                    }
                }

                @Override
                public void refused(long rows) {
                    // Each has a finding already.
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("There is no database.", e);
        }
        return found;
    }

    private static RawObservation raw(String area, Row row, long line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, area);
        cells.put(Column.SERIES, row.series());
        cells.put(Column.TIME_PERIOD, Integer.toString(row.year()));
        cells.put(Column.SEX, row.sex());
        cells.put(Column.AGE, row.age());
        cells.put(Column.URBANISATION, row.location());
        cells.put(Column.INCOME_WEALTH_QUANTILE, row.wealth());
        cells.put(Column.OBS_VALUE, row.value());
        return RawObservation.of(line, cells);
    }
}
