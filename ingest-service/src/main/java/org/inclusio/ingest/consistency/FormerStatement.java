package org.inclusio.ingest.consistency;

import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/** A value beside what the same office said before: of the same cell, of the year beside it, of the other sex. */
final class FormerStatement implements RuleAcrossRows {

    private static final double QUARTER = 0.25;
    private static final double POINTS = 5;

    private final IndicatorCatalogue catalogue;
    private boolean isPercentage;
    private int female;
    private int male;

    FormerStatement(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        isPercentage =
                catalogue.series(series).filter(s -> s.unit().equals("PERCENT")).isPresent()
                        || catalogue
                                .baseSeries(series)
                                .filter(s -> s.unit().equals("PERCENT"))
                                .isPresent();
        female = around.keys().known(Dimension.SEX, "F");
        male = around.keys().known(Dimension.SEX, "M");
        return true;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        // Also where either is NaN.
        if (!(row.value() != row.held()) || Double.isNaN(row.value()) || Double.isNaN(row.held())) {
            return;
        }
        change(row, sayings);
        shifted(row, around, sayings);
        exchanged(row, around, sayings);
    }

    private void change(NewRow row, Sayings sayings) {
        double before = row.held();
        double change = Math.abs(row.value() - before);
        if (change > QUARTER * Math.abs(before) && (!isPercentage || change > POINTS)) {
            sayings.say(row, Rule.CHANGE_FROM_EARLIER, () -> changed(row.value(), before));
        }
    }

    private static Sentence changed(double value, double before) {
        String now = Sayings.number(value);
        String earlier = Sayings.number(before);
        return before == 0
                ? Sentence.of("CHANGE_FROM_EARLIER.from-zero", "value", now, "earlier", earlier)
                : Sentence.of(
                        "CHANGE_FROM_EARLIER.change",
                        "value",
                        now,
                        "earlier",
                        earlier,
                        "percent",
                        Sayings.rounded(100 * Math.abs(value - before) / Math.abs(before)));
    }

    /** What was held of a year beside it, and the same of one more year: one such value may be chance. */
    private static void shifted(NewRow row, Neighbours around, Sayings sayings) {
        int year = around.keys().year(row.key());
        for (int step = -1; step <= 1; step += 2) {
            if (isShifted(row.key(), row.group(), year, step, around)
                    && (isShifted(row.key(), row.group(), year + 1, step, around)
                            || isShifted(row.key(), row.group(), year - 1, step, around))) {
                int from = year + step;
                sayings.say(
                        row,
                        Rule.YEARS_SHIFTED,
                        () -> Sentence.of("YEARS_SHIFTED.shifted", "value", Sayings.number(row.value()), "year", from));
                return;
            }
        }
    }

    private static boolean isShifted(long key, int group, int year, int step, Neighbours around) {
        if (!isYear(year) || !isYear(year + step)) {
            return false;
        }
        ObservationKeys keys = around.keys();
        long own = keys.withYear(key, year);
        double value = around.value(own, group);
        double held = around.held(own, group);
        return value != held && !Double.isNaN(held) && value == around.held(keys.withYear(key, year + step), group);
    }

    private static boolean isYear(int year) {
        return year >= ObservationKeys.FIRST_YEAR && year <= ObservationKeys.FIRST_YEAR + 200;
    }

    /** What was held of the other sex, which now has what was held of this one. */
    private void exchanged(NewRow row, Neighbours around, Sayings sayings) {
        int sex = around.keys().number(row.key(), Dimension.SEX);
        if (female < 0 || male < 0 || sex != female && sex != male) {
            return;
        }
        long other = around.keys().with(row.key(), Dimension.SEX, sex == female ? male : female);
        if (row.value() == around.held(other, row.group()) && around.value(other, row.group()) == row.held()) {
            sayings.say(
                    row,
                    Rule.SEXES_EXCHANGED,
                    () -> Sentence.of(
                            "SEXES_EXCHANGED.held",
                            "value",
                            Sayings.number(row.value()),
                            "earlier",
                            Sayings.number(row.held())));
        }
    }
}
