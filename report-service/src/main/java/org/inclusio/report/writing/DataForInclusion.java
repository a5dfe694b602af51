package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.report.language.Marked;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.uncertainty.Reliability;

/** Chapter III: which figures there are, and by which criteria (paragraph 13 of the resolution). */
final class DataForInclusion {

    private static final List<Dimension> SHOWN = List.of(
            Dimension.SEX,
            Dimension.AGE,
            Dimension.URBANISATION,
            Dimension.WEALTH_QUANTILE,
            Dimension.EDUCATION_LEVEL,
            Dimension.DISABILITY_STATUS);

    private DataForInclusion() {}

    static void write(Writing writing) {
        writing.draft.section(writing.say("data"));
        if (writing.isEmpty()) {
            writing.draft.paragraph(writing.say("data.nothing"));
            return;
        }
        Holdings total = writing.evidence.total();
        writing.draft.paragraph(writing.say(
                "data.groups",
                "figures",
                writing.figures(),
                "groups",
                writing.figures(Holdings::disaggregated, "figures about a group of people"),
                "dimensions",
                dimensions(writing, total)));
        writing.draft.paragraph(writing.say(
                "data.origins",
                "reported",
                ofOrigin(writing, "REPORTED"),
                "computed",
                ofOrigin(writing, "COMPUTED"),
                "approximations",
                writing.figures(Holdings::approximations, "figures computed by a simpler method"),
                "derived",
                ofOrigin(writing, "DERIVED"),
                "intervals",
                writing.figures(Holdings::withIntervals, "figures with an interval")));
        writing.draft.paragraph(writing.say("data.natures", "natures", natures(writing, total)));
        List<String> kept = new ArrayList<>(List.of(
                writing.say(
                        "data.suppressed",
                        "suppressed",
                        writing.numbers.count(
                                "values kept back to protect persons, by sub-series", NotShown.suppressed(writing))),
                reliability(writing)));
        footnotes(writing).ifPresent(kept::add);
        writing.draft.paragraph(writing.text(kept));
        writing.draft.paragraph(missing(writing, total));
        table(writing, total);
        AvailabilityByRegion.write(writing);
    }

    private static String reliability(Writing writing) {
        Holdings total = writing.evidence.total();
        Map<String, Long> unreliable = NotShown.unreliable(writing);
        return total.ofReliability(Reliability.WARN) + total.ofReliability(Reliability.NOT_FOR_TRENDS) == 0
                        && unreliable.isEmpty()
                ? writing.say("data.reliability.none")
                : writing.say(
                        "data.reliability",
                        "warned",
                        ofReliability(writing, Reliability.WARN),
                        "trends",
                        ofReliability(writing, Reliability.NOT_FOR_TRENDS),
                        "unprinted",
                        writing.numbers.count("values that are too unsure to be published, by sub-series", unreliable));
    }

    /** What is to be said of values that are published. */
    private static Optional<String> footnotes(Writing writing) {
        Holdings total = writing.evidence.total();
        return total.ofReliability(Reliability.COMPLEMENT) + total.ofReliability(Reliability.REVIEW) == 0
                ? Optional.empty()
                : Optional.of(writing.say(
                        "data.reliability.footnotes",
                        "complements",
                        ofReliability(writing, Reliability.COMPLEMENT),
                        "reviews",
                        ofReliability(writing, Reliability.REVIEW)));
    }

    private static Marked ofReliability(Writing writing, Reliability reliability) {
        return writing.figures(held -> held.ofReliability(reliability), "figures of the reliability " + reliability);
    }

