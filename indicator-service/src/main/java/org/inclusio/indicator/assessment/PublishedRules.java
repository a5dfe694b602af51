package org.inclusio.indicator.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.progress.LevelWords;
import org.inclusio.statistics.progress.ProgressRule;
import org.inclusio.statistics.progress.Remark;

/** The rules as the API teaches them. */
@Schema(description = "How progress is judged: the rules, the words for levels and the remarks beside numbers.")
record PublishedRules(
        @Schema(description = "The rules, this system's own first.")
        List<Rule> rules,

        @Schema(
                description =
                        "What a level is called from which value on, by this system's own thresholds, series by series"
                                + " from the lowest value up. PARITY stands for every ratio of females to males; one above 1 is taken by"
                                + " its inverse.")
        List<Level> levels,

        @Schema(description = "What may be remarked beside the numbers.")
        List<AssessedProgress.Remarked> remarks) {

    /** A rule. */
    @Schema(name = "ProgressRule", description = "A named way to say from numbers how an area is doing.")
    record Rule(
            @Schema(examples = "WORLD_BANK") String rule,
            @Schema(examples = "World Bank, reference path") String title,

            @Schema(description = "Whether the thresholds are this system's own, which nobody else has published.")
            boolean own,

            @Schema(description = "What it compares with what.")
            String description,

            @Schema(description = "To which series it applies.")
            String scope,

            @Schema(description = "Where it was published.") String source,

            @Schema(
                    description = "What it can say, from the best to the worst; last, if it has one, what stands for"
                            + " missing data.")
            List<Category> categories,

            @Schema(description = "The series that it applies to.")
            List<String> series) {}

    /** One answer of a rule. */
    @Schema(name = "ProgressCategory", description = "One answer of a rule.")
    record Category(
            @Schema(examples = "LIKELY") String category,

            @Schema(description = "As the source prints it.", examples = "likely to be achieved")
            String words,

            @Schema(description = "What leads to it.", examples = "observed rate >= required rate")
            String threshold,

            @Schema(description = "Whether the target was met or would be if nothing changed.")
            boolean onTrack) {}

    /** A word for a level. */
    @Schema(name = "LevelWord", description = "What a level is called from which value on.")
    record Level(
            @Schema(examples = "MDG_0401_U5MR") String series,

            @Schema(description = "In the unit of the series.", examples = "40")
            double from,

            @Schema(examples = "moderate mortality") String word) {}

    static PublishedRules of(List<ProgressRule> rules, Collection<Series> series) {
        return new PublishedRules(
                rules.stream().map(rule -> rule(rule, series)).toList(),
                LevelWords.load().all().stream()
                        .map(level -> new Level(level.series(), level.from(), level.word()))
                        .toList(),
                Arrays.stream(Remark.values())
                        .map(remark -> new AssessedProgress.Remarked(remark, remark.words()))
                        .toList());
    }

    private static Rule rule(ProgressRule rule, Collection<Series> series) {
        return new Rule(
                rule.code(),
                rule.title(),
                rule.isOwn(),
                rule.description(),
                rule.scope(),
                rule.source(),
                rule.categories().stream()
                        .map(one -> new Category(one.code(), one.words(), one.threshold(), one.isOnTrack()))
                        .toList(),
                series.stream()
                        .filter(one -> rule.inapplicable(one).isEmpty())
                        .map(Series::code)
                        .toList());
    }
}
