package org.inclusio.report.writing;

import java.util.List;

/**
 * A number that the report prints, with the figures that it rests on.
 *
 * @param table number of the table it stands in
 * @param row label of its row
 * @param column head of its column
 * @param text the number as it prints
 * @param figures numbers of the figures, in the order of their areas
 */
public record Statistic(int table, String row, String column, String text, List<Long> figures) {

    public Statistic {
        figures = List.copyOf(figures);
    }
}
