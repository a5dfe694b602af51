package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cell a row is about, and which rows are about none. */
class CodesOfSeriesTest {

    private final Interpretation interpretation = new Interpretation();

    @ParameterizedTest
    @CsvSource({
        "MDG_0203_LITERACY_15_24, , F, Y15T24, F",
        "MDG_0203_LITERACY_15_24, _T, F, Y15T24, F",
        "MDG_0203_LITERACY_15_24, Y15T24, F, Y15T24, F",
        "MDG_0501_MMR, , , Y15T49, F",
        "MDG_0501_MMR, Y20T24, _T, Y20T24, F",
        "MDG_0505_ANC1, Y15T49, , Y15T49, F",
        "SEATS_WOMEN, , F, , _T",
        "SEATS_WOMEN, , , , ",
        "SEATS_WOMEN, , _T, , _T",
        "MDG_0303_WOMEN_PARLIAMENT, , F, , _T",
        "MDG_0302_WOMEN_NONAG_WAGE, Y15T24, F, Y15T24, _T",
        "SEATS_TOTAL, , F, , F",
        "POP, , , , ",
        "POP, _T, _T, _T, _T",
        "NO_SUCH_SERIES, , , , "
    })
    void a_row_that_leaves_out_whom_its_series_is_about_is_the_same_row_as_one_that_says_it(
            String series, String age, String sex, String wholeAge, String wholeSex) {
        RawObservation row = interpretation.completion().of(row(series, age, sex, "1", Map.of()));
        assertThat(row.get(Column.AGE)).isEqualTo(wholeAge);
        assertThat(row.get(Column.SEX)).isEqualTo(wholeSex);
    }

    @Test
    void it_is_said_once_for_each_series_and_column_with_the_code_and_how_many_rows_there_are() {
        Completion completion = interpretation.completion();
        completion.of(row("MDG_0203_LITERACY_15_24", null, "F", "88.2", Map.of()));
        completion.of(row("MDG_0203_LITERACY_15_24", "_T", "M", "90", Map.of()));
        completion.of(row("MDG_0203_LITERACY_15_24", "Y15T24", "_T", "89", Map.of()));
        assertThat(completion.findings()).singleElement().satisfies(said -> {
            assertThat(said.severity()).isEqualTo(Rule.Severity.NOTICE);
            assertThat(said.column()).isEqualTo("AGE");
            assertThat(said.message())
                    .startsWith("Line 17, AGE: MDG_0203_LITERACY_15_24 is about Y15T24")
                    .contains("rows of the file: 2");
        });
    }

    @Test
    void a_series_that_is_about_women_by_its_name_has_one_cell_for_them() {
        Completion completion = interpretation.completion();
        completion.of(row("SEATS_WOMEN", null, "F", "65", Map.of()));
        completion.of(row("SEATS_WOMEN", null, "_T", "65", Map.of()));
        assertThat(completion.findings()).singleElement().satisfies(said -> {
            assertThat(said.severity()).isEqualTo(Rule.Severity.NOTICE);
            assertThat(said.message())
                    .isEqualTo("Line 17, SEX: SEATS_WOMEN is about women by its name, so that F is its total; _T was"
                            + " written here (rows of the file: 1). Write _T, or leave the column out.");
        });
        RawObservation deletion = row("SEATS_WOMEN", null, "F", null, Map.of(Column.ACTION, "D"));
        assertThat(completion.ofDeletion(deletion).get(Column.SEX)).isEqualTo("_T");
    }

