package org.inclusio.ingest.comparison;

import java.util.ArrayList;
import java.util.List;

/** The grids of the series of a file and of what it is compared with, once all of both is known. */
final class Grids {

    /** A grid that is emptier than this costs more memory than it saves time. */
    private static final int CELLS_PER_OBSERVATION = 8;

    /** 64 MiB of values; series beyond that are looked up in the table. */
    private static final int MOST_CELLS = 1 << 23;

    private final ObservationKeys keys;
    private final List<Grid> bySeries = new ArrayList<>();

    Grids(ObservationKeys keys, ObservationTable table) {
        this.keys = keys;
        int left = MOST_CELLS;
        for (Grid.Shape shape : shapes(table)) {
            Grid grid = shape == null ? null : shape.grid(CELLS_PER_OBSERVATION, left);
            bySeries.add(grid);
            left -= grid == null ? 0 : grid.cells();
        }
        for (int slot = 0; slot < table.size(); slot++) {
            long key = table.key(slot);
            Grid grid = of(key);
            if (grid != null) {
                grid.put(key, table.group(slot), table.value(slot), table.is(slot, ObservationTable.NEWS));
            }
        }
    }

    private List<Grid.Shape> shapes(ObservationTable table) {
        List<Grid.Shape> shapes = new ArrayList<>();
        for (int slot = 0; slot < table.size(); slot++) {
            long key = table.key(slot);
            int series = keys.seriesNumber(key);
            while (shapes.size() <= series) {
                shapes.add(null);
            }
            if (shapes.get(series) == null) {
                shapes.set(series, new Grid.Shape(keys));
            }
            shapes.get(series).add(key, table.group(slot));
        }
        return shapes;
    }

    /** The grid of the series of a name; null when it has none. */
    Grid of(long key) {
        int series = keys.seriesNumber(key);
        return series < bySeries.size() ? bySeries.get(series) : null;
    }
}
