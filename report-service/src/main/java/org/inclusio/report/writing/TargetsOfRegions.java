package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ProgressMatrix.Standing;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.RegionTrend;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.progress.Conventions;
import org.inclusio.statistics.progress.InclusioRule;
import org.inclusio.statistics.progress.MeasureProgress;
import org.inclusio.statistics.progress.ProgressAtEnds;
import org.inclusio.statistics.progress.Verdict;

/**
 * How the developing regions stand with the targets, as a matrix. Standings are the categories of {@link InclusioRule},
 * this system's own. Of each indicator with an official target the sub-series counts that can be judged in most regions; an
 * indicator that can be judged in too few is left out, and the matrix where too few indicators remain.
 */
final class TargetsOfRegions {

    private static final int FEWEST_REGIONS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final String REGION = "REGION";

    private static final InclusioRule RULE = InclusioRule.STANDARD;
    private static final MeasureProgress MEASURE = new MeasureProgress(Conventions.STANDARD);

    private static final LimitRules ENDS = LimitRules.of(IndicatorCatalogue.load());

    private TargetsOfRegions() {}

    /** @param trends those of the regions, in their order */
    private record Judged(Series series, List<Optional<RegionTrend>> trends) {

        List<Standing> standings() {
            return trends.stream().map(TargetsOfRegions::standing).toList();
        }

        long known() {
            return standings().stream()
                    .filter(standing -> standing != Standing.MISSING)
                    .count();
        }
    }

    static void write(Writing writing) {
        List<Region> regions = writing.catalogue.regions().stream()
                .filter(region -> region.kind().equals(REGION))
                .toList();
        List<Judged> rows = rows(writing, regions);
        if (rows.size() < FEWEST_ROWS) {
            return;
        }
        List<String> notes = new ArrayList<>(Coverages.notes(
                writing,
                rows.stream()
                        .flatMap(row -> row.trends().stream())
                        .flatMap(Optional::stream)
                        .flatMap(trend -> trend.figures().stream())
                        .toList()));
        notes.addAll(NotShown.ofRegions(
                writing,
                Asked.YEARS,
                "values for everybody",
                rows.stream().map(Judged::series).toList(),
                regions.stream().map(Region::code).toList()));
        writing.draft.paragraph(writing.say("targets.shown", "figure", writing.draft.nextChart()));
        writing.draft.chart(
                writing.say("targets.title"),
                description(writing, rows),
                new ProgressMatrix(
                        regions.stream()
                                .map(region -> writing.wording.region(region.code()))
                                .toList(),
                        words(writing),
                        rows.stream().map(row -> row(writing, row)).toList()),
                notes,
                writing.say("source-areas"));
    }

    private static List<Judged> rows(Writing writing, List<Region> regions) {
        Map<String, Map<String, RegionTrend>> trends = new HashMap<>();
        writing.evidence
                .trends()
                .forEach(trend -> trends.computeIfAbsent(trend.series().code(), any -> new HashMap<>())
                        .put(trend.region(), trend));
        List<Judged> rows = new ArrayList<>();
        for (Indicator indicator : writing.catalogue.indicators()) {
            writing.catalogue.series().stream()
                    .filter(series -> series.indicator().equals(indicator.code()) && hasTarget(series))
                    .map(series -> new Judged(
                            series,
                            regions.stream()
                                    .map(region -> Optional.ofNullable(trends.getOrDefault(series.code(), Map.of())
                                            .get(region.code())))
                                    .toList()))
                    .filter(judged -> judged.known() >= FEWEST_REGIONS)
                    // Of equal ones the first of the catalogue.
                    .min(Comparator.comparingLong(judged -> -judged.known()))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static boolean hasTarget(Series series) {
        return series.targetOfficial() && RULE.inapplicable(series).isEmpty();
    }

    static Standing standing(Optional<RegionTrend> trend) {
        return trend.flatMap(TargetsOfRegions::verdict)
                .map(verdict -> Standing.valueOf(verdict.category().code()))
                .orElse(Standing.MISSING);
    }

    private static Optional<Verdict.Judged> verdict(RegionTrend trend) {
        return Optional.of(ProgressAtEnds.of(
                                MEASURE, trend.series(), trend.trajectory(ENDS), Conventions.STANDARD.assessmentYear())
                        .verdict(RULE))
                .filter(Verdict.Judged.class::isInstance)
                .map(Verdict.Judged.class::cast);
    }

    private static Integer statistic(Writing writing, RegionTrend trend, Standing standing) {
        return verdict(trend)
                .map(verdict ->
                        writing.numbers.drawnStanding(trend.series(), verdict.why(), trend.figures(), standing.sign()))
                .orElse(null);
    }

    private static ProgressMatrix.Row row(Writing writing, Judged judged) {
        String target = writing.catalogue
                .indicator(judged.series().indicator())
                .orElseThrow()
                .target();
        return new ProgressMatrix.Row(
                writing.say(
                        "targets.row",
                        "target",
                        writing.numerals().isolated(target),
                        "name",
                        writing.wording.name(judged.series())),
                judged.standings(),
                judged.trends().stream()
                        .map(trend -> trend.map(known -> statistic(writing, known, standing(trend)))
                                .orElse(null))
                        .toList());
    }

    private static List<String> words(Writing writing) {
        return List.of(
                writing.say("targets.MET", "share", percent(writing, RULE.met())),
                writing.say("targets.GOOD", "share", percent(writing, RULE.good())),
                writing.say("targets.FAIR", "share", percent(writing, RULE.fair())),
                writing.say("targets.POOR"),
                writing.say("targets.MISSING"));
    }

    private static String percent(Writing writing, double share) {
        return writing.numerals().decimal(BigDecimal.valueOf(100 * share), 0);
    }

    private static String description(Writing writing, List<Judged> rows) {
        List<String> counts = Arrays.stream(Standing.values())
                .map(standing -> writing.wording.count(rows.stream()
                                .flatMap(row -> row.standings().stream())
                                .filter(standing::equals)
                                .count())
                        + " "
                        + standing.sign())
                .map(writing.numerals()::isolated)
                .toList();
        return writing.say("targets.description", "counts", writing.joined(counts));
    }
}
