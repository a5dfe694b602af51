package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A table as its office lays it out, read through the office's column mapping. */
public final class MappedCsv implements ObservationFormat {

    private static final Set<Column> NUMBERS =
            Set.of(Column.OBS_VALUE, Column.LOWER_BOUND, Column.UPPER_BOUND, Column.DESIGN_EFFECT, Column.SAMPLE_SIZE);
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([ \u00a0\u202f]\\d{3})+(,\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
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

    private CsvLayout layout(Iterable<String> header) {
        List<String> names = new ArrayList<>();
        header.forEach(name -> names.add(name.strip()));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String key = ColumnMapping.key(name);
            boolean known = mapping.columns().containsKey(key) || mapping.side().containsKey(key);
            if (!known) {
                throw new UnreadableFile(
                        1,
                        "Line 1: the column mapping doesn't speak of the column \"" + shortened(name)
                                + "\". Add it to the mapping, or leave it out of the file. The mapping knows "
                                + String.join(", ", mapping.columns().keySet())
                                + (mapping.side().isEmpty()
                                        ? ""
                                        : ", "
                                                + String.join(
                                                        ", ", mapping.side().keySet()))
                                + ".");
            }
            if (!seen.add(key)) {
                throw new UnreadableFile(
                        1, "Line 1: two columns are called \"" + shortened(name) + "\". Leave one of them out.");
            }
        }
        mapping.columns().keySet().stream()
                .filter(name -> !seen.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnreadableFile(
                            1,
                            "Line 1: the header lacks \"" + name
                                    + "\", which the column mapping speaks of. Add it to the file, or take it out of the"
                                    + " mapping.");
                });
        if (!mapping.side().isEmpty() && mapping.side().keySet().stream().noneMatch(seen::contains)) {
            throw new UnreadableFile(
                    1,
                    "Line 1: the header has none of the columns of values "
                            + String.join(", ", mapping.side().keySet()) + ". Add one.");
        }
        return new Layout(names);
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
                if (column != null && !put(common, column, fields.get(i).strip(), names.get(i), line, receiver)) {
                    return;
                }
            }
            if (mapping.side().isEmpty()) {
                receiver.observation(new RawObservation(line, common, null, new Named(fields, -1)));
                return;
            }
            for (int i = 0; i < names.size(); i++) {
                Map<Column, String> says = mapping.side().get(ColumnMapping.key(names.get(i)));
                String text = fields.get(i).strip();
                if (says == null || text.isEmpty()) {
                    continue;
                }
                String[] cells = common.clone();
                says.forEach((column, code) -> cells[column.ordinal()] = code);
                if (put(cells, Column.OBS_VALUE, text, names.get(i), line, receiver)) {
                    receiver.observation(new RawObservation(
                            line,
                            cells,
                            "Line " + line + ", column \"" + shortened(names.get(i)) + "\"",
                            new Named(fields, i)));
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
                if (WITH_POINT.matcher(text).matches()) {
                    receiver.unreadable(new UnreadableRow(
                            line,
                            header,
                            "Line " + line + ", column \"" + shortened(header) + "\": \"" + shortened(text)
                                    + "\" has a point, and the column mapping says that decimals follow a comma. Write"
                                    + " decimals with a comma, and digits without points between them."));
                    return false;
                }
                cells[column.ordinal()] = withPoint(text);
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
            public String named(Column column) {
                String header = header(column);
                String word = word(column);
                if (header == null) {
                    return column.name();
                }
                String said =
                        value >= 0 && header.equals(names.get(value)) ? "" : "column \"" + shortened(header) + "\"";
                String also = word == null ? "" : (said.isEmpty() ? "" : ", ") + "\"" + shortened(word) + "\"";
                return said.isEmpty() && also.isEmpty() ? column.name() : said + also + " (" + column + ")";
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