    @Test
    void a_deletion_of_all_codes_stays_one_and_the_total_in_it_is_the_group_of_the_series() {
        Completion completion = interpretation.completion();
        RawObservation all = row("MDG_0203_LITERACY_15_24", null, null, null, Map.of(Column.ACTION, "D"));
        RawObservation total = row("MDG_0203_LITERACY_15_24", "_T", null, null, Map.of(Column.ACTION, "D"));
        assertThat(completion.ofDeletion(all).get(Column.AGE)).isNull();
        assertThat(completion.ofDeletion(total).get(Column.AGE)).isEqualTo("Y15T24");
        assertThat(completion.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MDG_0203_LITERACY_15_24, Y15T19, F, AGE, Write Y15T24",
        "MDG_0203_LITERACY_15_24, Y_GE15, F, AGE, Write Y15T24",
        "MDG_0505_ANC4, Y15T49, M, SEX, Write F",
        "MDG_0501_MMR, Y10T14, F, AGE, Y15T49",
        "WOMEN_USING_ANY, Y15T49, M, SEX, Write F",
        "SEATS_WOMEN, , M, SEX, Write _T",
        "MDG_0303_WOMEN_PARLIAMENT, , M, SEX, Write _T",
        "MDG_0105_EMP_POP_RATIO, Y15T24, M, , ",
        "POP, Y15T24, M, , "
    })
    void another_group_than_that_of_the_series_is_refused_with_the_right_one(
            String series, String age, String sex, String column, String remedy) {
        List<Finding> findings = interpretation.findings(row(series, age, sex, "20", Map.of()));
        if (column == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.CODE_OF_SERIES);
                assertThat(finding.column()).isEqualTo(column);
                assertThat(finding.message()).contains(remedy);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"A, ", "S, FREQ_AND_PERIOD", "Q, FREQ_AND_PERIOD", "M, FREQ_AND_PERIOD", "W, KNOWN_CODE", ", "})
    void a_year_is_annual(String frequency, Rule broken) {
        Map<Column, String> stated = new EnumMap<>(Column.class);
        stated.put(Column.FREQ, frequency);
        RawObservation row = row("SEATS_WOMEN", null, null, "40", stated);
        for (List<Finding> findings : List.of(interpretation.findings(row), interpretation.findingsOfPart(row))) {
            assertThat(findings).extracting(Finding::rule).isEqualTo(broken == null ? List.of() : List.of(broken));
        }
        assertThat(interpretation.findingsOfName(row))
                .as("what was once kept can be withdrawn")
                .noneMatch(finding -> finding.rule() == Rule.FREQ_AND_PERIOD);
    }

    @Test
    void a_frequency_that_does_not_go_with_the_year_is_named_with_it() {
        RawObservation row = row("SEATS_WOMEN", null, null, "40", Map.of(Column.FREQ, "M"));
        assertThat(interpretation.findings(row)).singleElement().satisfies(finding -> {
            assertThat(finding.column()).isEqualTo("FREQ");
            assertThat(finding.message())
                    .startsWith(
                            "Line 17, FREQ: the frequency M and the period 2013, a whole year, do not agree. Write A");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POP, Y_LT5, Write Y0T4 ",
        "POP, Y015T024, Write Y15T24 ",
        "POP, 15-24, Write Y15T24 ",
        "MDG_0402_IMR, Y_LT1, Write Y0 ",
        "MDG_0402_IMR, Y0T0, Write Y0 ",
        "MDG_0105_EMP_POP_RATIO, Y15T999, Write Y_GE15 ",
        "POP, Y_LT0, Write Y15T24 for the ages 15 to 24",
        "POP, Y200, 'Y_GE65 for 65 and over, M6 for a month'"
    })
    void an_age_has_one_code_and_another_way_to_write_it_is_refused_with_that(
            String series, String age, String remedy) {
        RawObservation row = row(series, age, null, "20", Map.of());
        assertThat(interpretation.findings(row)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.KNOWN_CODE);
            assertThat(finding.message())
                    .startsWith("Line 17, AGE: \"" + age + "\" is not the code of an age")
                    .contains(remedy);
        });
    }

    @Test
    void what_was_once_kept_under_another_way_to_write_an_age_can_be_withdrawn_and_not_stated_again() {
        RawObservation deletion = row("POP", "Y_LT5", null, null, Map.of(Column.ACTION, "D"));
        assertThat(interpretation.findingsOfName(deletion)).isEmpty();
        assertThat(interpretation.findings(row("POP", "Y_LT5", null, "5", Map.of())))
                .hasSize(1);
        RawObservation none = row("POP", "15-24", null, null, Map.of(Column.ACTION, "D"));
        assertThat(interpretation.findingsOfName(none)).hasSize(1);
    }

    @Test
    void what_was_once_kept_under_another_code_can_be_withdrawn() {
        RawObservation row = row("MDG_0203_LITERACY_15_24", "Y15T19", "F", null, Map.of(Column.ACTION, "D"));
        assertThat(interpretation.findings(row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SEATS_WOMEN, 65.5, , , , , true",
        "SEATS_WOMEN, 65, , , , , false",
        "SEATS_WOMEN, 65.0, , , , , false",
        "SEATS_WOMEN, 6.5e1, , , , , false",
        "SEATS_WOMEN, 0.00, , , , , false",
        "MOBILE_SUBS, 43178.141, 3, , , , false",
        "MOBILE_SUBS, 43178.1415, 3, , , , true",
        "MOBILE_SUBS, 43178141.5, , E, , , false",
        "MOBILE_SUBS, 43178141.5, , M, , , false",
        "MOBILE_SUBS, 43178141.5, , C, , , true",
        "POP, 43178141.5, , C, , , false",
        "LIVE_BIRTHS, 1295.93, , , E, , false",
        "LIVE_BIRTHS, 1295.93, , , A, , true",
        "DEATHS_MATERNAL, 12.5, , , , 2009-2011, false",
        "DEATHS_MATERNAL, 12.5, , , , 2010-06, true",
        "ENROLMENT_PRIMARY, 2720.5, , , , , true",
        "U5_WEIGHED, 812.4, , , , , false",
        "MDG_0810_HIPC_COUNT, 1.5, , , , , true",
        "FOREST_AREA, 12.5, , , , , false",
        "UNEMPLOYMENT_RATE, 12.5, , , , , false"
    })
    void what_can_not_be_halved_is_whole_unless_it_is_an_estimate_or_a_mean(
            String series,
            String value,
            String multiplier,
            String nature,
            String status,
            String detail,
            boolean isBroken) {
        Map<Column, String> attributes = new EnumMap<>(Column.class);
        attributes.put(Column.UNIT_MULT, multiplier);
        attributes.put(Column.NATURE, nature);
        attributes.put(Column.OBS_STATUS, status);
        attributes.put(Column.TIME_DETAIL, detail);
        assertThat(interpretation.findings(row(series, null, null, value, attributes)))
                .extracting(Finding::rule)
                .isEqualTo(isBroken ? List.of(Rule.WHOLE_NUMBER) : List.of());
    }

    private static RawObservation row(
            String series, String age, String sex, String value, Map<Column, String> attributes) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, "KEN");
        cells.put(Column.SERIES, series);
        cells.put(Column.AGE, age);
        cells.put(Column.SEX, sex);
        cells.put(Column.TIME_PERIOD, "2013");
        cells.put(Column.OBS_VALUE, value);
        cells.putAll(attributes);
        return RawObservation.of(17, cells);
    }
}
