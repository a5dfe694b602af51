package org.inclusio.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inclusio.formats.row.CodeLabels;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Meant;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;
import org.inclusio.statistics.observation.Limit;

/** Which column stands where, as the header says; one object reads one file. */
final class RowLayout implements CsvLayout {

    private final Spot[] places;
    private final boolean isSdmx;
    /** Dimensions of which a row may be silent. */
    private static final List<Column> DIMENSIONS = Arrays.stream(Column.values())
            .filter(Column::isOfName)
            .filter(column -> column != Column.ACTION && column != Column.FREQ && !Column.REQUIRED.contains(column))
            .toList();

    private static final Set<String> OF_DATA =
            Set.of("dataflow", "datastructure", "dataprovision", "provisionagreement");

    private static final int FIRST_STATED = Column.OBS_VALUE.ordinal();

    private final Set<Column> seen;
    private final RepeatedKeys keys;
    private final List<Label> labels;

    // Of the row above, as in the file and as an observation; only what differs from it is looked at.
    private final String[] above;
    private final String[] cells = RawObservation.emptyCells();
    // Which of them mean something else by the row that they stand in, and how many.
    private final boolean[] depends = new boolean[cells.length];
    private int depending;
    // How many cells say something under no header.
    private int nameless;

    private RowLayout(List<Spot> places, Set<Column> seen, RepeatedKeys keys, List<Label> labels, boolean isSdmx) {
        this.places = places.toArray(Spot[]::new);
        this.labels = labels;
        this.above = new String[this.places.length];
        this.isSdmx = isSdmx;
        this.seen = seen;
        this.keys = keys;
    }

