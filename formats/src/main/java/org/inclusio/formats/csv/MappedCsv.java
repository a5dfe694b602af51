package org.inclusio.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.Origin;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/** A table as its office lays it out, read through the office's column mapping. */
public final class MappedCsv implements ObservationFormat {

    private static final Set<Column> NUMBERS =
            Set.of(Column.OBS_VALUE, Column.LOWER_BOUND, Column.UPPER_BOUND, Column.DESIGN_EFFECT, Column.SAMPLE_SIZE);
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([ \u00a0\u202f]\\d{3})+(,\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d+,\\d+([eE][-+]?\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?");

    private final ColumnMapping mapping;

    public MappedCsv(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        CsvRows.read(file, mapping.separator(), this::layout, receiver);
    }

    private CsvLayout layout(List<String> header) {
        List<String> names = new ArrayList<>();
        header.forEach(name -> names.add(Characters.trimmed(name)));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String key = ColumnMapping.key(name);
            boolean known = mapping.columns().containsKey(key) || mapping.side().containsKey(key);
            if (!known) {
                List<String> headers = new ArrayList<>(mapping.columns().keySet());
                headers.addAll(mapping.side().keySet());
                throw UnreadableFile.at(
                        1, "READABLE_FILE.unmapped-column", "header", shortened(name), "known", headers);
            }
            if (!seen.add(key)) {
                throw UnreadableFile.at(1, "READABLE_FILE.same-header", "header", shortened(name));
            }
        }
        mapping.columns().keySet().stream()
                .filter(name -> !seen.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw UnreadableFile.at(1, "READABLE_FILE.mapped-column-lacking", "header", name);
                });
        if (!mapping.side().isEmpty() && mapping.side().keySet().stream().noneMatch(seen::contains)) {
            throw UnreadableFile.at(
                    1,
                    "READABLE_FILE.no-column-of-values",
                    "columns",
                    List.copyOf(mapping.side().keySet()));
        }
        return new Layout(names);
    }

    private static Sentence column(long line, String header) {
        return Sentence.of("place.column", "place", Place.line(line), "header", shortened(header));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private final class Layout implements CsvLayout {

        private final List<String> names;

        Layout(List<String> names) {
            this.names = names;
        }

        @Override
        public int width() {
            return names.size();
        }

        @Override
        public void read(CsvLines row, RowReceiver receiver) {
            long line = row.line();
            List<String> fields = row.copy();
            String[] common = RawObservation.emptyCells();
            mapping.constants().forEach((column, text) -> common[column.ordinal()] = text);
            for (int i = 0; i < names.size(); i++) {
                Column column = mapping.columns().get(ColumnMapping.key(names.get(i)));
                if (column != null
                        && !put(common, column, Characters.stripped(fields.get(i)), names.get(i), line, receiver)) {
                    return;
                }
            }
            if (mapping.side().isEmpty()) {
                receiver.observation(RawObservation.ofTable(line, common, null, new Named(fields, -1)));
                return;
            }
            for (int i = 0; i < names.size(); i++) {
                Map<Column, String> says = mapping.side().get(ColumnMapping.key(names.get(i)));
                String text = Characters.stripped(fields.get(i));
                if (says == null || text.isEmpty()) {
                    continue;
                }
                String[] cells = common.clone();
                says.forEach((column, code) -> cells[column.ordinal()] = code);
                if (put(cells, Column.OBS_VALUE, text, names.get(i), line, receiver)) {
                    receiver.observation(
                            RawObservation.ofTable(line, cells, column(line, names.get(i)), new Named(fields, i)));
                }
            }
        }

        /** False when the text can't be understood, which has then been said. */
        private boolean put(
                String[] cells, Column column, String text, String header, long line, RowReceiver receiver) {
            if (text.isEmpty()) {
                return true;
            }
            String key = ColumnMapping.key(text);
            if (column == Column.OBS_VALUE && mapping.markers().containsKey(key)) {
                mapping.markers().get(key).forEach((about, said) -> cells[about.ordinal()] = said);
                return true;
            }
            if (mapping.decimalComma() && NUMBERS.contains(column)) {
                int number = StatedLimit.beforeNumber(text);
                if (WITH_POINT.matcher(text.substring(number)).matches()) {
                    receiver.unreadable(new UnreadableRow(
                            line,
                            header,
                            Sentence.of("ROW_WIDTH.point", "text", shortened(text))
                                    .at(column(line, header))));
                    return false;
                }
                cells[column.ordinal()] = text.substring(0, number) + withPoint(text.substring(number));
                return true;
            }
            Map<String, String> words = mapping.codes().get(column);
            cells[column.ordinal()] = words == null ? text : words.getOrDefault(key, text);
            return true;
        }

        /** What the columns of one line are called, and what stands in them. */
        private final class Named implements Origin {

            private final List<String> fields;
            private final int value;

            /** @param value which of the columns of values the row is from; -1 when they don't stand side by side */
            private Named(List<String> fields, int value) {
                this.fields = fields;
                this.value = value;
            }

            private int place(Column column) {
                for (int i = 0; i < names.size(); i++) {
                    if (mapping.columns().get(ColumnMapping.key(names.get(i))) == column) {
                        return i;
                    }
                }
                boolean isSaidByValue = value >= 0
                        && (column == Column.OBS_VALUE
                                || mapping.side()
                                        .get(ColumnMapping.key(names.get(value)))
                                        .containsKey(column));
                return isSaidByValue ? value : -1;
            }

            @Override
            public String header(Column column) {
                int place = place(column);
                return place < 0 ? null : names.get(place);
            }

            @Override
            public String word(Column column) {
                int place = place(column);
                if (place < 0 || place == value && column != Column.OBS_VALUE) {
                    return null;
                }
                String word = fields.get(place).strip();
                return word.isEmpty() ? null : word;
            }

            @Override
            public Sentence named(Column column) {
                String header = header(column);
                String word = word(column);
                // The place of a value that stands beside others names its column.
                boolean isSaid = header == null || value >= 0 && header.equals(names.get(value));
                if (word == null) {
                    return isSaid
                            ? Origin.super.named(column)
                            : Sentence.of("column.header", "header", shortened(header), "column", column);
                }
                return isSaid
                        ? Sentence.of("column.word", "word", shortened(word), "column", column)
                        : Sentence.of(
                                "column.header-and-word",
                                "header",
                                shortened(header),
                                "word",
                                shortened(word),
                                "column",
                                column);
            }
        }

        /** What is no number stays as it is, and is found as such when the row is judged. */
        private String withPoint(String text) {
            if (GROUPED.matcher(text).matches() || WITH_COMMA.matcher(text).matches()) {
                return text.replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
            }
            return text;
        }
    }
}
