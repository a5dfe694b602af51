package org.inclusio.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;

/** Holds the reader against another one, FastCSV, which reads RFC 4180 too. */
class CsvLinesTest {

    private static final String[] PIECES = {
        "F",
        "M",
        "_T",
        "2009",
        "54.5",
        "a text that is longer than those that are remembered",
        "é",
        "中",
        "😀",
        " ",
        "\"",
        "x\"y",
        ""
    };
    private static final String[] QUOTED_PIECES = {"F", "é", ",", "\"\"", "\n", "\r\n", " ", "中", ""};
    private static final String[] LINE_ENDS = {"\n", "\r\n"};

    private final Random random = new Random(20);

    @Test
    void any_text_is_the_same_rows_on_the_same_lines_as_for_another_reader_wherever_its_blocks_end() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            String text = text();
            List<String> expected = byOther(text);

            for (int room : new int[] {1, 2, 3, 7, 1 << 16}) {
                assertThat(rows(text, room))
                        .as(text.replace("\r", "\\r").replace("\n", "\\n"))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_carriage_return_alone_ends_a_line_too() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            String text = text().replace("\r\n", "\n").replace("\r", "\n");

            assertThat(rows(text.replace('\n', '\r'), 5))
                    .as(text)
                    .isEqualTo(rows(text, 5).stream()
                            .map(row -> row.replace('\n', '\r'))
                            .toList());
        }
    }

    @Test
    void a_table_in_which_most_cells_are_as_above_is_the_same_rows_as_for_another_reader() throws Exception {
        StringBuilder table = new StringBuilder();
        String[] row = {"dataflow", "A", "POP", "KEN", "F", "Y0T4", "", "2009", "54", "Census, 2009"};
        for (int i = 0; i < 20_000; i++) {
            for (int changed = random.nextInt(4); changed > 0; changed--) {
                row[random.nextInt(row.length)] = PIECES[random.nextInt(9)];
            }
            for (int column = 0; column < row.length; column++) {
                boolean isQuoted = row[column].indexOf(',') >= 0 || random.nextInt(50) == 0;
                table.append(column == 0 ? "" : ",").append(isQuoted ? '"' + row[column] + '"' : row[column]);
            }
            table.append(LINE_ENDS[random.nextInt(100) == 0 ? 1 : 0]);
        }
        String text = table.toString();

        assertThat(rows(text, 1 << 10)).isEqualTo(byOther(text));
    }

    /** Rows with quotes and without, empty ones, some that can't be read. */
    private String text() {
        StringBuilder text = new StringBuilder();
        String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
        String row = row();
        for (int rows = random.nextInt(5); rows > 0; rows--) {
            row = random.nextBoolean() ? row : row();
            text.append(row).append(random.nextInt(20) == 0 ? "" : lineEnd);
        }
        return text.toString();
    }

    private String row() {
        StringBuilder row = new StringBuilder();
        for (int cells = random.nextInt(5); cells > 0; cells--) {
            row.append(random.nextInt(4) == 0 ? '"' + some(QUOTED_PIECES) + '"' : some(PIECES));
            row.append(cells > 1 || random.nextInt(4) == 0 ? "," : "");
        }
        return row.toString();
    }

    private String some(String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(3); count > 0; count--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static List<String> rows(String text, int room) throws IOException {
        CsvLines lines = new CsvLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ',', room);
        List<String> rows = new ArrayList<>();
        try {
            while (lines.next()) {
                rows.add(lines.line() + " " + lines.copy());
            }
        } catch (UnreadableFile e) {
            rows.add("broken");
        }
        return rows;
    }

    private static List<String> byOther(String text) throws IOException {
        List<String> rows = new ArrayList<>();
        // FastCSV takes the end of the text for a closing quote; a row of its own shows whether one was open.
        try (var records = CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text + "\nthe end")) {
            for (var row : records) {
                rows.add(row.getStartingLineNumber() + " " + row.getFields());
            }
        } catch (CsvParseException e) {
            rows.add("broken");
            return rows;
        }
        String last = rows.remove(rows.size() - 1);
        if (!last.endsWith(" [the end]")) {
            rows.add("broken");
        }
        return rows;
    }
}
