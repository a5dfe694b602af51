package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Cleavage;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.observation.Dimension;

/** Annex II: what each operative paragraph of resolution 68/131 asks, and what was found on it. */
final class ResolutionAnnex {

    private static final String NO_CONTRIBUTION = "No contribution has been received.";

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
                "Takes note of the previous report, A/68/169.",
                paired() == 0
                        ? "No change can be shown: no area has values in both periods."
                        : "Change between two periods for %s (chapter II.A). That report's own figures are not held."
                                .formatted(writing.wording.counted(paired(), "sub-series", "sub-series")));
        row(
                "States bear the main responsibility for inclusion; a society for all, with equal access to basic"
                        + " services and a part in decisions, is to be a priority.",
                comparisons(
                                "On access to basic services",
                                List.of("2.1", "5.2", "5.5", "7.8", "7.9"),
                                Cleavage.values())
                        + " " + held("On women in parliament", "3.3")
                        + " On policies: no contribution has been received.");
        row(
                "Integration policies should reduce inequalities; equity and inclusion matter for sustainable"
                        + " development.",
                comparisons("On all indicators", null, Cleavage.values()));
        row(
                "Literacy, equal access to good and inclusive education, notably for persons with disabilities, skills"
                        + " and training.",
                held("On education", "2.1", "2.2", "2.3", "3.1") + " "
                        + comparisons("By sex", List.of("2.1", "2.2", "2.3"), Cleavage.SEX)
                        + (total.by(Dimension.DISABILITY_STATUS) == 0 ? " None is by disability." : ""));
        row(
                "A fairer share in growth: inclusive labour markets, employment, and floors of social protection.",
                held("On employment", "1.5", "1.6", "1.7", "3.2")
                        + " On floors of social protection: no contribution has" + " been received.");
        row("National and local bodies that promote, carry out and evaluate inclusion.", NO_CONTRIBUTION);
        row(
                "Further monitoring of progress towards the Goals through their indicators.",
                writing.isEmpty()
                        ? "No figure was known."
                        : "%s of %s on %d of %d indicators (chapter II)."
                                .formatted(
                                        Findings.capital(writing.wording.counted(total.figures(), "figure", "figures")),
                                        writing.wording.areas(total.areas().size()),
                                        writing.evidence.byIndicator().size(),
                                        writing.catalogue.indicators().size()));
        row(
                "Inclusion as social justice; resilience of vulnerable people to crises, emergencies and climate change,"
                        + " with international support.",
                NO_CONTRIBUTION);
        row(
                "Financial and technical cooperation for inclusion policies, in particular of developing countries.",
                held("On aid", "8.1", "8.2", "8.3", "8.4", "8.5", "8.9") + " On cooperation for inclusion: no"
                        + " contribution has been received.");
        row(
                "Bringing integration into inclusion policies with all partners, and vulnerable groups into planning,"
                        + " implementation and monitoring.",
                NO_CONTRIBUTION);
        row(
                "Information on activities, and an exchange of views, good practices and data.",
                (writing.isEmpty()
                                ? "No data were known. "
                                : "Data of %s. "
                                        .formatted(writing.wording.areas(
                                                total.areas().size())))
                        + NO_CONTRIBUTION);
        row(
                "Integration and non-discrimination in the agenda after 2015, and a voice in decisions for the most"
                        + " vulnerable.",
                NO_CONTRIBUTION);
        row(
                "Better collection and use of data by age, sex and other criteria, with international cooperation.",
                writing.isEmpty()
                        ? "No figure was known."
                        : "%s of %s are about a group of people (chapter III). On cooperation: no contribution has been received."
                                .formatted(
                                        Findings.capital(writing.wording.number(total.disaggregated())),
                                        writing.wording.counted(total.figures(), "figure", "figures")));
        row(
                "A report to the seventieth session from what States and the United Nations system provide.",
                "The present draft; the figures behind each median can be traced to a submission and a line.");
        row(
                "Further consideration at the seventieth session under \u201cSocial development\u201d.",
                "Not for a report to show.");
        writing.draft
                .annex("Resolution 68/131, paragraph by paragraph")
                .wordyTable(
                        "What each paragraph asks, in the words of this draft, and the evidence found",
                        "Paragraph",
                        List.of("What it asks", "Evidence"),
                        rows,
                        "resolution 68/131; Inclusio, count of the figures known at the cut-off.");
    }

    private void row(String asks, String evidence) {
        rows.add(new StatisticalTable.Row(Integer.toString(rows.size() + 1), List.of(asks, evidence)));
    }

    private int paired() {
        return (int) writing.evidence.levels().stream()
                .filter(level -> !level.pairs().isEmpty())
                .count();
    }

    private String held(String about, String... indicators) {
        long figures = Stream.of(indicators)
                .mapToLong(code -> writing.evidence.indicator(code).figures())
                .sum();
        long areas = Stream.of(indicators)
                .flatMap(code -> writing.evidence.indicator(code).areas().stream())
                .distinct()
                .count();
        return figures == 0
                ? about + ": no figure."
                : "%s: %s of %s."
                        .formatted(
                                about,
                                writing.wording.counted(figures, "figure", "figures"),
                                writing.wording.areas(areas));
    }

    private String comparisons(String about, List<String> indicators, Cleavage... cleavages) {
        List<String> parts = new ArrayList<>();
        for (Cleavage cleavage : cleavages) {
            long count = writing.evidence.gaps().stream()
                    .filter(gap -> gap.cleavage() == cleavage)
                    .filter(gap -> indicators == null
                            || indicators.contains(gap.series().indicator()))
                    .mapToLong(gap -> gap.areas().size())
                    .sum();
            if (count > 0) {
                parts.add("%s by %s".formatted(writing.wording.count(count), Groups.by(cleavage)));
            }
        }
        return about
                + (parts.isEmpty()
                        ? ": no comparison of two groups."
                        : ": comparisons of two groups in an area, " + String.join(", ", parts) + ".");
    }
}
