package org.inclusio.ingest.comparison;

/** The observations that differ from one in nothing but the code of one component. */
public final class Line {

    private final Surroundings around;
    private final long key;
    private final int group;
    private final int component;
    private final Grid grid;
    private final int first;

    Line(Surroundings around, long key, int group, int component, Grid grid, int first) {
        this.around = around;
        this.key = key;
        this.group = group;
        this.component = component;
        this.grid = grid;
        this.first = first;
    }

    /**
     * The value under another code, in single units.
     *
     * @param number of the code, as {@link ObservationKeys} has it
     * @return NaN when the observation is not there or has no value
     */
    public double value(int number) {
        if (grid == null) {
            return around.value(named(number), group);
        }
        int step = grid.step(component, number);
        return step < 0 ? Double.NaN : grid.value(first + step);
    }

    /** Whether a row of the file says something new about it. */
    public boolean isNews(int number) {
        if (grid == null) {
            return around.isNews(named(number), group);
        }
        int step = grid.step(component, number);
        return step >= 0 && grid.isNews(first + step);
    }

    private long named(int number) {
        return number < 0 ? -1 : around.keys().with(key, component, number);
    }
}
