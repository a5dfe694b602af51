package org.inclusio.ingest.comparison;

import org.inclusio.statistics.observation.Dimension;

/** The lines through an observation, one along each component. */
public final class Lines {

    private final Surroundings around;
    private final long key;
    private final int group;
    private final Grid grid;
    private final int cell;

    Lines(Surroundings around, long key, int group, Grid grid) {
        this.around = around;
        this.key = key;
        this.group = group;
        this.cell = grid == null ? -1 : grid.cell(key, group);
        this.grid = cell < 0 ? null : grid;
    }

    /** Along a dimension other than the national group. */
    public Line along(Dimension dimension) {
        return along(around.keys().component(dimension));
    }

    /** Through the years; the number of a year is counted from {@link ObservationKeys#FIRST_YEAR}. */
    public Line throughYears() {
        return along(around.keys().yearComponent());
    }

    private Line along(int component) {
        int own = around.keys().number(key, group, component);
        return new Line(around, key, group, component, grid, grid == null ? -1 : cell - grid.step(component, own));
    }
}
