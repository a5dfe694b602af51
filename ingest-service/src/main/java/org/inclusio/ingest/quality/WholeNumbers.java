package org.inclusio.ingest.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;

/**
 * Counts of what can't be halved are whole in single units. An estimate need not be, nor what an agency has adjusted, nor
 * the mean of several years, which a detail of the time tells by naming two.
 */
final class WholeNumbers {

    private static final Set<String> ESTIMATES = Set.of("CA", "E", "M", "G");
    private static final Set<String> ESTIMATED = Set.of("E", "F", "I");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final Set<String> series;

    WholeNumbers(IndicatorCatalogue catalogue) {
        this.series = catalogue.baseSeries().stream()
                .filter(BaseSeries::isWhole)
                .map(BaseSeries::code)
                .collect(Collectors.toSet());
        Collection<Series> computed = catalogue.series();
        computed.stream()
                .filter(one -> one.method() == MethodName.COUNT)
                .map(Series::code)
                .forEach(series::add);
    }

    void judge(RawObservation row, Judgement judgement) {
        String value = row.get(Column.OBS_VALUE);
        if (value == null || isDigits(value) || !series.contains(row.get(Column.SERIES))) {
            return;
        }
        String multiplier = row.get(Column.UNIT_MULT);
        BigDecimal single =
                new BigDecimal(value).scaleByPowerOfTen(multiplier == null ? 0 : Integer.parseInt(multiplier));
        if (single.signum() > 0 && single.stripTrailingZeros().scale() > 0 && !needNotBe(row)) {
            judgement.say(
                    Column.OBS_VALUE,
                    Rule.WHOLE_NUMBER,
                    Sentence.of(
                            "WHOLE_NUMBER.fraction",
                            "value",
                            judgement.shown(Column.OBS_VALUE),
                            "series",
                            row.get(Column.SERIES)));
        }
    }

    private static boolean isDigits(String value) {
        return Decimals.digits(value, 0) == value.length();
    }

    private static boolean needNotBe(RawObservation row) {
        String nature = row.get(Column.NATURE);
        String status = row.get(Column.OBS_STATUS);
        return nature != null && ESTIMATES.contains(nature)
                || status != null && ESTIMATED.contains(status)
                || isOfSeveralYears(row.get(Column.TIME_DETAIL));
    }

    private static boolean isOfSeveralYears(String detail) {
        if (detail == null) {
            return false;
        }
        Matcher year = YEAR.matcher(detail);
        return year.find() && isFollowedByAnother(year);
    }

    private static boolean isFollowedByAnother(Matcher year) {
        String first = year.group();
        while (year.find()) {
            if (!year.group().equals(first)) {
                return true;
            }
        }
        return false;
    }
}
