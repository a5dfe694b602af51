package org.inclusio.ingest.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which column stands where, as the header says; one object reads one file. */
final class RowLayout implements CsvLayout {

    private final Place[] places;
    // A cell mostly says what the one above it says; the same text is then the same object, and cheap to compare.
    private final String[] above;

    private final boolean isSdmx;

    private RowLayout(List<Place> places, boolean isSdmx) {
        this.places = places.toArray(Place[]::new);
        this.above = new String[this.places.length];
        this.isSdmx = isSdmx;
    }

    @Override
    public int width() {
        return places.length;
    }

    @Override
    public void read(long line, CsvRecord record, RowReceiver receiver) {
        String[] cells = RawObservation.emptyCells();
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            if (place.column != null) {
                String cell = record.getField(i).strip();
                if (cell.equals(above[i])) {
                    cell = above[i];
                } else {
                    above[i] = cell;
                }
                if (!cell.isEmpty()) {
                    cells[place.column.ordinal()] = place.labelled ? withoutLabel(cell) : cell;
                }
            }
        }
        receiver.observation(isSdmx ? RawObservation.ofSdmx(line, cells) : new RawObservation(line, cells));
    }

    private static String withoutLabel(String cell) {
        int colon = cell.indexOf(": ");
        return colon < 0 ? cell : cell.substring(0, colon);
    }

    /** A place that is skipped has no column. */
    private record Place(Column column, boolean labelled) {}

    static final class Builder {

        private final List<Place> places = new ArrayList<>();
        private final Set<Column> seen = EnumSet.noneOf(Column.class);
        private final List<String> unknown = new ArrayList<>();

        void skip() {
            places.add(new Place(null, false));
        }

        void add(String name, Optional<Column> column, boolean labelled) {
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (!seen.add(column.get())) {
                throw UnreadableFile.at(1, "READABLE_FILE.same-column", "column", column.get());
            }
            places.add(new Place(column.orElse(null), labelled));
        }

        /** A column that isn't known is no small thing: passed over, a share of the poor would count as everyone's. */
        RowLayout build(Function<Column, String> name) {
            return build(name, Column.REQUIRED, false);
        }

        /** The same of an SDMX message; with an action, what else a row needs depends on it. */
        RowLayout buildSdmx() {
            return build(Column::name, seen.contains(Column.ACTION) ? List.of(Column.REF_AREA) : Column.REQUIRED, true);
        }

        private RowLayout build(Function<Column, String> name, List<Column> required, boolean isSdmx) {
            if (!unknown.isEmpty()) {
                throw UnreadableFile.at(
                        1,
                        "READABLE_FILE.unknown-column",
                        "header",
                        abbreviate(unknown.get(0)),
                        "known",
                        names(Arrays.asList(Column.values()), name));
            }
            List<Column> missing =
                    required.stream().filter(column -> !seen.contains(column)).toList();
            if (!missing.isEmpty()) {
                throw UnreadableFile.at(1, "READABLE_FILE.header-lacks", "columns", names(missing, name));
            }
            return new RowLayout(places, isSdmx);
        }

        private static List<String> names(List<Column> columns, Function<Column, String> name) {
            return columns.stream().map(name).toList();
        }

        private static String abbreviate(String name) {
            return name.length() <= 60 ? name : name.substring(0, 60) + "...";
        }
    }
}
