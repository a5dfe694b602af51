package org.inclusio.report.rendering.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.inclusio.report.document.TileGrid;
import org.inclusio.report.language.Language;

/**
 * The grid of tiles. Blocks of regions are set into rows of tiles, the largest first, each into the first row that has room;
 * a larger one goes on in the next row. A tile has the code of its area, and below it points that say its class as well as the
 * shade does; on the screen a tile that is pointed at says its name, for which there is no room in print.
 */
final class Tiles {

    private static final int ACROSS = 21;
    private static final double TILE = Sheet.ACROSS / ACROSS;
    private static final double HIGH = 28;
    private static final double HEADING = 18;
    private static final double TEXT = 12;
    private static final double LEGEND = 4;
    private static final double LEGEND_LINE = 32;

    private record Heading(String label, double x, double y) {}

    /** One of the legend has a text, one of an area a code and a name. */
    private record Tile(String text, String code, String name, int rank, Integer statistic, double x, double y) {}

    /** Blocks side by side. */
    private static final class Shelf {
        private final List<TileGrid.Block> blocks = new ArrayList<>();
        private int taken;

        boolean hasRoom(TileGrid.Block block) {
            return taken + block.tiles().size() <= ACROSS;
        }

        void add(TileGrid.Block block) {
            blocks.add(block);
            // One place stays empty between two blocks.
            taken += block.tiles().size() + 1;
        }

        int lines() {
            return blocks.stream()
                    .mapToInt(block -> (block.tiles().size() + ACROSS - 1) / ACROSS)
                    .max()
                    .orElse(0);
        }
    }

    private Tiles() {}

    static Vega.Input of(TileGrid plot, Language language) {
        List<Tile> tiles = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        List<Lettering.Place> places = Lettering.legend(plot.classes(), TEXT, TILE + 5, 14);
        for (int rank = 0; rank < places.size(); rank++) {
            Lettering.Place place = places.get(rank);
            double y = LEGEND + LEGEND_LINE * place.line();
            tiles.add(new Tile(plot.classes().get(rank), null, null, rank, null, place.x(), y));
        }
        double top = tiles.get(tiles.size() - 1).y() + LEGEND_LINE + 8;
        for (Shelf shelf : shelves(plot.blocks())) {
            double x = Sheet.LEFT;
            for (TileGrid.Block block : shelf.blocks) {
                headings.add(new Heading(block.label(), x, top + 12));
                for (int i = 0; i < block.tiles().size(); i++) {
                    TileGrid.Tile tile = block.tiles().get(i);
                    int line = i / ACROSS;
                    tiles.add(new Tile(
                            null,
                            tile.code(),
                            ChartSvg.name(tile.name(), tile.value(), "", language),
                            tile.rank(),
                            tile.statistic(),
                            x + i % ACROSS * TILE,
                            top + HEADING + line * HIGH));
                }
                x += (block.tiles().size() + 1) * TILE;
            }
            top += HEADING + shelf.lines() * HIGH + 8;
        }
        return new Vega.Input(
                "tile-grid",
                Map.of("bottom", Math.ceil(top), "wide", TILE - 2),
                Map.of("blocks", headings, "tiles", tiles));
    }

    private static List<Shelf> shelves(List<TileGrid.Block> blocks) {
        List<Shelf> shelves = new ArrayList<>();
        blocks.stream()
                .sorted(Comparator.comparing(block -> -block.tiles().size()))
                .forEach(block -> shelves.stream()
                        .filter(shelf -> shelf.hasRoom(block))
                        .findFirst()
                        .orElseGet(() -> {
                            shelves.add(new Shelf());
                            return shelves.get(shelves.size() - 1);
                        })
                        .add(block));
        return shelves;
    }
}
