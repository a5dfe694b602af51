package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.catalogue.Indicator;
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
                total.figures(),
                "groups",
                total.disaggregated(),
                "dimensions",
                dimensions(writing, total)));
        writing.draft.paragraph(writing.say(
                "data.origins",
                "reported",
                total.ofOrigin("REPORTED"),
                "computed",
                total.ofOrigin("COMPUTED"),
                "approximations",
                total.approximations(),
                "derived",
                total.ofOrigin("DERIVED"),
                "intervals",
                total.withIntervals()));
        writing.draft.paragraph(writing.say("data.natures", "natures", natures(writing, total)));
        writing.draft.paragraph(writing.text(List.of(
                writing.say("data.suppressed", "suppressed", writing.evidence.suppressed()), reliability(writing))));
        writing.draft.paragraph(missing(writing, total));
        table(writing, total);
        AvailabilityByRegion.write(writing);
    }

    private static String reliability(Writing writing) {
        long warned = writing.evidence.ofReliability(Reliability.WARN);
        long notForTrends = writing.evidence.ofReliability(Reliability.NOT_FOR_TRENDS);
        long unprinted = writing.evidence.ofReliability(Reliability.SUPPRESS);
        return warned + notForTrends + unprinted == 0
                ? writing.say("data.reliability.none")
                : writing.say("data.reliability", "warned", warned, "trends", notForTrends, "unprinted", unprinted);
    }

    private static String dimensions(Writing writing, Holdings total) {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (total.by(dimension) > 0) {
                parts.add(writing.say(
                        "data.by",
                        "figures",
                        writing.wording.count(total.by(dimension)),
                        "dimension",
                        name(writing, dimension),
                        "areas",
                        total.areasBy(dimension)));
            }
        }
        return parts.isEmpty() ? writing.say("data.by-none") : writing.joined(parts);
    }

    private static String natures(Writing writing, Holdings total) {
        return writing.joined(total.natures().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey().isEmpty()
                        ? writing.say("data.nature-unstated", "figures", writing.wording.count(entry.getValue()))
                        : writing.say(
                                "data.nature",
                                "figures",
                                writing.wording.count(entry.getValue()),
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
        long without = writing.catalogue.indicators().stream()
                .filter(indicator ->
                        writing.evidence.indicator(indicator.code()).figures() == 0)
                .count();
        return writing.text(List.of(
                absent.isEmpty()
                        ? writing.say("data.every-criterion", "table", writing.draft.nextTable())
                        : writing.say(
                                "data.no-criterion", "dimensions", String.join(writing.say("data.or-by"), absent)),
                writing.say(
                        "data.without",
                        "indicators",
                        without,
                        "all",
                        writing.catalogue.indicators().size())));
    }

    private static void table(Writing writing, Holdings total) {
        Wording wording = writing.wording;
        List<StatisticalTable.Row> rows = new ArrayList<>();
        for (Indicator indicator : writing.catalogue.indicators()) {
            Holdings held = writing.evidence.indicator(indicator.code());
            if (held.figures() > 0) {
                rows.add(row(wording, indicator.code(), held));
            }
        }
        rows.add(row(wording, writing.say("row.all"), total));
        List<String> columns = new ArrayList<>(List.of(writing.say("column.figures"), writing.say("column.areas")));
        SHOWN.forEach(dimension -> columns.add(writing.say("column.by", "dimension", name(writing, dimension))));
        writing.draft.nextOnline(writing.economy.moves(Economy.Table.INDICATORS));
        writing.draft.table(
                writing.say("data.table"),
                writing.say("column.indicator"),
                columns,
                rows,
                List.of(writing.say("dash-none")),
                writing.say("source-own-count"));
    }

    private static StatisticalTable.Row row(Wording wording, String label, Holdings held) {
        List<String> cells = new ArrayList<>(List.of(
                wording.count(held.figures()), wording.count(held.areas().size())));
        for (Dimension dimension : SHOWN) {
            cells.add(held.by(dimension) == 0 ? "\u2013" : wording.count(held.by(dimension)));
        }
        return new StatisticalTable.Row(label, cells);
    }

    static String name(Writing writing, Dimension dimension) {
        return writing.say("dimension." + dimension);
    }
}
