package org.inclusio.ingest.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a file reaches into what its area holds: observations that it changes and withdraws, by series and year.
 *
 * @param held how many observations the area holds
 * @param parts in the order of series and years
 * @param isOfEverything whether the file withdraws by a row that names nothing but the area
 */
public record Reach(long held, long changed, long withdrawn, List<Part> parts, boolean isOfEverything) {

    /**
     * Those of one series and year.
     *
     * @param line where the first of them is in the file
     */
    public record Part(String series, int year, long changed, long withdrawn, long line) {

        private Part and(Part other) {
            return new Part(
                    series, year, changed + other.changed, withdrawn + other.withdrawn, Math.min(line, other.line));
        }
    }

    private record Where(String series, int year) {}

    public Reach {
        parts = List.copyOf(parts);
    }

    static Reach of(ObservationKeys keys, ObservationTable table, long held, boolean isOfEverything) {
        Map<Where, Part> parts = new LinkedHashMap<>();
        long changed = 0;
        long withdrawn = 0;
        for (int slot = 0; slot < table.size(); slot++) {
            if (table.is(slot, ObservationTable.HELD | ObservationTable.NEWS)
                    && !table.is(slot, ObservationTable.REFUSED)) {
                boolean isWithdrawn = table.is(slot, ObservationTable.WITHDRAWN);
                withdrawn += isWithdrawn ? 1 : 0;
                changed += isWithdrawn ? 0 : 1;
                String series = keys.series(table.key(slot));
                int year = keys.year(table.key(slot));
                Part one = new Part(series, year, isWithdrawn ? 0 : 1, isWithdrawn ? 1 : 0, table.line(slot));
                parts.merge(new Where(series, year), one, Part::and);
            }
        }
        List<Part> inOrder = parts.values().stream()
                .sorted(Comparator.comparing(Part::series).thenComparingInt(Part::year))
                .toList();
        return new Reach(held, changed, withdrawn, inOrder, isOfEverything && withdrawn > 0);
    }
}
