package org.inclusio.ingest.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The grids of the series of a file and of what it is compared with, once all of both is known. */
final class Grids {

    /** A grid that is emptier than this costs more memory than it saves time. */
    private static final int CELLS_PER_OBSERVATION = 8;

    /** 64 MiB of values; series beyond that are looked up in the table. */
    private static final int MOST_CELLS = 1 << 23;

    private static final int SLICES = 16;

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
        slices(table).parallel().forEach(slice -> {
            for (int slot = slice.first(); slot < slice.end(); slot++) {
                long key = table.key(slot);
                Grid grid = of(key);
                if (grid != null) {
                    grid.put(key, table.group(slot), table.value(slot), table.is(slot, ObservationTable.NEWS));
                }
            }
        });
    }

    private List<Grid.Shape> shapes(ObservationTable table) {
        return slices(table).parallel().map(slice -> shapes(table, slice)).reduce(List.of(), Grids::and);
    }

    private List<Grid.Shape> shapes(ObservationTable table, Slice slice) {
        List<Grid.Shape> shapes = new ArrayList<>();
        for (int slot = slice.first(); slot < slice.end(); slot++) {
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

    private static List<Grid.Shape> and(List<Grid.Shape> some, List<Grid.Shape> others) {
        List<Grid.Shape> all = new ArrayList<>();
        for (int series = 0; series < Math.max(some.size(), others.size()); series++) {
            Grid.Shape one = series < some.size() ? some.get(series) : null;
            Grid.Shape other = series < others.size() ? others.get(series) : null;
            all.add(one == null ? other : other == null ? one : one.and(other));
        }
        return all;
    }

    private record Slice(int first, int end) {}

    private static Stream<Slice> slices(ObservationTable table) {
        return IntStream.range(0, SLICES)
                .mapToObj(i ->
                        new Slice((int) ((long) i * table.size() / SLICES), (int) ((i + 1L) * table.size() / SLICES)));
    }

    /** The grid of the series of a name; null when it has none. */
    Grid of(long key) {
        int series = keys.seriesNumber(key);
        return series < bySeries.size() ? bySeries.get(series) : null;
    }
}
