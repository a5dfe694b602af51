package org.inclusio.indicator.inequality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.inequality.Condition;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.inequality.MeasureText;

/** A measure of inequality in words, as the API shows it. */
@Schema(name = "InequalityMeasure", description = "A measure of inequality: what it means and how it is computed.")
public record PublishedMeasure(
        @Schema(description = "Code of the measure.", examples = "DIFFERENCE")
        Measure measure,

        @Schema(description = "Its usual name.", examples = "Difference")
        String name,

        @Schema(
                description = "ABSOLUTE depends on the indicator's unit and must not be compared between indicators of"
                        + " different scales; RELATIVE tells proportions. One of each is always reported together.",
                examples = "ABSOLUTE")
        Measure.Kind kind,

        @Schema(
                description = "INDICATOR, that of the indicator; INDICATOR_SQUARED; PERCENT; PER_THOUSAND; or NONE.",
                examples = "INDICATOR")
        Measure.Unit unit,

        @Schema(description = "What it says when all groups are equal.", examples = "0")
        int equality,

        @Schema(description = "Whether its side of equality tells which end of the groups has more.", examples = "true")
        boolean signed,

        @Schema(description = "What it tells.") String meaning,

        @Schema(
                description =
                        "y estimates, p shares, m = sum p y, X part of the population below the middle of a group;"
                                + " first is the most disadvantaged group, last the most advantaged.",
                examples = "last y - first y")
        String formula,

        @Schema(description = "How to read it.") String reading,

        @Schema(description = "What must be so for it to have a value.")
        List<String> conditions,

        @Schema(
                description = "How its 95 per cent interval is found. Groups are taken as independent samples, their"
                        + " shares as known.")
        String interval,

        @Schema(description = "The measure of the other kind that is reported with it.", examples = "RATIO")
        Measure counterpart,

        @Schema(description = "Where it is defined.") String source) {

    static PublishedMeasure of(Measure measure) {
        MeasureText text = MeasureText.of(measure);
        return new PublishedMeasure(
                measure,
                text.name(),
                measure.kind(),
                measure.unit(),
                measure.equality().value(),
                measure.equality().isTwoSided(),
                text.meaning(),
                text.formula(),
                text.reading(),
                measure.conditions().stream().map(Condition::wanted).toList(),
                measure.intervalMethod(),
                measure.counterpart(),
                text.source());
    }
}
