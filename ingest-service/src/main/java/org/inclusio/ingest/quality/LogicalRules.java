package org.inclusio.ingest.quality;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;

/** What a row says alone and what can't be; asked of rows whose form is right. */
final class LogicalRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What is a share of a whole and not a ratio of two counts of the catalogue; gross ratios and tariffs are none. */
    private static final List<String> SHARES = List.of(
            "LABOUR_FORCE_SHARE_WOMEN",
            "LFPR",
            "UNEMPLOYMENT_RATE",
            "SELF_EMPLOYED_SHARE",
            "CONTRIB_FAMILY_WORKERS_SHARE",
            "TNER_PRIMARY_AGE_ANY_LEVEL",
            "NAR_PRIMARY",
            "MDG_0102_POV_GAP",
            "MDG_0105_EMP_POP_RATIO",
            "MDG_0109_UNDERNOURISHED",
            "MDG_0202_SURVIVAL_LAST_GRADE");

    private final IndicatorCatalogue catalogue;
    private final Set<String> shares;
    private final CodesOfSeries codes;
    private final WholeNumbers wholeNumbers;
    private final UnitsOfSeries units;

    LogicalRules(IndicatorCatalogue catalogue, CodesOfSeries codes) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.wholeNumbers = new WholeNumbers(catalogue);
        this.units = new UnitsOfSeries(catalogue);
        this.shares = new HashSet<>(SHARES);
        catalogue.series().stream().filter(this::isShare).map(Series::code).forEach(shares::add);
    }

    void judge(RawObservation row, Judgement judgement) {
        codes.judge(row, judgement);
        units.judge(row, judgement);
        notNegative(row, judgement);
        wholeNumbers.judge(row, judgement);
        percentage(row, judgement);
        bounds(row, judgement);
        if (StatedLimit.isStatedBy(row)) {
            LimitRules.judge(row, shares.contains(row.get(Column.SERIES)), isCount(row.get(Column.SERIES)), judgement);
        }
    }

    /** Percentages whose numerator is part of their denominator, as the catalogue says. */
    private boolean isShare(Series series) {
        return series.unit().equals("PERCENT")
                && series.method() == MethodName.RATIO
                && !series.denominator().isEmpty()
                && series.numerator().stream().allMatch(part -> isPartOf(part, series.denominator()));
    }

    private boolean isPartOf(Term part, List<Term> wholes) {
        for (Term at = part; at != null; at = partOf(at)) {
            String series = at.series();
            if (wholes.stream().anyMatch(whole -> whole.series().equals(series))) {
                return true;
            }
        }
        return false;
    }

    private Term partOf(Term term) {
        return catalogue.baseSeries(term.series()).flatMap(BaseSeries::partOf).orElse(null);
    }

    private void percentage(RawObservation row, Judgement judgement) {
        String value = row.get(Column.OBS_VALUE);
        if (value == null || !shares.contains(row.get(Column.SERIES))) {
            return;
        }
        String multiplier = row.get(Column.UNIT_MULT);
        BigDecimal percentage =
                new BigDecimal(value).scaleByPowerOfTen(multiplier == null ? 0 : Integer.parseInt(multiplier));
        if (percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.PERCENTAGE_IN_RANGE,
                    Sentence.of(
                            "PERCENTAGE_IN_RANGE.outside",
                            "value",
                            judgement.shown(Column.OBS_VALUE),
                            "series",
                            row.get(Column.SERIES)));
        }
    }

    private void notNegative(RawObservation row, Judgement judgement) {
        String value = row.get(Column.OBS_VALUE);
        if (value == null || value.charAt(0) != '-') {
            return;
        }
        if (isCount(row.get(Column.SERIES)) && new BigDecimal(value).signum() < 0) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.NOT_NEGATIVE,
                    Sentence.of(
                            "NOT_NEGATIVE.negative",
                            "value",
                            judgement.shown(Column.OBS_VALUE),
                            "series",
                            row.get(Column.SERIES)));
        }
    }

    private boolean isCount(String code) {
        return catalogue
                .baseSeries(code)
                .filter(series -> series.kind() == BaseSeries.Kind.COUNT)
                .isPresent();
    }

    private static void bounds(RawObservation row, Judgement judgement) {
        String value = row.get(Column.OBS_VALUE);
        String lower = row.get(Column.LOWER_BOUND);
        String upper = row.get(Column.UPPER_BOUND);
        if (value == null || lower == null && upper == null) {
            return;
        }
        BigDecimal stated = new BigDecimal(value);
        if (lower != null && new BigDecimal(lower).compareTo(stated) > 0) {
            judgement.say(
                    Column.LOWER_BOUND,
                    Rule.BOUNDS_AROUND_VALUE,
                    Sentence.of(
                            "BOUNDS_AROUND_VALUE.above", "bound", judgement.shown(Column.LOWER_BOUND), "value", value));
        }
        if (upper != null && new BigDecimal(upper).compareTo(stated) < 0) {
            judgement.say(
                    Column.UPPER_BOUND,
                    Rule.BOUNDS_AROUND_VALUE,
                    Sentence.of(
                            "BOUNDS_AROUND_VALUE.below", "bound", judgement.shown(Column.UPPER_BOUND), "value", value));
        }
    }
}
