package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Gap;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.observation.Dimension;

/** Annex II: what each operative paragraph of resolution 68/131 asks, and what was found on it. */
final class ResolutionAnnex {

    /** Official development assistance. */
    static final List<String> AID = List.of("8.1", "8.2", "8.3", "8.4", "8.5", "8.9");

    private final Writing writing;
    private final List<StatisticalTable.Row> rows = new ArrayList<>();

    private ResolutionAnnex(Writing writing) {
        this.writing = writing;
    }

    static void write(Writing writing) {
        new ResolutionAnnex(writing).write();
    }

    private void write() {
        Holdings total = writing.evidence.total();
        row(
                paired() == 0
                        ? List.of(writing.say("resolution.1.none"))
                        : List.of(writing.say("resolution.1.some", "paired", writing.paired())));
        row(List.of(
                comparisons("resolution.2.services", List.of("2.1", "5.2", "5.5", "7.8", "7.9"), Cleavage.values()),
                held(writing, "resolution.2.parliament", List.of("3.3")),
                writing.contributed(2, "resolution.2.policies")));
        row(List.of(comparisons("resolution.3.all", null, Cleavage.values())));
        List<String> education = new ArrayList<>(List.of(
                held(writing, "resolution.4.education", List.of("2.1", "2.2", "2.3", "3.1")),
                comparisons("resolution.4.sex", List.of("2.1", "2.2", "2.3"), Cleavage.SEX)));
        if (total.by(Dimension.DISABILITY_STATUS) == 0) {
            education.add(writing.say("resolution.4.disability"));
        }
        row(education);
        row(List.of(
                held(writing, "resolution.5.employment", List.of("1.5", "1.6", "1.7", "3.2")),
                writing.contributed(5, "resolution.5.protection")));
        row(List.of(writing.contributed(6, "no-contribution")));
        row(List.of(
                writing.isEmpty()
                        ? writing.say("resolution.no-figure")
                        : writing.say(
                                "resolution.7.some",
                                "figures",
                                writing.figures(),
                                "areas",
                                writing.areas(),
                                "indicators",
                                writing.numbers.count(
                                        "indicators with a figure",
                                        Counts.each(
                                                writing.evidence.byIndicator().keySet())),
                                "all",
                                writing.indicators())));
        row(List.of(writing.contributed(8, "no-contribution")));
        row(List.of(held(writing, "resolution.9.aid", AID), writing.contributed(9, "resolution.9.cooperation")));
        row(List.of(writing.contributed(10, "no-contribution")));
        row(List.of(
                writing.isEmpty()
                        ? writing.say("resolution.11.none")
                        : writing.say("resolution.11.some", "areas", writing.areas()),
                writing.contributed(11, "no-contribution")));
        row(List.of(writing.contributed(12, "no-contribution")));
        row(List.of(
                writing.isEmpty()
                        ? writing.say("resolution.no-figure")
                        : writing.say(
                                "resolution.13.some",
                                "groups",
                                writing.figures(Holdings::disaggregated, "figures about a group of people"),
                                "figures",
                                writing.figures()),
                writing.contributed(13, "resolution.13.cooperation")));
        row(List.of(writing.say("resolution.14.evidence")));
        row(List.of(writing.say("resolution.15.evidence")));
        writing.draft
                .annex(writing.say("resolution"))
                .wordyTable(
                        writing.say("resolution.table"),
                        writing.say("column.paragraph"),
                        List.of(writing.say("column.asks"), writing.say("column.evidence")),
                        rows,
                        writing.say("resolution.source"));
    }

    /** The next paragraph: what it asks, and what was found on it. */
    private void row(List<String> evidence) {
        int paragraph = rows.size() + 1;
        rows.add(new StatisticalTable.Row(
                Integer.toString(paragraph),
                List.of(
                        writing.say(
                                "resolution." + paragraph,
                                "previous",
                                writing.numerals().isolated(Introduction.PREVIOUS)),
                        writing.text(evidence))));
    }

    private int paired() {
        return (int) writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .count();
    }

    /** How many figures there are about something. */
    static String held(Writing writing, String about, List<String> indicators) {
        Set<String> areas = indicators.stream()
                .flatMap(code -> writing.evidence.indicator(code).areas().stream())
                .collect(Collectors.toSet());
        return writing.say(
                "resolution.held",
                "about",
                writing.say(about),
                "figures",
                writing.figures(series -> indicators.contains(series.indicator())),
                "areas",
                writing.areas(areas));
    }

    private String comparisons(String about, List<String> indicators, Cleavage... cleavages) {
        List<String> parts = new ArrayList<>();
        for (Cleavage cleavage : cleavages) {
            Map<String, Long> counted = writing.evidence.gaps().stream()
                    .filter(gap -> gap.cleavage() == cleavage)
                    .filter(gap -> indicators == null
                            || indicators.contains(gap.series().indicator()))
                    .collect(Collectors.toMap(
                            Gap::code, gap -> (long) gap.areas().size()));
            if (!counted.isEmpty()) {
                parts.add(writing.say(
                        "resolution.comparisons.by",
                        "comparisons",
                        writing.numbers.countInDigits(
                                "comparisons of two groups in an area, by sub-series and groups", counted),
                        "by",
                        writing.group(cleavage, "by")));
            }
        }
        return parts.isEmpty()
                ? writing.say("resolution.comparisons.none", "about", writing.say(about))
                : writing.say("resolution.comparisons", "about", writing.say(about), "parts", writing.joined(parts));
    }
}