    private static String dimensions(Writing writing, Holdings total) {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (total.by(dimension) > 0) {
                parts.add(writing.say(
                        "data.by",
                        "figures",
                        inDigits(writing, held -> held.by(dimension), "figures by " + dimension.jsonName()),
                        "dimension",
                        name(writing, dimension),
                        "areas",
                        writing.areasBy(dimension)));
            }
        }
        return parts.isEmpty() ? writing.say("data.by-none") : writing.joined(parts);
    }

    private static Marked ofOrigin(Writing writing, String origin) {
        return writing.figures(held -> held.ofOrigin(origin), "figures of the origin " + origin);
    }

    private static String ofNature(Writing writing, String nature) {
        return inDigits(
                writing,
                held -> held.natures().getOrDefault(nature, 0L),
                nature.isEmpty() ? "figures that state no nature" : "figures of the nature " + nature);
    }

    private static String inDigits(Writing writing, ToLongFunction<Holdings> which, String counted) {
        return writing.numbers.countInDigits(counted + ", by sub-series", writing.counts.figures(which));
    }

    private static String natures(Writing writing, Holdings total) {
        return writing.joined(total.natures().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey().isEmpty()
                        ? writing.say("data.nature-unstated", "figures", ofNature(writing, ""))
                        : writing.say(
                                "data.nature",
                                "figures",
                                ofNature(writing, entry.getKey()),
                                "nature",
                                writing.wording.nature(entry.getKey())))
                .toList());
    }

    private static String missing(Writing writing, Holdings total) {
        List<String> absent = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.CUSTOM_BREAKDOWN && total.by(dimension) == 0) {
                absent.add(name(writing, dimension));
            }
        }
        List<String> without = without(writing);
        List<String> sentences = new ArrayList<>(List.of(
                absent.isEmpty()
                        ? writing.say("data.every-criterion", "table", writing.draft.nextTable())
                        : writing.say(
                                "data.no-criterion", "dimensions", String.join(writing.say("data.or-by"), absent)),
                writing.say(
                        "data.without",
                        "indicators",
                        writing.numbers.count("indicators without a figure", Counts.each(without)),
                        "all",
                        writing.indicators())));
        if (!without.isEmpty()) {
            sentences.add(writing.say("data.without.which", "codes", writing.joined(without)));
        }
        return writing.text(sentences);
    }

    /** Codes of the indicators that nobody has a figure of. */
    static List<String> without(Writing writing) {
        return writing.catalogue.indicators().stream()
                .map(Indicator::code)
                .filter(code -> writing.evidence.indicator(code).figures() == 0)
                .toList();
    }

    private static void table(Writing writing, Holdings total) {
        List<String> columns = new ArrayList<>(List.of(writing.say("column.figures"), writing.say("column.areas")));
        SHOWN.forEach(dimension -> columns.add(writing.say("column.by", "dimension", name(writing, dimension))));
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Indicator indicator : writing.catalogue.indicators()) {
            Holdings held = writing.evidence.indicator(indicator.code());
            if (held.figures() > 0) {
                rows.add(row(
                        writing,
                        columns,
                        indicator.code(),
                        held,
                        series -> series.indicator().equals(indicator.code())));
            }
        }
        rows.add(row(writing, columns, writing.say("row.all"), total, series -> true));
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.INDICATORS));
        writing.draft.table(
                writing.say("data.table"),
                writing.say("column.indicator"),
                columns,
                rows,
                List.of(writing.say("dash-none")),
                writing.say("source-own-count"));
    }

    private static StatisticalTable.Row row(
            Writing writing, List<String> columns, String label, Holdings held, Predicate<Series> of) {
        List<String> cells = new ArrayList<>(List.of(
                writing.numbers.count(
                        label, columns.get(0), "figures, by sub-series", writing.counts.figures(of, Holdings::figures)),
                writing.numbers.count(label, columns.get(1), "areas with a figure", Counts.each(held.areas()))));
        for (Dimension dimension : SHOWN) {
            cells.add(
                    held.by(dimension) == 0
                            ? "\u2013"
                            : writing.numbers.count(
                                    label,
                                    columns.get(cells.size()),
                                    "figures by " + dimension.jsonName() + ", by sub-series",
                                    writing.counts.figures(of, one -> one.by(dimension))));
        }
        return new StatisticalTable.Row(label, cells);
    }

    static String name(Writing writing, Dimension dimension) {
        return writing.say("dimension." + dimension);
    }
}
