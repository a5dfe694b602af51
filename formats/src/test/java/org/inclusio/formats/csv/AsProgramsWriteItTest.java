package org.inclusio.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as pandas, R and the options of SDMX-CSV (field guide of version 2) write it, taken as it is meant. */
class AsProgramsWriteItTest {

    private final List<RawObservation> rows = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // R: write.csv(data), quoted, with names of rows; NA for what is missing.
                """
                "","ref_area","series","sex","time_period","value","unit","sample_size","comment"
                "1","KEN","ENROLMENT_PRIMARY","F",2009,3515413,"PUPILS",5000,NA
                """,
                // R, of a column of nothing but F, which it takes for truth values; large numbers with an exponent.
                """
                "","ref_area","series","sex","time_period","value","unit","sample_size"
                "17","KEN","ENROLMENT_PRIMARY",FALSE,2009,3515413,"PUPILS",5e+03
                """,
                // pandas: to_csv() with its index, and whole numbers of columns with gaps as doubles.
                """
                ,ref_area,series,sex,time_period,value,unit,sample_size,comment
                0,KEN,ENROLMENT_PRIMARY,F,2009.0,3515413,PUPILS,5000.0,nan
                """,
                // The same with an index of doubles, and rows filled up behind the last column.
                """
                ,ref_area,series,sex,time_period,value,unit,sample_size
                0.0,KEN,ENROLMENT_PRIMARY,F,2009.0,3515413,PUPILS,5000.0,,
                """,
                // The same read and written again.
                """
                Unnamed: 0,ref_area,series,sex,time_period,value,unit,sample_size
                0,KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,5000
                """,
                // A spreadsheet: empty columns behind the table.
                """
                ref_area,series,sex,time_period,value,unit,sample_size,,
                KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,5000,,
                """,
                // R: write.csv2; pandas: sep=";".
                """
                "ref_area";"series";"sex";"time_period";"value";"unit";"sample_size"
                "KEN";"ENROLMENT_PRIMARY";"F";2009;3515413;"PUPILS";5000
                """,
                "ref_area\tseries\tsex\ttime_period\tvalue\tunit\tsample_size\n"
                        + "KEN\tENROLMENT_PRIMARY\tF\t2009-01-01\t3515413\tPUPILS\t5000\n",
                // Copied from a page: no-break spaces, and marks of byte order where files were joined.
                "\uFEFFref_area,\u00A0series,sex\u200B,time_period,value,unit,sample_size\n"
                        + "\uFEFF\"KEN\",ENROLMENT_PRIMARY\u00A0,\u2060F,2009\u202F,3515413,PUPILS, 5000\u00A0\n"
            })
    void plain_csv_says_the_same_however_a_program_writes_it(String file) throws IOException {
        read(new PlainCsv(), file);

        assertThat(unreadable).isEmpty();
        assertThat(rows).singleElement().hasToString("line 2: " + cells(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,SAMPLE_SIZE
                dataflow,A:B(1.0),R,KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,5000.0
                """,
                // labels=both
                """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,SERIES: Series,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit,SAMPLE_SIZE: Size
                dataflow,A:B(1.0): Name,R,KEN: Kenya,ENROLMENT_PRIMARY: Pupils: primary,F: Female,2009,3515413,PUPILS: Pupils,5000
                """,
                // labels=name
                """
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Zone de référence,SERIES,Série,SEX,Sexe,TIME_PERIOD,Période,OBS_VALUE,Valeur,UNIT_MEASURE,Unité,SAMPLE_SIZE,Taille
                dataflow,A:B(1.0),Données,R,KEN,Kenya,ENROLMENT_PRIMARY,Élèves,F,Féminin,2009,,3515413,,PUPILS,Élèves,5000,
                """,
                // key=both and a column of others
                """
                STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,SAMPLE_SIZE,UPDATED
                dataflow,A:B(1.0),R,KEN.F,KEN.F.2009,KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,5000,2015-07-01
                """,
                // Semicolons of a locale, and timeFormat=normalized
                """
                STRUCTURE[|];STRUCTURE_ID;ACTION;REF_AREA;SERIES;SEX;TIME_PERIOD;OBS_VALUE;UNIT_MEASURE;SAMPLE_SIZE
                dataflow;A:B(1.0);R;KEN;ENROLMENT_PRIMARY;F;2009-12-31;3515413;PUPILS;5000
                """,
                """
                "","STRUCTURE","STRUCTURE_ID","ACTION","REF_AREA","SERIES","SEX","TIME_PERIOD","OBS_VALUE","UNIT_MEASURE","SAMPLE_SIZE","COMMENT_OBS"
                "1","dataflow","A:B(1.0)","R","KEN","ENROLMENT_PRIMARY",FALSE,2009,3515413,"PUPILS",5000,NA
                """
            })
    void sdmx_csv_says_the_same_by_every_option(String file) throws IOException {
        read(new SdmxCsv(), file);

        assertThat(unreadable).isEmpty();
        assertThat(rows).singleElement().hasToString("line 2: " + cells("R"));
    }

    @Test
    void a_text_keeps_what_stands_behind_a_colon_and_only_codes_have_labels() throws IOException {
        read(new SdmxCsv(), """
                STRUCTURE,STRUCTURE_ID,REF_AREA: Area,SERIES: Series,TIME_PERIOD: Time,OBS_VALUE: Value,SOURCE_DETAIL: Source,COMMENT_OBS: Comment
                dataflow,A:B(1.0): Name,KEN: Kenya,POP: Persons,2009,5,Ministry: census 2009,"Provisional: without: three districts"
                """);

        assertThat(rows.get(0).get(Column.REF_AREA)).isEqualTo("KEN");
        assertThat(rows.get(0).get(Column.SOURCE_DETAIL)).isEqualTo("Ministry: census 2009");
        assertThat(rows.get(0).get(Column.COMMENT_OBS)).isEqualTo("Provisional: without: three districts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NA", "NaN", "nan", "None", "NULL", "null", "n/a", "N/A", "<NA>", "#N/A", "-", "\u2013", ".", ".."
            })
    void a_word_for_nothing_says_nothing_in_a_value_a_text_or_an_attribute(String word) throws IOException {
        read(
                new PlainCsv(),
                "ref_area,series,time_period,value,status,lower,comment,source\nKEN,POP,2009,\"" + word + "\",O," + word
                        + "," + word + "," + word + "\n");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(Column.OBS_VALUE)).isNull();
            assertThat(row.get(Column.OBS_STATUS)).isEqualTo("O");
            assertThat(row.get(Column.LOWER_BOUND)).isNull();
            assertThat(row.get(Column.COMMENT_OBS)).isNull();
            assertThat(row.get(Column.SOURCE_DETAIL)).isNull();
        });
    }

    @Test
    void a_word_for_nothing_is_no_group_and_the_code_for_an_unknown_nature_is_a_code() throws IOException {
        read(new PlainCsv(), "ref_area,series,sex,time_period,value,nature\nKEN,POP,NA,2009,5,NA\n");

        assertThat(rows.get(0).get(Column.SEX))
                .as("to be refused and not to be taken for all")
                .isEqualTo("NA");
        assertThat(rows.get(0).get(Column.NATURE)).isEqualTo("NA");
    }

    @Test
    void what_is_deleted_is_named_by_any_text_and_a_dash_for_a_value_is_not_passed_over_by_a_merge()
            throws IOException {
        read(new SdmxCsv(), """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,COMMENT_OBS
                dataflow,A:B(1.0),D,KEN,POP,F,2009,,-
                dataflow,A:B(1.0),M,KEN,POP,F,2009,-,NA
                dataflow,A:B(1.0),M,KEN,POP,F,2009,NaN,#N/A
                """);

        assertThat(rows)
                .extracting(row -> row.get(Column.OBS_VALUE) + " " + row.get(Column.COMMENT_OBS))
                .containsExactly("null -", "- null", "#N/A #N/A");
    }

    @ParameterizedTest
    @CsvSource({
        "2009-01-01, , 2009",
        "2009-12-31T00:00:00, A, 2009",
        "2009-A1, , 2009",
        "2009-01-01/P1Y, , 2009",
        "2009-01-01, M, 2009-01-01",
        "2009-05-17, , 2009-05-17",
        "2009.0, M, 2009"
    })
    void a_year_may_be_written_as_its_first_middle_or_last_day_where_the_data_are_annual(
            String period, String frequency, String read) throws IOException {
        read(
                new PlainCsv(),
                "ref_area,series,freq,time_period,value\nKEN,POP," + (frequency == null ? "" : frequency) + "," + period
                        + ",5\n");

        assertThat(rows.get(0).get(Column.TIME_PERIOD)).isEqualTo(read);
    }

    @Test
    void a_row_without_a_value_that_leaves_dimensions_empty_is_refused_by_the_names_of_these() throws IOException {
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,SEX,AGE,TIME_PERIOD,OBS_VALUE,CONF_STATUS\n";
        for (String action : new String[] {"M", "R", "A", ""}) {
            unreadable.clear();
            read(new SdmxCsv(), header + "dataflow,A:B(1.0)," + action + ",ENROLMENT_PRIMARY,KEN,,_T,2008,,C\n");
            assertThat(unreadable)
                    .singleElement()
                    .asString()
                    .startsWith("Line 2: ")
                    .contains("leaves out SEX, URBANISATION, ");
        }
        assertThat(rows).isEmpty();
    }

    /** The field guide: only those columns are there that are needed to name what is stated. */
    @ParameterizedTest
    @CsvSource({
        "OBS_VALUE, CONF_STATUS, C, false",
        "OBS_VALUE, SOURCE_DETAIL, Census, false",
        "OBS_VALUE, OBS_STATUS, E, false",
        "OBS_VALUE, UNIT_MULT, 3, false",
        "OBS_VALUE, OBS_STATUS, M, true",
        "OBS_VALUE, OBS_STATUS, O, true",
        "OBS_VALUE, LOWER_BOUND, 5, true",
        "OBS_VALUE, UPPER_BOUND, 5, true",
        "OBS_VALUE, CONF_STATUS, , true",
        "UNIT_MEASURE, CONF_STATUS, C, false"
    })
    void a_row_without_a_value_is_about_the_total_of_what_has_no_column_only_when_it_speaks_of_one_observation(
            String empty, String column, String cell, boolean isRead) throws IOException {
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,TIME_PERIOD," + empty + "," + column + "\n";
        read(
                new SdmxCsv(),
                header + "dataflow,A:B(1.0),M,ENROLMENT_PRIMARY,KEN,2008,," + (cell == null ? "" : cell) + "\n");

        assertThat(rows).hasSize(isRead ? 1 : 0);
        if (!isRead) {
            assertThat(unreadable)
                    .singleElement()
                    .asString()
                    .startsWith("Line 2: the row has no value and leaves out SEX, AGE, URBANISATION, ")
                    .endsWith("Write a row for each observation, and _T for the total.");
        }
    }

    @Test
    void a_row_without_a_value_that_names_one_observation_says_something_of_that() throws IOException {
        String dimensions = "SEX,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,EDUCATION_LEV,DISABILITY_STATUS,"
                + "MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN";
        read(
                new SdmxCsv(),
                "STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA," + dimensions + ",TIME_PERIOD,OBS_VALUE,CONF_STATUS\n"
                        + "dataflow,A:B(1.0),M,ENROLMENT_PRIMARY,KEN,_T,_T,_T,_T,_T,_T,_T,_T,_T,2008,,C\n");
        assertThat(rows).hasSize(1);
    }

    @Test
    void what_stands_under_no_header_is_refused_by_what_it_says() throws IOException {
        read(
                new PlainCsv(),
                ",ref_area,series,time_period,value,\nQ1,KEN,POP,2009,5,\n1,KEN,POP,2009,5,rural\n"
                        + "2,KEN,POP,2009,5,\n");

        assertThat(unreadable)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Line 2: field 1 says \"Q1\""),
                        second -> assertThat(second).startsWith("Line 3: field 6 says \"rural\""));
        assertThat(rows).extracting(RawObservation::line).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POVERTY", "Poverty status", "SEX[]", "COMMENT_OBS[en;fr]", "VALID_FROM"})
    void a_column_that_no_option_has_is_refused_by_its_name(String column) {
        for (String file : new String[] {
            "STRUCTURE,STRUCTURE_ID,REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE,%s\n",
            "%s,STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE\n"
        }) {
            assertThatThrownBy(() -> read(new SdmxCsv(), file.formatted(column)))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("\"" + column + "\"");
        }
        assertThatThrownBy(() -> read(new PlainCsv(), "ref_area,series,time_period,value,%s\n".formatted(column)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("\"" + column + "\"");
    }

    @Test
    void names_of_codes_may_stand_in_columns_of_their_own_and_a_text_there_is_not_passed_over() throws IOException {
        read(new SdmxCsv(), """
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,REF_AREA,Area,SERIES,Series,TIME_PERIOD,Time,OBS_VALUE,Value
                dataflow,A:B(1.0),Name,KEN,Kenya,POP,Persons,2009,,5,estimate
                """);

        assertThat(unreadable).singleElement().asString().contains("field 11 says \"estimate\"");
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, Income quintile",
        "SEX, Poverty status",
        "REF_AREA, Type of area",
        "REF_AREA, Sex",
        "OBS_VALUE, Unit multiplier",
        "TIME_PERIOD, Time period details",
        "OCCUPATION, Education level",
        "SEX, Nivel de ingreso",
        "SEX, \u6536\u5165"
    })
    void a_column_behind_a_component_that_is_not_called_by_its_name_is_not_taken_for_its_names(
            String component, String header) {
        String file = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,%s,%s,REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE\n";
        String others =
                component.equals("SEX") || component.equals("OCCUPATION") ? file : file.replace("," + component, "");
        assertThatThrownBy(() -> read(new SdmxCsv(), others.formatted(component, header)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 1: the column \"" + header + "\" stands behind " + component);
    }

    @ParameterizedTest
    @CsvSource({
        "KEN.ENROLMENT_PRIMARY.F, KEN.ENROLMENT_PRIMARY.F.2009, true",
        "A.ENROLMENT_PRIMARY.KEN.F._T._T, F.KEN.2009-A1.ENROLMENT_PRIMARY, true",
        "KEN.ENROLMENT_PRIMARY.2009, , true",
        "KEN.OTHER.F, , false",
        "KEN.ENROLMENT_PRIMARY.M, , false",
        "KEN.ENROLMENT_PRIMARY._T, , false",
        "UGA.ENROLMENT_PRIMARY.F, , false",
        ", KEN.ENROLMENT_PRIMARY.F.2010, false",
        "KEN.ENROLMENT_PRIMARY.F.Q1, , false"
    })
    void a_key_says_what_the_dimensions_of_its_row_say(String series, String observation, boolean isRead)
            throws IOException {
        read(
                new SdmxCsv(),
                "STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE\n"
                        + "dataflow,A:B(1.0),R," + (series == null ? "" : series) + ","
                        + (observation == null ? "" : observation) + ",KEN,ENROLMENT_PRIMARY,F,2009,5\n");
        assertThat(rows).hasSize(isRead ? 1 : 0);
        if (!isRead) {
            assertThat(unreadable)
                    .singleElement()
                    .asString()
                    .startsWith("Line 2: " + (series == null ? "OBS_KEY" : "SERIES_KEY") + " says \"")
                    .contains("ENROLMENT_PRIMARY, KEN, F");
        }
    }

    @Test
    void rows_of_reference_metadata_are_refused() {
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE\n";
        for (String structure : List.of("metadataflow", "metadatastructure", "metadataprovision", "x")) {
            assertThatThrownBy(() -> read(
                            new SdmxCsv(),
                            header + "dataflow,A:B(1.0),R,KEN,POP,2009,5\n" + structure
                                    + ",A:B(1.0),R,KEN,POP,2010,5\n"))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageStartingWith("Line 3: STRUCTURE says \"" + structure + "\"");
        }
    }

    @Test
    void an_invisible_character_in_a_header_is_named() {
        assertThatThrownBy(() -> read(new PlainCsv(), "ref_area,ser\u200Bies,time_period,value\n"))
                .hasMessageContaining("\"ser[U+200B ZERO WIDTH SPACE]ies\"");
    }

    @Test
    void utf_16_is_told_as_such() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] file = "ref_area,series,time_period,value\n".getBytes(charset);
            assertThatThrownBy(() -> new PlainCsv().read(new ByteArrayInputStream(file), receiver()))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("UTF-16");
        }
    }

    private static String cells(String action) {
        String[] cells = RawObservation.emptyCells();
        cells[Column.ACTION.ordinal()] = action;
        cells[Column.REF_AREA.ordinal()] = "KEN";
        cells[Column.SERIES.ordinal()] = "ENROLMENT_PRIMARY";
        cells[Column.SEX.ordinal()] = "F";
        cells[Column.TIME_PERIOD.ordinal()] = "2009";
        cells[Column.OBS_VALUE.ordinal()] = "3515413";
        cells[Column.UNIT_MEASURE.ordinal()] = "PUPILS";
        cells[Column.SAMPLE_SIZE.ordinal()] = "5000";
        return java.util.Arrays.toString(cells);
    }

    private void read(ObservationFormat format, String file) throws IOException {
        format.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), receiver());
    }

    private RowReceiver receiver() {
        return new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                unreadable.add(row.sentence().toString());
            }
        };
    }
}
