package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/** What a chart draws: its values, without places or colours. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DotPlot.class, name = "DOT_PLOT"),
    @JsonSubTypes.Type(value = SlopeChart.class, name = "SLOPE_CHART"),
    @JsonSubTypes.Type(value = SmallMultiples.class, name = "SMALL_MULTIPLES"),
    @JsonSubTypes.Type(value = Equiplot.class, name = "EQUIPLOT"),
    @JsonSubTypes.Type(value = ProgressMatrix.class, name = "PROGRESS_MATRIX"),
    @JsonSubTypes.Type(value = TileGrid.class, name = "TILE_GRID")
})
@Schema(
        description = "What a chart draws, by its kind.",
        oneOf = {
            DotPlot.class,
            SlopeChart.class,
            SmallMultiples.class,
            Equiplot.class,
            ProgressMatrix.class,
            TileGrid.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "DOT_PLOT", schema = DotPlot.class),
            @DiscriminatorMapping(value = "SLOPE_CHART", schema = SlopeChart.class),
            @DiscriminatorMapping(value = "SMALL_MULTIPLES", schema = SmallMultiples.class),
            @DiscriminatorMapping(value = "EQUIPLOT", schema = Equiplot.class),
            @DiscriminatorMapping(value = "PROGRESS_MATRIX", schema = ProgressMatrix.class),
            @DiscriminatorMapping(value = "TILE_GRID", schema = TileGrid.class)
        })
public sealed interface Plot permits DotPlot, SlopeChart, SmallMultiples, Equiplot, ProgressMatrix, TileGrid {

    /** The same values as a table, for those who cannot see the drawing and for those who calculate. */
    ChartTable table(Language language);

    /** Every piece of text within the drawing. */
    Stream<String> drawnText(Language language);

    /** A label with the number of areas behind its row, where that is known. */
    static String behind(String label, Integer areas, Language language) {
        return areas == null ? label : Phrases.of(language).say("chart.row", "name", label, "areas", areas);
    }
}
