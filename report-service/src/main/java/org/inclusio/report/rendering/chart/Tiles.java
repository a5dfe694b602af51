package org.inclusio.report.rendering.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.report.document.TileGrid;

/**
 * The grid of tiles. Blocks of regions are set into rows of tiles, the largest first, each into the first row that has room;
 * a larger one goes on in the next row. A tile has the code of its area, and below it points that say its class as well as the
 * shade does; on the screen a tile that is pointed at says its name, for which there is no room in print.
 */
final class Tiles {

    private static final int ACROSS = 21;
    private static final double TILE = (Canvas.RIGHT - Canvas.LEFT) / ACROSS;
    private static final double HIGH = 28;
    private static final double CODE = 9.5;
    private static final double CODE_LINE = 12.5;
    private static final double POINTS = 19;
    private static final double HEADING = 18;
    private static final double TEXT = 12;
    private static final double LEGEND_LINE = 32;

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

    static double draw(TileGrid plot, Canvas canvas) {
        double y = legend(plot, canvas);
        for (Shelf shelf : shelves(plot.blocks())) {
            double x = Canvas.LEFT;
            for (TileGrid.Block block : shelf.blocks) {
                canvas.text(x, y + 12, block.label(), Canvas.Anchor.START, TEXT);
                for (int i = 0; i < block.tiles().size(); i++) {
                    TileGrid.Tile tile = block.tiles().get(i);
                    double left = x + i % ACROSS * TILE;
                    double top = y + HEADING + i / ACROSS * HIGH;
                    canvas.leading(
                            canvas.name(tile.name(), tile.value(), ""),
                            tile.statistic(),
                            left,
                            top,
                            TILE - 2,
                            HIGH - 2,
                            () -> tile(canvas, tile, left, top));
                }
                x += (block.tiles().size() + 1) * TILE;
            }
            y += HEADING + shelf.lines() * HIGH + 8;
        }
        return y;
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

    private static double legend(TileGrid plot, Canvas canvas) {
        double x = Canvas.LEFT;
        double y = 4;
        for (int rank = 0; rank < plot.classes().size(); rank++) {
            double wide = TILE + 5 + canvas.width(plot.classes().get(rank), TEXT);
            if (x > Canvas.LEFT && x + wide > Canvas.RIGHT) {
                x = Canvas.LEFT;
                y += LEGEND_LINE;
            }
            blank(canvas, rank, x, y);
            canvas.text(x + TILE + 5, y + 17, plot.classes().get(rank), Canvas.Anchor.START, TEXT);
            x += wide + 14;
        }
        return y + LEGEND_LINE + 8;
    }

    private static void tile(Canvas canvas, TileGrid.Tile tile, double x, double y) {
        blank(canvas, tile.rank(), x, y);
        canvas.text(
                x + (TILE - 2) / 2,
                y + CODE_LINE,
                tile.code(),
                Canvas.Anchor.MIDDLE,
                CODE,
                Palette.textOn(tile.rank()),
                false);
    }

    private static void blank(Canvas canvas, int rank, double x, double y) {
        canvas.rectangle(x, y, TILE - 2, HIGH - 2, Palette.SHADES.get(rank), rank == 0);
        for (int point = 0; point < rank; point++) {
            String fill = Palette.textOn(rank);
            canvas.circle(x + TILE / 2 - 1 + (point - (rank - 1) / 2.0) * 5.5, y + POINTS, 1.8, fill, fill, 0.5);
        }
    }
}
