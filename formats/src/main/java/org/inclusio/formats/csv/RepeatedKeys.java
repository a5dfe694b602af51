package org.inclusio.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Meant;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/**
 * The columns in which SDMX-CSV says a second time what the dimensions of a row say ({@code key=series}, {@code obs} or
 * {@code both}): their codes with points between them, that of the series without the dimension that its observations differ by.
 * The order is that of the sender's data structure, which isn't known here, so that the codes are compared without it.
 */
final class RepeatedKeys {

    private static final Set<String> NAMES = Set.of("SERIES_KEY", "OBS_KEY");

    /** What a dimension that has no column of its own may say: a total, nothing, annual data, a national report. */
    private static final Set<String> OF_NO_COLUMN = Set.of("", "_T", "_Z", "A", "N");

    private static final List<Column> DIMENSIONS = Arrays.stream(Column.values())
            .filter(Column::isOfName)
            .filter(column -> column != Column.ACTION && column != Column.TIME_PERIOD)
            .toList();

    private record Key(String name, int place) {}

    private final List<Key> keys = new ArrayList<>();

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    void add(String name, int place) {
        keys.add(new Key(name, place));
    }

    /** What is to be said of a row whose keys name another observation than its cells. */
    Optional<UnreadableRow> contradiction(CsvLines row, String[] cells) {
        for (Key key : keys) {
            String text = Characters.trimmed(row.cell(key.place()));
            if (!text.isEmpty() && !agrees(text, cells)) {
                List<String> codes = DIMENSIONS.stream()
                        .map(column -> cells[column.ordinal()])
                        .filter(Objects::nonNull)
                        .map(Component::shown)
                        .toList();
                return Optional.of(new UnreadableRow(
                        row.line(),
                        Sentence.of(
                                        "ROW_WIDTH.other-key",
                                        "column",
                                        key.name(),
                                        "key",
                                        Component.shown(Characters.shown(text)),
                                        "codes",
                                        codes)
                                .at(Place.line(row.line()))));
            }
        }
        return Optional.empty();
    }

    /** A key that says less than the row contradicts it only by a total where the row has a code. */
    private static boolean agrees(String text, String[] cells) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            parts.add(Meant.year(Characters.trimmed(part)));
        }
        boolean saysLess = false;
        for (Column dimension : DIMENSIONS) {
            String code = cells[dimension.ordinal()];
            saysLess |= code != null && !parts.remove(code) && !OF_NO_COLUMN.contains(code);
        }
        parts.remove(cells[Column.TIME_PERIOD.ordinal()]);
        return OF_NO_COLUMN.containsAll(parts) && !(saysLess && !parts.isEmpty());
    }
}
