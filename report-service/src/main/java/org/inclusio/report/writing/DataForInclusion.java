package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.observation.Dimension;

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
        writing.draft.section("Data for inclusion");
        if (writing.isEmpty()) {
            writing.draft.paragraph("No figure was known at the cut-off, by any criterion.");
            return;
        }
        Wording wording = writing.wording;
        Holdings total = writing.evidence.total();
        writing.draft.paragraph(
                "Of the %s, %s are about a group of people: %s. A figure that is about a group by two criteria counts under both."
                        .formatted(
                                wording.counted(total.figures(), "figure", "figures known"),
                                wording.number(total.disaggregated()),
                                dimensions(writing, total)));
        writing.draft.paragraph(
                "%s were reported by the offices as indicators, %s computed from their base statistics, of which %s by a simpler method than the definition asks for, and %s derived from other values. %s carry an interval."
                        .formatted(
                                Findings.capital(wording.number(total.ofOrigin("REPORTED"))),
                                wording.number(total.ofOrigin("COMPUTED")),
                                wording.number(total.approximations()),
                                wording.number(total.ofOrigin("DERIVED")),
                                Findings.capital(wording.number(total.withIntervals()))));
        writing.draft.paragraph("By nature of the data, %s.".formatted(natures(writing, total)));
        writing.draft.paragraph(missing(writing, total));
        table(writing, total);
    }

    private static String dimensions(Writing writing, Holdings total) {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (total.by(dimension) > 0) {
                parts.add("%s by %s (%s)"
                        .formatted(
                                writing.wording.count(total.by(dimension)),
                                name(dimension),
                                writing.wording.areas(total.areasBy(dimension))));
            }
        }
        return parts.isEmpty() ? "none by any criterion" : String.join("; ", parts);
    }

    private static String natures(Writing writing, Holdings total) {
        Map<String, String> names = writing.catalogue.codeList("nature").names();
        return String.join(
                "; ",
                total.natures().entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .map(entry -> writing.wording.count(entry.getValue()) + " "
                                + (entry.getKey().isEmpty()
                                        ? "do not state it"
                                        : "are "
                                                + names.getOrDefault(entry.getKey(), entry.getKey())
                                                        .toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static String missing(Writing writing, Holdings total) {
        List<String> absent = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.CUSTOM_BREAKDOWN && total.by(dimension) == 0) {
                absent.add(name(dimension));
            }
        }
        long without = writing.catalogue.indicators().stream()
                .filter(indicator ->
                        writing.evidence.indicator(indicator.code()).figures() == 0)
                .count();
        return (absent.isEmpty()
                        ? "There is at least one figure by each criterion of table %d."
                                .formatted(writing.draft.nextTable())
                        : "No figure is by %s: what is not counted cannot be reported, and no statement is made about these groups."
                                .formatted(String.join(", by ", absent)))
                + " %s of the %d indicators of the official list, the national poverty line included, have no figure."
                        .formatted(
                                Findings.capital(writing.wording.number(without)),
                                writing.catalogue.indicators().size());
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
        rows.add(row(wording, "All", total));
        List<String> columns = new ArrayList<>(List.of("Figures", "Areas"));
        SHOWN.forEach(dimension -> columns.add("By " + name(dimension)));
        writing.draft.table(
                "Figures by indicator and criterion",
                "Indicator",
                columns,
                rows,
                List.of("A dash (\u2013) means none."),
                "Inclusio, count of the figures known at the cut-off.");
    }

    private static StatisticalTable.Row row(Wording wording, String label, Holdings held) {
        List<String> cells = new ArrayList<>(List.of(
                wording.count(held.figures()), wording.count(held.areas().size())));
        for (Dimension dimension : SHOWN) {
            cells.add(held.by(dimension) == 0 ? "\u2013" : wording.count(held.by(dimension)));
        }
        return new StatisticalTable.Row(label, cells);
    }

    static String name(Dimension dimension) {
        return switch (dimension) {
            case SEX -> "sex";
            case AGE -> "age";
            case URBANISATION -> "residence";
            case WEALTH_QUANTILE -> "wealth";
            case EDUCATION_LEVEL -> "education";
            case DISABILITY_STATUS -> "disability";
            case MIGRATION_STATUS -> "migration";
            case INDIGENOUS_STATUS -> "indigenous status";
            case CUSTOM_BREAKDOWN -> "a national criterion";
        };
    }
}
