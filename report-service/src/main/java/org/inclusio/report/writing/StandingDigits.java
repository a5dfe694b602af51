package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Target;

/**
 * Digits that an editor may type: years, symbols of documents, those that the generated text of the same passage has outside
 * its statistics, and those of names in the catalogue. Of a name, an amount or a span such as 1.25 or 15-24 may stand
 * anywhere, a plain number only between the words that it has there, as in "per 1,000 live births".
 */
final class StandingDigits {

    // Resolutions are numbered by session and number since the thirty-first session.
    private static final Pattern YEAR_OR_SYMBOL =
            Pattern.compile("(?<!\\p{N}[.,]?)(?:[A-Z]{1,4}(?:/[A-Z0-9.]+)*/\\d{1,4}|(?:3[1-9]|[4-9]\\d)/\\d{1,3}"
                    + "|(?:19|20)\\d\\d)(?![.,/]?\\p{N}|%)");

    private static final String GROUPING = ".,'\u2019\u00a0\u202f";

    /** A number with its fraction or groups, letters that it is written together with, and the sign of money or per cent. */
    private static final Pattern NUMBER = Pattern.compile("\\p{IsLatin}*\\p{Sc}?\\p{N}+(?:[" + GROUPING + "]\\p{N}+)*"
            + "\\p{IsLatin}*(?:[\u00a0\u202f ]?[%\u2030\u066a])?");

    private static final Pattern AMOUNT = Pattern.compile("\\D*\\d+[.,]\\d{1,2}\\D*");
    private static final Pattern SPAN = Pattern.compile("\\d+-\\d+");
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\p{IsIdeographic}|(?!\\p{IsIdeographic})[\\p{L}\\p{M}]+)" + "[^\\p{L}\\p{N}]{0,3}$");
    private static final Pattern AFTER =
            Pattern.compile("^[^\\p{L}\\p{N}]{0,3}(?:\\p{IsIdeographic}|(?!\\p{IsIdeographic})[\\p{L}\\p{M}]+)");

    private final IndicatorCatalogue catalogue;
    private final Phrases phrases;
    private final Set<String> anywhere = new HashSet<>();
    private final List<Between> between = new ArrayList<>();

    /** A number and what stands around it in a name; an empty text is the name's beginning or end. */
    private record Between(String before, String number, String after) {

        boolean standsIn(String text, int from, int to) {
            return text.substring(from, to).equals(number)
                    && text.startsWith(after, to)
                    && text.substring(0, from).endsWith(before);
        }
    }

    StandingDigits(IndicatorCatalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
    }

    /** Read when a text has digits that its draft has not. */
    private void readNames() {
        if (!between.isEmpty()) {
            return;
        }
        Wording wording = new Wording(catalogue, phrases);
        Map<String, String> units = catalogue.codeList("unit-measure").names();
        Stream.of(
                        catalogue.series().stream().map(wording::name),
                        catalogue.goals().stream().map(wording::title),
                        catalogue.indicators().stream().map(Indicator::name),
                        catalogue.targets().stream().map(Target::text),
                        catalogue.areas().stream()
                                .map(entry -> wording.area(entry.area().iso3())),
                        catalogue.regions().stream().map(region -> wording.region(region.code())),
                        units.keySet().stream().map(unit -> phrases.name("unit", unit, units.get(unit))))
                .flatMap(names -> names)
                .distinct()
                .forEach(this::allow);
    }

    private void allow(String name) {
        String text = normal(name);
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (AMOUNT.matcher(number.group()).matches()) {
                anywhere.add(number.group());
            }
            between.add(new Between(
                    found(BEFORE, text.substring(0, number.start())),
                    number.group(),
                    found(AFTER, text.substring(number.end()))));
        }
        SPAN.matcher(text).results().forEach(span -> anywhere.add(span.group()));
    }

    /**
     * The first number of a text that has no right to stand there, as it is written.
     *
     * @param draft the generated text of the passage, without its statistics
     */
    Optional<String> firstNew(String text, String draft) {
        Set<String> known = numbers(normal(draft)).collect(Collectors.toSet());
        String checked = normal(withoutYearsAndSymbols(text));
        Matcher number = NUMBER.matcher(checked);
        while (number.find()) {
            if (!known.contains(number.group()) && !isOfAName(checked, number.start(), number.end())) {
                return Optional.of(text.substring(number.start(), number.end()));
            }
        }
        return Optional.empty();
    }

    private boolean isOfAName(String text, int from, int to) {
        readNames();
        return anywhere.contains(text.substring(from, to))
                || SPAN.matcher(text)
                        .results()
                        .anyMatch(span -> span.start() <= from && span.end() >= to && anywhere.contains(span.group()))
                || between.stream().anyMatch(one -> one.standsIn(text, from, to));
    }

    /** Each number as it is written, and the bare number where a sign or letters stand with it. */
    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group())
                .flatMap(number -> Stream.of(number, number.replaceAll("^\\p{Sc}", "")));
    }

    /** Of the same length, so that places stay what they are. */
    private static String withoutYearsAndSymbols(String text) {
        return YEAR_OR_SYMBOL
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    /** Of the same length: without case, kinds of dashes and spaces. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String lower = text.substring(i, i + 1).toLowerCase(Locale.ROOT);
            char c = lower.length() == 1 ? lower.charAt(0) : text.charAt(i);
            boolean dash = c >= '\u2010' && c <= '\u2013' || c == '\u2212';
            normal.append(dash ? '-' : c == '\u202f' ? '\u00a0' : c);
        }
        return normal.toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
