package org.inclusio.ingest.consistency;

import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.plausibility.Exchange;

/** Women and men of a year beside those of other years: whether one has what the other should have. */
final class SexesBeside implements RuleAcrossRows {

    private static final int YEARS = 15;

    private int[] years = {};
    private int female;
    private int male;

    @Override
    public boolean concerns(String series, Neighbours around) {
        years = around.years(series);
        female = around.keys().known(Dimension.SEX, "F");
        male = around.keys().known(Dimension.SEX, "M");
        return years.length > 2 && female >= 0 && male >= 0;
    }

    /** Told at the row of women, or at that of men where it alone is new. */
    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        ObservationKeys keys = around.keys();
        int sex = keys.number(row.key(), Dimension.SEX);
        if (sex != female && sex != male || Double.isNaN(row.value())) {
            return;
        }
        long mate = keys.with(row.key(), Dimension.SEX, sex == female ? male : female);
        double other = around.value(mate, row.group());
        if (Double.isNaN(other) || sex == male && around.isNews(mate, row.group())) {
            return;
        }
        int year = keys.year(row.key());
        double gap = row.value() - other;
        if (gap == 0
                || isTheSameWay(gap, row, mate, year - 1, around)
                || isTheSameWay(gap, row, mate, year + 1, around)) {
            return;
        }
        look(row, mate, other, year, around, sayings);
    }

    /** Whether the year beside it has the same of the two ahead, as nearly all have. */
    private static boolean isTheSameWay(double gap, NewRow row, long mate, int beside, Neighbours around) {
        double own = row.lines().throughYears().value(beside - ObservationKeys.FIRST_YEAR);
        return !Double.isNaN(own) && gap * (own - around.value(around.keys().withYear(mate, beside), row.group())) > 0;
    }

    private void look(NewRow row, long mate, double other, int year, Neighbours around, Sayings sayings) {
        ObservationKeys keys = around.keys();
        Exchange exchange = new Exchange(row.value(), other);
        int below = 0;
        while (below < years.length && years[below] < year) {
            below++;
        }
        int found = 0;
        for (int i = below - 1; i >= 0 && year - years[i] <= YEARS && found < 2; i--) {
            found += add(exchange, row, mate, years[i], keys, around);
        }
        int behind = 0;
        for (int i = below; i < years.length && years[i] - year <= YEARS && behind < 2; i++) {
            behind += years[i] == year ? 0 : add(exchange, row, mate, years[i], keys, around);
        }
        if (exchange.isRemarkable()) {
            sayings.say(
                    row,
                    Rule.SEXES_EXCHANGED,
                    () -> Sentence.of(
                            "SEXES_EXCHANGED.years",
                            "sex",
                            keys.code(row.key(), Dimension.SEX),
                            "value",
                            Sayings.number(row.value()),
                            "mate",
                            keys.code(mate, Dimension.SEX),
                            "other",
                            sayings.placed(mate, row.group())));
        }
    }

    private static int add(
            Exchange exchange, NewRow row, long mate, int year, ObservationKeys keys, Neighbours around) {
        double own = around.value(keys.withYear(row.key(), year), row.group());
        double other = around.value(keys.withYear(mate, year), row.group());
        return exchange.add(own, other) ? 1 : 0;
    }
}
