package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.evidence.Window;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

/**
 * How numbers, units and names are written in documents of the United Nations in one language: "per cent" in text, two dots
 * for what is not available, and decimals after the unit.
 */
final class Wording {

    static final String NOT_AVAILABLE = "..";

    private static final BigDecimal ONE_HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 120;
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    private final IndicatorCatalogue catalogue;
    private final Phrases phrases;
    private final Numerals numerals;

    Wording(IndicatorCatalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.numerals = phrases.numerals();
    }

    /** A number of a table, rounded half up to the decimals that its unit is published with. */
    String value(BigDecimal value, String unit) {
        return numerals.decimal(value, decimals(value, unit));
    }

    String value(Optional<BigDecimal> value, String unit) {
        return value.map(number -> value(number, unit)).orElse(NOT_AVAILABLE);
    }

    /** A median, or the limits between which it is known to lie. */
    String median(Optional<Middle> median, String unit) {
        return median.map(middle -> middle.value() == null ? limit(middle.limit(), unit) : value(middle.value(), unit))
                .orElse(NOT_AVAILABLE);
    }

    /** What prints in place of a value of which only a limit is known: the limit as it was stated, an interval rounded. */
    String limit(Limit limit, String unit) {
        return numerals.isolated(
                switch (limit.side()) {
                    case BELOW -> "<" + stated(limit.upper());
                    case ABOVE -> ">" + stated(limit.lower());
                    case BETWEEN -> value(limit.lower(), unit) + "\u2013" + value(limit.upper(), unit);
                });
    }

    private String stated(BigDecimal limit) {
        return numerals.decimal(limit, Math.max(0, limit.stripTrailingZeros().scale()));
    }

    /** A number of a sentence, with its unit. */
    String phrase(Optional<BigDecimal> value, String unit) {
        return withUnit(value(value, unit), unit);
    }

    /** A number that is written already, with its unit. */
    String withUnit(String number, String unit) {
        if (unit.equals("PERCENT")) {
            return phrases.say("value-percent", "value", number);
        }
        String name = unitName(unit);
        return name.isEmpty() ? number : phrases.say("value-with-unit", "value", number, "unit", lower(name));
    }

    /** A difference, with the decimals of the values that differ. */
    String difference(BigDecimal difference, BigDecimal value, String unit) {
        return numerals.decimal(difference, decimals(value, unit));
    }

    /** How many of some, such as "in all", "in none" or "in nine". */
    String of(long part, long whole) {
        return part == whole && whole > 1 ? phrases.say("all-of") : numerals.inWords(part);
    }

    String count(long number) {
        return numerals.count(number);
    }

    /** A share of a whole, such as "12.3 per cent". */
    String share(long part, long whole) {
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(ONE_HUNDRED)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        return phrases.say("value-percent", "value", value(share, "PERCENT"));
    }

    /** What stands in the first column: the name of the sub-series and its unit. */
    String label(Series series) {
        String unit = unitName(series.unit());
        return unit.isEmpty()
                ? name(series)
                : phrases.say("label-with-unit", "name", name(series), "unit", lower(unit));
    }

    /** The unit at an axis. */
    String axis(String unit) {
        String name = unitName(unit);
        return name.isEmpty() ? phrases.say("axis-without-unit") : name;
    }

    String name(Series series) {
        return phrases.name("series", series.code(), series.name());
    }

    String title(Goal goal) {
        return phrases.name("goal", goal.code(), goal.title());
    }

    String nature(String code) {
        return lower(phrases.name(
                "nature", code, catalogue.codeList("nature").names().getOrDefault(code, code)));
    }

    /** The name of a region or group of countries. */
    String region(String code) {
        return catalogue
                .region(code)
                .map(Region::names)
                .map(names -> names.get(phrases.language().code()))
                .orElse(code);
    }

    String area(String code) {
        return catalogue
                .area(code)
                .map(area -> area.names().get(phrases.language().code()))
                .orElse(code);
    }

    /** The name of a region within a sentence, of a group of countries that has no proper name. */
    String group(String code) {
        return lower(region(code));
    }

    String years(Window window) {
        return numerals.years(window.first(), window.last());
    }

    String moment(Instant instant) {
        return numerals.moment(instant);
    }

    /** The name of a source as it stands among words of the language: it keeps its own direction. */
    String sourceInText(String name) {
        String shown = source(name);
        return RIGHT_TO_LEFT.matcher(shown).find() ? shown : numerals.isolated(shown);
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
        return phrases.name(
                "unit", unit, catalogue.codeList("unit-measure").names().getOrDefault(unit, unit));
    }

    private static String lower(String name) {
        boolean proper = name.length() < 2 || !Character.isLowerCase(name.charAt(1)) && name.charAt(1) != ' ';
        return proper ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** As it is printed, so that a chart and its table say no more of a value than the text does. */
    static BigDecimal rounded(BigDecimal value, String unit) {
        return value.setScale(decimals(value, unit), RoundingMode.HALF_UP);
    }

    /** Decimals that a value of this size is published with in its unit. */
    static int decimals(BigDecimal value, String unit) {
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
