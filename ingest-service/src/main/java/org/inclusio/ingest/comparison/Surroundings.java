package org.inclusio.ingest.comparison;

/** Finds observations of a comparison by name, and faster by place once all rows are known. */
final class Surroundings implements Neighbours {

    private final ObservationKeys keys;
    private final Extent extent;
    private final ObservationTable table;
    private Grids grids;

    Surroundings(ObservationKeys keys, Extent extent, ObservationTable table) {
        this.keys = keys;
        this.extent = extent;
        this.table = table;
    }

    /** To be called once no more rows come, before neighbours are asked for by many. */
    void arrange() {
        grids = new Grids(keys, table);
    }

    /** What is in the table is another from now on. */
    void disarrange() {
        grids = null;
    }

    @Override
    public ObservationKeys keys() {
        return keys;
    }

    /** -1 when it is neither stated nor held. */
    private int slot(long key, int group) {
        return key < 0 || !extent.mayHave(key) ? -1 : table.find(key, group);
    }

    /** Null before they are arranged, and where the observation is in none. */
    Grid grid(long key) {
        return key < 0 || grids == null ? null : grids.of(key);
    }

    @Override
    public double value(long key, int group) {
        Grid grid = grid(key);
        if (grid != null) {
            int cell = grid.cell(key, group);
            return cell < 0 ? Double.NaN : grid.value(cell);
        }
        int slot = slot(key, group);
        return slot < 0 ? Double.NaN : table.value(slot);
    }

    @Override
    public double held(long key, int group) {
        int slot = slot(key, group);
        return slot < 0 ? Double.NaN : table.heldValue(slot);
    }

    @Override
    public int[] years(String series) {
        int number = keys.knownSeries(series);
        return number < 0 ? new int[0] : extent.years(number);
    }

    @Override
    public boolean isNews(long key, int group) {
        Grid grid = grid(key);
        if (grid != null) {
            int cell = grid.cell(key, group);
            return cell >= 0 && grid.isNews(cell);
        }
        int slot = slot(key, group);
        return slot >= 0 && table.is(slot, ObservationTable.NEWS) && !table.is(slot, ObservationTable.REFUSED);
    }

    @Override
    public long line(long key, int group) {
        int slot = slot(key, group);
        return slot >= 0 && table.is(slot, ObservationTable.STATED) ? table.line(slot) : 0;
    }
}
