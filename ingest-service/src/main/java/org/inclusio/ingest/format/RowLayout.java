package org.inclusio.ingest.format;

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
    private final boolean isSdmx;
    // Of the row above, as in the file and as an observation; only what differs from it is looked at.
    private final String[] above;
    private final String[] cells = RawObservation.emptyCells();
    // How many of them say in the words of SDMX that a component is missing on purpose.
    private int missing;

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
    public void read(CsvLines row, RowReceiver receiver) {
        for (int i = 0; i < places.length; i++) {
            String cell = row.cell(i);
            if (cell != above[i]) {
                above[i] = cell;
                put(places[i], cell.strip());
            }
        }
        String[] own = cells.clone();
        if (!isSdmx) {
            receiver.observation(new RawObservation(row.line(), own));
        } else if (missing > 0) {
            receiver.observation(RawObservation.ofSdmx(row.line(), own));
        } else {
            receiver.observation(RawObservation.settled(row.line(), own));
        }
    }

    private void put(Place place, String cell) {
        if (place.column != null) {
            int at = place.column.ordinal();
            String text = place.labelled ? withoutLabel(cell) : cell;
            if (isSdmx) {
                missing -= RawObservation.isMissing(place.column, cells[at]) ? 1 : 0;
                missing += RawObservation.isMissing(place.column, text) ? 1 : 0;
            }
            cells[at] = text.isEmpty() ? null : text;
        }
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
