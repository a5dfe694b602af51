package org.inclusio.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatsTest {

    private static final String HEADER = "ref_area,series,location,time_period,value,source\n";
    private static final String KENYA = "KEN,DEATHS_U5,R,2009,54,\"Census, 2009\"\n";

    private final ObservationFormat plain = new PlainCsv();
    private final ObservationFormat sdmx = new SdmxCsv();

    @Test
    void a_row_is_strings_with_the_line_it_began_on() throws IOException {
        Received received = read(plain, HEADER + KENYA);

        assertThat(received.unreadable).isEmpty();
        assertThat(received.rows).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.get(Column.REF_AREA)).isEqualTo("KEN");
            assertThat(row.get(Column.URBANISATION)).isEqualTo("R");
            assertThat(row.get(Column.OBS_VALUE)).isEqualTo("54");
            assertThat(row.get(Column.SOURCE_DETAIL)).isEqualTo("Census, 2009");
            assertThat(row.get(Column.SEX)).isNull();
        });
    }

    @Test
    void the_same_data_in_both_formats_reads_equal() throws IOException {
        String inSdmx = """
                STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,REF_AREA,SERIES,URBANISATION,OBS_VALUE,SOURCE_DETAIL
                dataflow,IAEG-SDGs:DF_SDG_GLH(1.0),I,2009,KEN,DEATHS_U5,R,54,"Census, 2009"
                """;
        String inPlain = """
                action,ref_area,series,location,time_period,value,source
                I,KEN,DEATHS_U5,R,2009,54,"Census, 2009"
                """;

        assertThat(read(sdmx, inSdmx).rows).hasSize(1).isEqualTo(read(plain, inPlain).rows);
    }

    @Test
    void a_header_of_sdmx_may_tell_what_separates_several_values() throws IOException {
        String separated = """
                STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,REF_AREA,SERIES,OBS_VALUE
                dataflow,IAEG-SDGs:DF_SDG_GLH(1.0),I,2009,KEN,DEATHS_U5,54
                """;

        assertThat(read(sdmx, separated).rows)
                .isEqualTo(read(sdmx, separated.replace("[;]", "")).rows)
                .hasSize(1);
    }

    @Test
    void labels_beside_the_identifiers_of_sdmx_are_left_out() throws IOException {
        String labelled = """
                STRUCTURE,STRUCTURE_ID,REF_AREA: Reference area,SERIES: Series,TIME_PERIOD: Period,OBS_VALUE: Value
                dataflow,X:Y(1.0),KEN: Kenya,DEATHS_U5: Deaths under five,2009,54
                """;

        RawObservation row = read(sdmx, labelled).rows.get(0);

        assertThat(row.get(Column.REF_AREA)).isEqualTo("KEN");
        assertThat(row.get(Column.SERIES)).isEqualTo("DEATHS_U5");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_change_nothing() throws IOException {
        String windows = "\uFEFF" + (HEADER + KENYA + KENYA).replace("\n", "\r\n");

        assertThat(read(plain, windows).rows).hasSize(2).isEqualTo(read(plain, HEADER + KENYA + KENYA).rows);
    }

    @Test
    void text_over_two_lines_counts_as_two_lines() throws IOException {
        Received received = read(plain, HEADER + KENYA.replace(", ", ",\n") + KENYA);

        assertThat(received.rows).extracting(RawObservation::line).containsExactly(2L, 4L);
    }

    @Test
    void a_row_of_the_wrong_width_hides_no_other_row() throws IOException {
        Received received = read(plain, HEADER + KENYA + "KEN,DEATHS_U5,R\n" + KENYA);

        assertThat(received.rows).extracting(RawObservation::line).containsExactly(2L, 4L);
        assertThat(received.unreadable).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.sentence().toString()).contains("Line 3: 3 fields where the header has 6");
        });
    }

    @Test
    void a_row_that_is_filled_up_with_empty_cells_says_no_more_than_its_fields_and_one_with_a_further_text_does()
            throws IOException {
        String filled = KENYA.replace("\n", ",, ,\n");
        assertThat(read(plain, HEADER + KENYA + filled + KENYA).rows)
                .extracting(row -> row.get(Column.OBS_VALUE))
                .hasSize(3)
                .containsOnly(read(plain, HEADER + KENYA).rows.get(0).get(Column.OBS_VALUE));

        Received more = read(plain, HEADER + KENYA.replace("\n", ",,x\n"));
        assertThat(more.rows).isEmpty();
        assertThat(more.unreadable).hasSize(1);
    }

    /** SDMX-CSV 2.0, labels=both and labels=name; the names are those of the code lists. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F: Male | KEN: Kenya | SEX: the code is \"F\", and \"Male\" beside it is the name of M",
                "F: MALE | KEN | SEX: the code is \"F\"",
                "F | KEN: Uganda | REF_AREA: the code is \"KEN\", and \"Uganda\" beside it is the name of UGA",
                "F: Female | KEN: Kenya | ''",
                "F: Femmes | KEN: République du Kenya | ''",
                "F: | KEN | ''"
            })
    void a_label_that_is_the_name_of_another_code_makes_its_row_a_finding_and_any_other_does_not(
            String sex, String area, String told) throws IOException {
        Received received = read(sdmx, """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,SERIES: Series,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value
            dataflow,A:B(1.0),R,%s,ENROLMENT_PRIMARY,%s,2009,5
            """.formatted(area, sex));
        assertThat(received.unreadable).hasSize(told.isEmpty() ? 0 : 1);
        assertThat(received.unreadable)
                .allSatisfy(row -> assertThat(row.sentence().toString()).contains(told));
    }

    @Test
    void a_name_beside_its_code_in_a_column_of_its_own_must_be_that_of_the_code() throws IOException {
        String header =
                "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,SERIES,Series,SEX,Sex,TIME_PERIOD,"
                        + "Time,OBS_VALUE,Value\n";
        String row = "dataflow,A:B(1.0),N,R,KEN,Kenya,ENROLMENT_PRIMARY,Pupils,%s,%s,2009,,5,\n";
        Received received = read(sdmx, header + row.formatted("F", "Female") + row.formatted("F", "Male"));

        assertThat(received.rows).extracting(RawObservation::line).containsExactly(2L);
        assertThat(received.unreadable).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.sentence().toString()).contains("\"Male\" beside it is the name of M");
        });
    }

    @Test
    void a_file_in_another_encoding_is_told_to_be_saved_as_utf_8() {
        byte[] latin1 = (HEADER + KENYA.replace("Census", "Récensement")).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(plain, new ByteArrayInputStream(latin1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> read(plain, bytes(HEADER + KENYA, StandardCharsets.UTF_16)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void a_quote_that_never_closes_is_found_where_it_opens() {
        String open = HEADER + KENYA + "KEN,DEATHS_U5,R,2010,53,\"Census\n" + KENYA.replace("\"", "");

        assertThatThrownBy(() -> read(plain, open))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        problem -> assertThat(problem.line()).isEqualTo(3))
                .hasMessageContaining("Line 3");
    }

    @Test
    void text_after_a_closing_quote_and_a_field_beyond_measure_are_each_told_where_they_are() {
        assertThatThrownBy(() -> read(plain, HEADER + KENYA + KENYA.replace("2009\"", "2009\" or so")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Line 3: text follows a closing quote");
        assertThatThrownBy(() -> read(plain, HEADER + KENYA.replace("Census", "x".repeat(65_536))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Line 2: a field has more than 65536 characters");
    }

    @Test
    void a_quote_that_never_closes_in_a_huge_file_is_given_up_early() {
        Endless endless = new Endless(HEADER + KENYA + "KEN,DEATHS_U5,R,2010,53,\"", "all work and no play\n");

        assertThatThrownBy(() -> read(plain, endless))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        problem -> assertThat(problem.line()).isEqualTo(3));
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void a_header_of_a_million_columns_is_refused_before_it_is_read_to_its_end() {
        Endless endless = new Endless("ref_area", ",series");

        assertThatThrownBy(() -> read(plain, endless))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("200 fields");
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void a_header_says_what_it_lacks_what_it_doubles_and_what_nobody_knows() {
        assertThatThrownBy(() -> read(plain, "ref_area,series,value\n")).hasMessageContaining("lacks time_period");
        assertThatThrownBy(() -> read(plain, "ref_area,series,REF_AREA,time_period,value\n"))
                .hasMessageContaining("both mean REF_AREA");
        assertThatThrownBy(() -> read(plain, "ref_area,series,welth,time_period,value\n"))
                .hasMessageContaining("\"welth\"");
        assertThatThrownBy(() -> read(sdmx, "REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE\n"))
                .hasMessageContaining("STRUCTURE");
        assertThatThrownBy(() -> read(plain, "")).hasMessageContaining("empty");
    }

    private static Received read(ObservationFormat format, String file) throws IOException {
        return read(format, bytes(file, StandardCharsets.UTF_8));
    }

    private static Received read(ObservationFormat format, InputStream file) throws IOException {
        Received received = new Received();
        format.read(file, received);
        return received;
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static final class Received implements RowReceiver {
        private final List<RawObservation> rows = new ArrayList<>();
        private final List<UnreadableRow> unreadable = new ArrayList<>();

        @Override
        public void observation(RawObservation row) {
            rows.add(row);
        }

        @Override
        public void unreadable(UnreadableRow row) {
            unreadable.add(row);
        }
    }

    /** A beginning, then the same thing for ever; counts what was taken of it. */
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private final byte[] rest;
        private long given;

        Endless(String beginning, String rest) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = given++;
            return at < beginning.length ? beginning[(int) at] : rest[(int) ((at - beginning.length) % rest.length)];
        }
    }
}
