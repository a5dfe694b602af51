package org.inclusio.ingest.consistency;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Every rule over several rows, asked of every row of a file that says something new. */
@Singleton
public class ConsistencyRules {

    private static final int SHARES = 64;

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    /** What is said of a row, and what becomes of it. */
    public interface Receiver {
        /** The finding, which is about a year, is asked for only if it is to be kept. */
        void found(long line, int year, Rule rule, boolean explained, Supplier<Finding> finding);

        /** So many rows may not be kept; it comes once, after what was found. */
        void refused(long rows);
    }

    /**
     * Holds the rows of a file against each other and against what the area holds. Rows that a rule refuses are refused in
     * the comparison.
     */
    public void judge(Comparison comparison, Receiver receiver) throws SQLException {
        List<RuleAcrossRows> rules = rules();
        Set<String> related = new HashSet<>();
        for (String series : comparison.statedSeries()) {
            rules.forEach(rule -> related.addAll(rule.relatedTo(series)));
        }
        for (String series : related) {
            comparison.bring(series);
        }
        comparison.arrange();
        Sayings sayings = new Sayings(comparison.neighbours(), (row, rule, finding) -> {
            synchronized (receiver) {
                receiver.found(
                        row.line(), comparison.neighbours().keys().year(row.key()), rule, row.explained(), finding);
            }
            if (rule.severity() == Rule.Severity.ERROR) {
                comparison.doom(row.key(), row.group());
            }
        });
        IntStream.range(0, SHARES).parallel().forEach(share -> judge(share, comparison, sayings));
        receiver.refused(comparison.refuseDoomed());
    }

    private void judge(int share, Comparison comparison, Sayings sayings) {
        Neighbours around = comparison.neighbours();
        ObservationKeys keys = around.keys();
        Concerned concerned = new Concerned(rules());
        comparison.forEachNews(share, SHARES, (key, group, line, explained, value, held, lines) -> {
            String series = keys.series(key);
            NewRow row = new NewRow(series, key, group, line, explained, value, held, lines);
            for (RuleAcrossRows rule : concerned.by(series, around)) {
                rule.judge(row, around, sayings);
            }
        });
    }

    /** The rules that have to do with a series; rows of one mostly follow each other. */
    private static final class Concerned {
        private final List<RuleAcrossRows> all;
        private RuleAcrossRows[] now = {};
        private String series;

        Concerned(List<RuleAcrossRows> all) {
            this.all = all;
        }

        RuleAcrossRows[] by(String of, Neighbours around) {
            if (!of.equals(series)) {
                series = of;
                now = all.stream().filter(rule -> rule.concerns(of, around)).toArray(RuleAcrossRows[]::new);
            }
            return now;
        }
    }

    private List<RuleAcrossRows> rules() {
        return List.of(
                new GroupsAndTotals(catalogue),
                new AgesAndTotal(catalogue),
                new NumeratorsAndDenominators(catalogue),
                new VitalRates(),
                new BirthsBySex(),
                new SingleAges(),
                new FormerStatement(catalogue),
                new YearsBeside(catalogue),
                new YearRepeated(catalogue),
                new SexesBeside(),
                new GroupsBeside(catalogue));
    }
}
