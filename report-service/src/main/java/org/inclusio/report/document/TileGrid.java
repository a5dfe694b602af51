package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * A tile of the same size for each area, in blocks by region. The layout is this system's own: it draws no border and puts no
 * area beside its neighbours.
 *
 * @param unit what the value of a tile counts
 * @param classes what the shades stand for, from the least on; the first is for no value
 * @param blocks one for each region
 */
@Schema(
        description = "A tile for each area, in blocks by region; the layout is this system's own and draws no border.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "TILE_GRID"))
public record TileGrid(String unit, List<String> classes, List<Block> blocks) implements Plot {

    /** Classes that have a shade of their own, that of no value included. */
    public static final int MOST_CLASSES = 5;

    @Schema(name = "TileGridBlock", description = "The areas of one region.")
    public record Block(String label, List<Tile> tiles) {
        public Block {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * One area.
     *
     * @param code ISO 3166-1 alpha-3
     * @param rank of its class, from 0 for no value
     * @param statistic number of the statistic that its value is, or null
     */
    @Schema(name = "TileGridTile", description = "One area.")
    public record Tile(
            String code,
            String name,
            BigDecimal value,
            int rank,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer statistic) {}

    public TileGrid {
        classes = List.copyOf(classes);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || classes.size() < 2 || classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("A grid has blocks, and shades for two to %d classes, not %d."
                    .formatted(MOST_CLASSES, classes.size()));
        }
        for (Block block : blocks) {
            for (Tile tile : block.tiles()) {
                if (tile.rank() < 0 || tile.rank() >= classes.size()) {
                    throw new IllegalArgumentException("%s is of class %d, which is none of the %d."
                            .formatted(tile.code(), tile.rank(), classes.size()));
                }
            }
        }
    }

    @Override
    public ChartTable table(Language language) {
        Phrases phrases = Phrases.of(language);
        return new ChartTable(
                List.of(phrases.say("column.region"), phrases.say("column.code"), phrases.say("column.area"), unit),
                3,
                blocks.stream()
                        .flatMap(block -> block.tiles().stream()
                                .map(tile -> ChartTable.row(
                                        ChartTable.Cell.of(block.label()),
                                        ChartTable.Cell.of(tile.code()),
                                        ChartTable.Cell.of(tile.name()),
                                        ChartTable.Cell.of(tile.value()).leadingTo(tile.statistic()))))
                        .toList());
    }

    /** But the codes, which are the same in every language: they are marks, as signs and points are, and count as no words. */
    @Override
    public Stream<String> drawnText(Language language) {
        return Stream.concat(classes.stream(), blocks.stream().map(Block::label));
    }
}
