package org.inclusio.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.StatedLimit;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;

/** The table is what a statistical office of a French-speaking country saves from its spreadsheet. */
class MappedCsvTest {

    private static final Map<Column, String> SENEGAL =
            Map.of(Column.REF_AREA, "SEN", Column.UNIT_MEASURE, "PT", Column.SERIES, "SE_TOT_CPLR");
    private static final Map<String, Column> SEX = Map.of("Sexe", Column.SEX);
    private static final Map<Column, Map<String, String>> SEXES =
            Map.of(Column.SEX, Map.of("Filles", "F", "Garçons", "M", "Ensemble", "_T"));
    private static final Map<String, Map<Column, String>> YEARS =
            Map.of("2015", Map.of(Column.TIME_PERIOD, "2015"), "2017", Map.of(Column.TIME_PERIOD, "2017"));
    private static final Map<String, Map<Column, String>> MARKERS =
            Map.of("..", Map.of(Column.OBS_STATUS, "O"), "-", Map.of(Column.OBS_VALUE, "0"));

    private final ColumnMapping wide = new ColumnMapping(';', true, SEX, YEARS, SENEGAL, SEXES, MARKERS);
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    @Test
    void years_side_by_side_read_as_one_observation_each() throws IOException {
        assertThat(read(wide, "Sexe;2015;2017\nFilles;49,6;51,0\nEnsemble;47,2;\n"))
                .isEqualTo(plain("""
                        ref_area,unit,series,sex,year,value
                        SEN,PT,SE_TOT_CPLR,F,2015,49.6
                        SEN,PT,SE_TOT_CPLR,F,2017,51.0
                        """, """
                        ref_area,unit,series,sex,year,value
                        SEN,PT,SE_TOT_CPLR,_T,2015,47.2
                        """));
    }

    @Test
    void a_marker_says_that_a_value_is_missing_or_nil() throws IOException {
        List<RawObservation> rows = read(wide, "Sexe;2015;2017\nGARÇONS;..; - \n");

        assertThat(rows).extracting(row -> row.get(Column.OBS_VALUE)).containsExactly(null, "0");
        assertThat(rows).extracting(row -> row.get(Column.OBS_STATUS)).containsExactly("O", null);
        assertThat(rows).extracting(row -> row.get(Column.SEX)).containsOnly("M");
    }

    @Test
    void digits_grouped_by_any_kind_of_space_are_one_number() throws IOException {
        assertThat(read(wide, "Sexe;2015;2017\nFilles;1 234 567,5;-12\u202f345\n"))
                .extracting(row -> row.get(Column.OBS_VALUE))
                .containsExactly("1234567.5", "-12345");
    }

    @Test
    void a_number_with_an_exponent_has_its_decimals_behind_a_comma_too() throws IOException {
        assertThat(read(wide, "Sexe;2015;2017\nFilles;1,5e3;1e3\n"))
                .extracting(row -> row.get(Column.OBS_VALUE))
                .containsExactly("1.5e3", "1e3");
    }

    @Test
    void a_limit_has_its_decimals_behind_a_comma_like_every_number() throws IOException {
        assertThat(read(wide, "Sexe;2015;2017\nFilles;<2,5;> 1 095,5\nGar\u00e7ons;\uff1c\u00a02,5;\"&lt;2,5\"\n"))
                .extracting(row -> StatedLimit.of(row.get(Column.OBS_VALUE)).orElseThrow())
                .containsExactly(
                        new StatedLimit(true, "2.5"),
                        new StatedLimit(false, "1095.5"),
                        new StatedLimit(true, "2.5"),
                        new StatedLimit(true, "2.5"));
        assertThat(read(wide, "Sexe;2015;2017\nFilles;<2.500;5,1\n")).hasSize(1);
        assertThat(unreadable)
                .singleElement()
                .satisfies(row -> assertThat(row.sentence().toString()).contains("\"<2.500\" has a point"));
    }

    @Test
    void a_point_where_decimals_follow_a_comma_is_asked_about_because_it_could_mean_two_numbers() throws IOException {
        assertThat(read(wide, "Sexe;2015;2017\nFilles;1.234;5,1\n")).hasSize(1);
        assertThat(unreadable).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.sentence().toString()).startsWith("Line 2, column \"2015\": \"1.234\" has a point");
        });
    }

    @Test
    void what_is_no_number_and_no_known_word_stays_as_it_was_written() throws IOException {
        assertThat(read(wide, "Sexe;2015\nFils;12,3,4\n")).singleElement().satisfies(row -> {
            assertThat(row.get(Column.SEX)).isEqualTo("Fils");
            assertThat(row.get(Column.OBS_VALUE)).isEqualTo("12,3,4");
        });
    }

    @Test
    void a_column_that_the_mapping_does_not_speak_of_is_refused_because_it_could_be_a_group() {
        assertThatThrownBy(() -> read(wide, "Sexe;Région;2015\nFilles;Dakar;60\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("doesn't speak of the column \"Région\"");
    }

    @Test
    void a_file_without_a_column_of_the_mapping_is_refused() {
        assertThatThrownBy(() -> read(wide, "2015;2017\n1;2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("the header lacks \"sexe\"");
        assertThatThrownBy(() -> read(wide, "Sexe\nFilles\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("none of the columns of values 2015, 2017");
    }

    @Test
    void a_mapping_refuses_to_contradict_itself() {
        refused(
                "SERIES",
                () -> new ColumnMapping(',', false, SEX, YEARS, Map.of(Column.REF_AREA, "SEN"), SEXES, MARKERS));
        refused(
                "SEX is stated twice",
                () -> new ColumnMapping(
                        ',', false, Map.of("Sexe", Column.SEX, "Genre", Column.SEX), YEARS, SENEGAL, SEXES, MARKERS));
        refused(
                "\"2017\" speaks of [SEX]",
                () -> new ColumnMapping(
                        ',',
                        false,
                        Map.of(),
                        Map.of("2015", Map.of(Column.TIME_PERIOD, "2015"), "2017", Map.of(Column.SEX, "F")),
                        SENEGAL,
                        SEXES,
                        MARKERS));
        refused("separator", () -> new ColumnMapping('|', false, SEX, YEARS, SENEGAL, SEXES, MARKERS));
        refused("marker \"x\"", () -> new ColumnMapping(',', false, SEX, YEARS, SENEGAL, SEXES, Map.of("x", Map.of())));
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable mapping) {
        assertThatThrownBy(mapping).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    /** In plain CSV each observation needs a line of its own, so those of each line of the table are a text apart. */
    private List<RawObservation> plain(String... lines) throws IOException {
        List<RawObservation> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            for (RawObservation row : read(new PlainCsv(), lines[i])) {
                Map<Column, String> cells = new java.util.EnumMap<>(Column.class);
                for (Column column : Column.values()) {
                    if (row.get(column) != null) {
                        cells.put(column, row.get(column));
                    }
                }
                rows.add(RawObservation.of(i + 2, cells));
            }
        }
        return rows;
    }

    private List<RawObservation> read(ColumnMapping mapping, String text) throws IOException {
        return read(new MappedCsv(mapping), text);
    }

    private List<RawObservation> read(ObservationFormat format, String text) throws IOException {
        List<RawObservation> rows = new ArrayList<>();
        format.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                unreadable.add(row);
            }
        });
        return rows;
    }
}
