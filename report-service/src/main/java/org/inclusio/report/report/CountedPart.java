package org.inclusio.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.writing.Statistic;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** What a count is a sum of. */
@Schema(description = "A summand of a count.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountedPart(
        @Schema(
                description = "Code of a sub-series, with the dimension of its groups where two are compared; of an"
                        + " area, an indicator or a Goal; number of a contribution; or name of a source.",
                examples = "MDG_0501_MMR")
        String code,

        @Schema(description = "What the catalogue calls it.", examples = "Maternal mortality ratio")
        String name,

        @Schema(description = "How many there are of it.", examples = "80")
        long count,

        @Schema(description = "Of a share, of how many.", examples = "160")
        Long whole,

        @Schema(
                description = "Where the figures of the report about it are listed, relative to the report.",
                examples = "figures?series=MDG_0501_MMR")
        String figures) {

    static List<CountedPart> of(Statistic statistic, IndicatorCatalogue catalogue) {
        TreeSet<String> codes = new TreeSet<>(statistic.parts().keySet());
        codes.addAll(statistic.wholes().keySet());
        return codes.stream().map(code -> of(code, statistic, catalogue)).toList();
    }

    private static CountedPart of(String code, Statistic statistic, IndicatorCatalogue catalogue) {
        // Groups that are compared are named behind their sub-series.
        String first = code.split(" ", 2)[0];
        var series = catalogue.series(first);
        var area = catalogue.area(first);
        return new CountedPart(
                code,
                series.map(Series::name)
                        .or(() -> area.map(AreaEntry::name))
                        .or(() -> catalogue.indicator(code).map(Indicator::name))
                        .orElse(null),
                statistic.parts().getOrDefault(code, 0L),
                statistic.wholes().get(code),
                series.map(any -> "figures?series=" + first)
                        .or(() -> area.map(any -> "figures?refArea=" + first))
                        .orElse(null));
    }
}
