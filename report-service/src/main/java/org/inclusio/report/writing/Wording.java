package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/**
 * How numbers, units and names are written in English documents of the United Nations: a decimal point, a comma for
 * thousands, "per cent" in text, two dots for what is not available, and words for the numbers up to nine in text.
 */
final class Wording {

    static final String NOT_AVAILABLE = "..";

    private static final BigDecimal ONE_HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final int LONGEST_NAME = 120;

    private final IndicatorCatalogue catalogue;

    Wording(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A number of a table, rounded half up to the decimals that its unit is published with. */
    String value(BigDecimal value, String unit) {
        return rounded(value, decimals(value, unit));
    }

    private static String rounded(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        StringBuilder pattern = new StringBuilder("#,##0");
        if (rounded.scale() > 0) {
            pattern.append('.').append("0".repeat(rounded.scale()));
        }
        String digits = new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(rounded.abs());
        return rounded.signum() < 0 ? "\u2212" + digits : digits;
    }

    String value(Optional<BigDecimal> value, String unit) {
        return value.map(number -> value(number, unit)).orElse(NOT_AVAILABLE);
    }

    /** A number of a sentence, with its unit. */
    String phrase(Optional<BigDecimal> value, String unit) {
        String name = unitName(unit);
        return value(value, unit) + (name.isEmpty() ? "" : " " + lower(name));
    }

    /** A difference, with the decimals of the values that differ. */
    String difference(BigDecimal difference, BigDecimal value, String unit) {
        return rounded(difference, decimals(value, unit));
    }

    /** How many of some, such as "in all", "in none" or "in nine". */
    String of(long part, long whole) {
        return part == whole && whole > 1 ? "all" : number(part);
    }

    String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    /** A count before the noun that it counts, such as "nine areas" or "10 areas". */
    String counted(long number, String singular, String plural) {
        String shown = number < SMALL.size() ? SMALL.get((int) number) : count(number);
        return shown + " " + (number <= 1 ? singular : plural);
    }

    String areas(long number) {
        return counted(number, "area", "areas");
    }

    /** A count that stands alone, such as "in nine of them". */
    String number(long number) {
        return number == 0 ? "none" : number < SMALL.size() ? SMALL.get((int) number) : count(number);
    }

    /** A share of a whole, such as "12.3 per cent". */
    String share(long part, long whole) {
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(ONE_HUNDRED)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        return value(share, "PERCENT") + " per cent";
    }

    /** What stands in the first column: the name of the sub-series and its unit. */
    String label(Series series) {
        String unit = unitName(series.unit());
        return unit.isEmpty() ? series.name() : series.name() + " (" + lower(unit) + ")";
    }

    /** The unit at an axis. */
    String axis(String unit) {
        String name = unitName(unit);
        return name.isEmpty() ? "Ratio or index" : name;
    }

    /** The name of a sub-series in the middle of a sentence. */
    String name(Series series) {
        return lower(series.name());
    }

    String day(LocalDate date) {
        return DAY.format(date);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The name of a source, cut where it is too long to print. */
    static String source(String name) {
        String flat = name.strip().replaceAll("\\s+", " ");
        return flat.length() <= LONGEST_NAME ? flat : flat.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    private String unitName(String unit) {
        if (unit.equals("RATIO") || unit.equals("INDEX")) {
            return "";
        }
        return catalogue.codeList("unit-measure").names().getOrDefault(unit, unit);
    }

    // "HIV prevalence" and "Red List" keep their capitals.
    private static String lower(String name) {
        boolean proper = name.startsWith("Red List")
                || name.length() < 2
                || !Character.isLowerCase(name.charAt(1)) && name.charAt(1) != ' ';
        return proper ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static int decimals(BigDecimal value, String unit) {
        BigDecimal size = value.abs();
        return switch (unit) {
            case "RATIO", "INDEX", "KG_PER_USD_PPP" -> 2;
            case "COUNT", "THOUSAND_TONNES", "ODP_TONNES", "MILLION_USD", "MILLION_LCU" -> 0;
            case "PERCENT" -> size.signum() > 0 && size.compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
            case "PER_100000_LIVE_BIRTHS", "PER_100000_POP" -> size.compareTo(BigDecimal.TEN) >= 0 ? 0 : 1;
            default -> size.compareTo(ONE_HUNDRED) >= 0 ? 0 : 1;
        };
    }
}