    @Override
    public int width() {
        return places.length;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public void read(CsvLines row, RowReceiver receiver) {
        for (int i = 0; i < places.length; i++) {
            String cell = row.cell(i);
            if (cell != above[i]) {
                put(places[i], above[i], cell, row.line());
                above[i] = cell;
            }
        }
        if (nameless > 0) {
            receiver.unreadable(underNoHeader(row));
            return;
        }
        String[] own = cells.clone();
        if (depending > 0) {
            Meant.settle(own, isSdmx);
        }
        List<Column> open = isSdmx ? leftOpen(own) : List.of();
        Optional<UnreadableRow> contradiction = keys.contradiction(row, own).or(() -> labelOfAnother(row));
        if (contradiction.isPresent()) {
            receiver.unreadable(contradiction.get());
        } else if (!open.isEmpty()) {
            receiver.unreadable(new UnreadableRow(
                    row.line(),
                    Sentence.of("ROW_WIDTH.partial-key", "columns", open).at(Place.line(row.line()))));
        } else if (depending > 0) {
            receiver.observation(RawObservation.ofCells(row.line(), own));
        } else {
            receiver.observation(RawObservation.settled(row.line(), own));
        }
    }

    private void put(Spot place, String before, String cell, long line) {
        if (place.column != null) {
            int at = place.column.ordinal();
            String text = Meant.cell(place.column, place.labelled ? withoutLabel(cell) : cell);
            cells[at] = text;
            boolean isDepending = Meant.dependsOnRow(place.column, text);
            if (isDepending != depends[at]) {
                depends[at] = isDepending;
                depending += isDepending ? 1 : -1;
            }
        } else if (place.fits == Fits.DATA) {
            requireData(cell, line);
        } else if (place.further != null) {
            Component.requireNothing(place.further, place.labelled ? withoutLabel(cell) : cell, line);
        } else if (place.fits != Fits.ANYTHING) {
            nameless -= before == null || place.fits.holds(before) ? 0 : 1;
            nameless += place.fits.holds(cell) ? 0 : 1;
        }
    }

    /** Rows of reference metadata are of other structures (field guide of SDMX-CSV 2.0). */
    private static void requireData(String cell, long line) {
        String structure = Characters.trimmed(cell);
        if (!structure.isEmpty() && !OF_DATA.contains(structure.toLowerCase(Locale.ROOT))) {
            throw UnreadableFile.at(
                    line, "READABLE_FILE.other-structure", "value", Component.shown(Characters.shown(structure)));
        }
    }

    private static String withoutLabel(String cell) {
        int colon = cell.indexOf(": ");
        return colon < 0 ? cell : cell.substring(0, colon);
    }

    /** Which of the two is meant can't be told. */
    private Optional<UnreadableRow> labelOfAnother(CsvLines row) {
        for (Label label : labels) {
            String code = cells[label.column.ordinal()];
            String said = label.isWithin ? labelIn(row.cell(label.at)) : row.cell(label.at);
            String other = code == null ? null : CodeLabels.otherCode(label.column, code, said);
            if (other != null) {
                return Optional.of(new UnreadableRow(
                        row.line(),
                        Sentence.of(
                                        "ROW_WIDTH.label",
                                        "column",
                                        label.column,
                                        "value",
                                        code,
                                        "label",
                                        Component.shown(Characters.shown(said)),
                                        "code",
                                        other)
                                .at(Place.line(row.line()))));
            }
        }
        return Optional.empty();
    }

    private static String labelIn(String cell) {
        int colon = cell.indexOf(": ");
        return colon < 0 ? "" : cell.substring(colon + 2);
    }

    private UnreadableRow underNoHeader(CsvLines row) {
        int at = 0;
        while (places[at].column != null || places[at].fits.holds(row.cell(at))) {
            at++;
        }
        return new UnreadableRow(
                row.line(),
                Sentence.of(
                                "ROW_WIDTH.no-name",
                                "number",
                                at + 1,
                                "value",
                                Builder.abbreviate(Characters.shown(row.cell(at))))
                        .at(Place.line(row.line())));
    }

    /**
     * In SDMX a row without a value that leaves dimensions out, by empty cells or since the header does not have them, says
     * something of every observation that it names. Which these are is not known before the file has been read to its end,
     * so that it is refused by name.
     */
    private List<Column> leftOpen(String[] own) {
        String action = own[Column.ACTION.ordinal()];
        if (own[FIRST_STATED] != null || "D".equals(action) || "I".equals(action)) {
            return List.of();
        }
        boolean isOfMany = isOfMany(own);
        return DIMENSIONS.stream()
                .filter(column -> own[column.ordinal()] == null && (isOfMany || seen.contains(column)))
                .toList();
    }

    /** Whether it says something, and neither bounds nor that the value is missing, which are of one observation. */
    private static boolean isOfMany(String[] own) {
        return own[Column.LOWER_BOUND.ordinal()] == null
                && own[Column.UPPER_BOUND.ordinal()] == null
                && !Limit.isMissing(own[Column.OBS_STATUS.ordinal()])
                && Arrays.stream(own, FIRST_STATED, own.length).anyMatch(Objects::nonNull);
    }

    /** What may stand in a column that states no component. */
    private enum Fits {
        ANYTHING,
        /** A structure of data. */
        DATA,
        /** Numbers of rows, as R and pandas write them before the first column. */
        ROW_NUMBERS,
        NOTHING;

        boolean holds(String cell) {
            if (this == ANYTHING || this == DATA || cell.isEmpty()) {
                return true;
            }
            String text = Characters.trimmed(cell);
            if (this == ROW_NUMBERS && text.endsWith(".0")) {
                text = text.substring(0, text.length() - 2);
            }
            return text.isEmpty() || this == ROW_NUMBERS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /** A place without a column says nothing; one of a further component is held to that. */
    private record Spot(Column column, boolean labelled, Fits fits, String further) {

        Spot(Column column, boolean labelled, Fits fits) {
            this(column, labelled, fits, null);
        }
    }

    /** Where the name of a code stands: in its cell, behind it, or in a cell of its own. */
    private record Label(int at, Column column, boolean isWithin) {}

    static final class Builder {

        private final List<Spot> places = new ArrayList<>();
        private final Set<Column> seen = EnumSet.noneOf(Column.class);
        private final RepeatedKeys keys = new RepeatedKeys();
        private final List<Label> labels = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        /** A column that the format has for others than us. */
        void skip() {
            places.add(new Spot(null, false, Fits.ANYTHING));
        }

        /** A column on the structure of the row; of data, where it says of what kind the structure is. */
        void addStructure(boolean isKind) {
            places.add(new Spot(null, false, isKind ? Fits.DATA : Fits.ANYTHING));
        }

        /** A column that repeats the dimensions. */
        void addKey(String name) {
            keys.add(name, places.size());
            skip();
        }

        /** A column without a header: numbers of rows if it is the first, else nothing. */
        void addNameless() {
            places.add(new Spot(null, false, places.isEmpty() ? Fits.ROW_NUMBERS : Fits.NOTHING));
        }

        /**
         * The names of what the codes of the column before stand for.
         *
         * @throws UnreadableFile when its header is no name of that: then it is a column of its own that isn't known
         */
        void addNames(String header) {
            Spot before = places.get(places.size() - 1);
            String component = before.column() != null ? before.column().name() : before.further();
            if (!ComponentNames.isOf(component, header)) {
                throw UnreadableFile.at(
                        1,
                        "READABLE_FILE.other-name",
                        "header",
                        abbreviate(Characters.shown(header)),
                        "column",
                        component,
                        "name",
                        ComponentNames.of(component));
            }
            boolean ofCodes = before.column() == null || before.column().isCoded();
            if (before.column() != null && ofCodes) {
                labels.add(new Label(places.size(), before.column(), false));
            }
            places.add(new Spot(null, false, ofCodes ? Fits.ANYTHING : Fits.NOTHING));
        }

        /** A component that may only say nothing, by {@link Component#requireNothing}. */
        void addFurther(String id, boolean labelled) {
            places.add(new Spot(null, labelled, Fits.ANYTHING, id));
        }

        /** Whether the last column that was added states a component, whose names may follow. */
        boolean isAfterComponent() {
            return before().map(last -> last.column() != null || last.further() != null)
                    .orElse(false);
        }

        private Optional<Spot> before() {
            return places.isEmpty() ? Optional.empty() : Optional.of(places.get(places.size() - 1));
        }

        void add(String name, Optional<Column> column, boolean labelled) {
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (!seen.add(column.get())) {
                throw UnreadableFile.at(1, "READABLE_FILE.same-column", "column", column.get());
            }
            boolean hasLabels = labelled && column.filter(Column::isCoded).isPresent();
            if (hasLabels) {
                labels.add(new Label(places.size(), column.get(), true));
            }
            places.add(new Spot(column.orElse(null), hasLabels, Fits.ANYTHING));
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
                        abbreviate(Characters.shown(unknown.get(0))),
                        "known",
                        names(Arrays.asList(Column.values()), name));
            }
            List<Column> missing =
                    required.stream().filter(column -> !seen.contains(column)).toList();
            if (!missing.isEmpty()) {
                throw UnreadableFile.at(1, "READABLE_FILE.header-lacks", "columns", names(missing, name));
            }
            return new RowLayout(places, seen, keys, labels, isSdmx);
        }

        private static List<String> names(List<Column> columns, Function<Column, String> name) {
            return columns.stream().map(name).toList();
        }

        private static String abbreviate(String name) {
            return name.length() <= 60 ? name : name.substring(0, 60) + "...";
        }
    }
}
