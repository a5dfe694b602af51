package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.inclusio.report.figure.AreasBehind;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/** What stands behind the values of regions, as it prints: by population, by number of areas, and whether surveys alone. */
final class Coverages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Coverages() {}

    /** Such as "97 per cent, 4 of 6 areas", with a link to the value; two dots where it is not known. */
    static String sentence(Writing writing, Figure figure, Series series) {
        if (figure.coverage() == null) {
            return Wording.NOT_AVAILABLE;
        }
        String percent = writing.say("value-percent", "value", percent(writing, figure.coverage()));
        AreasBehind areas = figure.areas();
        String both = areas == null
                ? percent
                : writing.say(
                        "coverage.areas",
                        "percent",
                        percent,
                        "with",
                        writing.numerals().count(areas.withValue()),
                        "all",
                        writing.numerals().count(areas.all()));
        return writing.numbers.linkedOfRegion(
                figure,
                series,
                areas != null && areas.surveysOnly() ? writing.say("coverage.surveys", "coverage", both) : both);
    }

    /** In whole per cent; 100 is said of the whole only. */
    static String percent(Writing writing, BigDecimal coverage) {
        String printed = writing.numerals().decimal(coverage, 0);
        return coverage.compareTo(HUNDRED) < 0
                        && printed.equals(writing.numerals().count(100))
                ? writing.numerals().count(99)
                : printed;
    }

    /** The two as the last parts of a cell, such as "97; 4/6", each with a link. */
    static String cell(Writing writing, Figure figure, Series series) {
        String percent = figure.coverage() == null
                ? Wording.NOT_AVAILABLE
                : writing.numbers.linkedOfRegion(figure, series, percent(writing, figure.coverage()));
        return percent + "; " + areas(writing, figure, series);
    }

    /** Such as "4/6", with the mark of surveys and a link. */
    static String areas(Writing writing, Figure figure, Series series) {
        return figure.areas() == null
                ? Wording.NOT_AVAILABLE
                : writing.numbers.linkedOfRegion(figure, series, drawn(writing, figure));
    }

    /** The same without a link, as a chart has it; null where it is not known. */
    static String drawn(Writing writing, Figure figure) {
        AreasBehind areas = figure.areas();
        if (areas == null) {
            return null;
        }
        String ratio = writing.numerals().count(areas.withValue()) + "/"
                + writing.numerals().count(areas.all());
        return writing.numerals()
                .isolated(areas.surveysOnly() ? ratio + "\u00a0" + writing.say("mark.surveys") : ratio);
    }

    /** What the mark means, where one of the values has it. */
    static List<String> note(Writing writing, List<Figure> ofRegions) {
        return ofRegions.stream().anyMatch(Coverages::isOfSurveys)
                ? List.of(writing.say("note.surveys", "mark", writing.say("mark.surveys")))
                : List.of();
    }

    /**
     * Of some values together the lowest and the highest coverage, by population and by areas, each with a link to its
     * value, and whether some or all are of surveys alone; none where none is known.
     */
    static List<String> notes(Writing writing, List<Figure> ofRegions) {
        List<String> notes = new ArrayList<>(ends(
                writing,
                "chart.coverage",
                ofRegions.stream()
                        .filter(figure -> figure.coverage() != null)
                        .sorted(Comparator.comparing(Figure::coverage).thenComparing(Figure::number))
                        .toList(),
                figure -> percent(writing, figure.coverage())));
        List<Figure> counted = ofRegions.stream()
                .filter(figure -> figure.areas() != null)
                .sorted(Comparator.comparingDouble(
                                (Figure figure) -> (double) figure.areas().withValue()
                                        / figure.areas().all())
                        .thenComparing(Figure::number))
                .toList();
        notes.addAll(ends(
                writing,
                "chart.coverage-areas",
                counted,
                figure -> writing.numerals()
                        .isolated(writing.numerals().count(figure.areas().withValue()) + "/"
                                + writing.numerals().count(figure.areas().all()))));
        if (counted.stream().anyMatch(Coverages::isOfSurveys)) {
            notes.add(writing.say(
                    counted.stream().allMatch(Coverages::isOfSurveys) ? "chart.surveys-all" : "chart.surveys-some"));
        }
        return notes;
    }

    private static List<String> ends(
            Writing writing, String key, List<Figure> sorted, Function<Figure, String> printed) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        Figure least = sorted.get(0);
        Figure most = sorted.get(sorted.size() - 1);
        return List.of(
                printed.apply(least).equals(printed.apply(most))
                        ? writing.say(key + "-same", "all", linked(writing, most, printed))
                        : writing.say(
                                key, "least", linked(writing, least, printed), "most", linked(writing, most, printed)));
    }

    private static String linked(Writing writing, Figure figure, Function<Figure, String> printed) {
        return writing.numbers.linkedOfRegion(
                figure, writing.catalogue.series(figure.series()).orElseThrow(), printed.apply(figure));
    }

    private static boolean isOfSurveys(Figure figure) {
        return figure.areas() != null && figure.areas().surveysOnly();
    }
}
