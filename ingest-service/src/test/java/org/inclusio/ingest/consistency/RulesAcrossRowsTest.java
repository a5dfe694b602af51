package org.inclusio.ingest.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.inclusio.ingest.comparison.Rows;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule at a time, on its bound and on both sides of it; every number is counted by hand. */
class RulesAcrossRowsTest {

    @ParameterizedTest
    @CsvSource({
        // Three numbers may be off by half a unit each.
        "100, 48, 52, ",
        "100, 48, 53, ",
        "100, 48, 53.5, ",
        "100, 48, 54, FEMALE_AND_MALE",
        "100, 48, 50, FEMALE_AND_MALE",
        // A thousandth of the total.
        "1000000, 500000, 501000, ",
        "1000000, 500000, 501001, FEMALE_AND_MALE",
        "100, 102, 50, GROUP_WITHIN_TOTAL"
    })
    void females_and_males_add_up_to_the_total(String total, String females, String males, Rule broken)
            throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=POP OBS_VALUE=" + total)
                .with("SERIES=POP SEX=F OBS_VALUE=" + females)
                .with("SERIES=POP SEX=M OBS_VALUE=" + males);
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void persons_whose_sex_is_not_known_belong_to_the_total() throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=POP OBS_VALUE=100")
                .with("SERIES=POP SEX=F OBS_VALUE=45")
                .with("SERIES=POP SEX=M OBS_VALUE=45")
                .with("SERIES=POP SEX=_U OBS_VALUE=10");
        assertThat(broken(rows)).isEmpty();
    }

    @Test
    void a_group_in_the_file_is_held_against_a_total_that_the_area_holds_and_the_finding_says_where_each_is()
            throws SQLException {
        Rows rows = new Rows()
                .held("SERIES=ENROLMENT_PRIMARY OBS_VALUE=100")
                .held("SERIES=ENROLMENT_PRIMARY SEX=F OBS_VALUE=50")
                .with("SERIES=ENROLMENT_PRIMARY SEX=M OBS_VALUE=90");
        assertThat(findings(rows)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.FEMALE_AND_MALE);
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message())
                    .isEqualTo("Line 2, ENROLMENT_PRIMARY, SEX M, 2009: the total is 100 (held), and SEX F, M add up to"
                            + " 140: 50 (held) + 90 (line 2). Correct one of the numbers, or say in a comment who is"
                            + " missing.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "URBANISATION, U, R, URBAN_AND_RURAL",
        "DISABILITY_STATUS, PD, PWD, PARTS_AND_TOTAL",
        "MIGRATION_STATUS, MIGRANT, NON_MIGRANT, PARTS_AND_TOTAL"
    })
    void other_groups_add_up_too(String dimension, String one, String other, Rule broken) throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=POP OBS_VALUE=100")
                .with("SERIES=POP " + dimension + "=" + one + " OBS_VALUE=30")
                .with("SERIES=POP " + dimension + "=" + other + " OBS_VALUE=30");
        assertThat(broken(rows)).containsExactly(broken);
    }

    @ParameterizedTest
    @CsvSource({"1000, ", "1010, PARTS_AND_TOTAL"})
    void ages_that_follow_each_other_add_up_to_all_ages(String total, Rule broken) throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=POP OBS_VALUE=" + total)
                .with("SERIES=POP AGE=Y0T4 OBS_VALUE=100")
                .with("SERIES=POP AGE=Y5T9 OBS_VALUE=150")
                .with("SERIES=POP AGE=Y5T14 OBS_VALUE=300")
                .with("SERIES=POP AGE=Y10T14 OBS_VALUE=150")
                .with("SERIES=POP AGE=Y_GE15 OBS_VALUE=600");
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({"50, ", "60.3, ", "61, TOTAL_BETWEEN_GROUPS", "39, TOTAL_BETWEEN_GROUPS"})
    void the_rate_of_the_total_lies_between_those_of_its_groups(String total, Rule broken) throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=MDG_0502_SBA OBS_VALUE=" + total)
                .with("SERIES=MDG_0502_SBA URBANISATION=U OBS_VALUE=60")
                .with("SERIES=MDG_0502_SBA URBANISATION=R OBS_VALUE=40");
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "LITERATE_15_24, 1006, POP, AGE=Y15T24, 1000, ",
        "LITERATE_15_24, 1007, POP, AGE=Y15T24, 1000, PART_WITHIN_WHOLE",
        "LITERATE_15_24, 1007, POP, AGE=_T, 1000, ",
        "WOMEN_IN_UNION_15_49, 1007, POP, SEX=_T AGE=Y15T49, 1000, ",
        "POP_SLUM, 1007, POP, URBANISATION=U, 1000, PART_WITHIN_WHOLE",
        "WOMEN_IN_UNION_15_49, 1007, POP, SEX=F AGE=Y15T49, 1000, PART_WITHIN_WHOLE",
        "ENROLLED_PRIMARY_AGE, 1007, POP_PRIMARY_AGE, AGE=SCHOOL_PRIMARY, 1000, PART_WITHIN_WHOLE",
        "ENROLMENT_PRIMARY, 1007, POP_PRIMARY_AGE, SEX=_T, 1000, "
    })
    void a_numerator_is_not_larger_than_the_denominator_that_it_is_part_of_whichever_of_them_is_new(
            String part, String small, String whole, String group, String large, Rule broken) throws SQLException {
        String numerator = "SERIES=" + part + " OBS_VALUE=" + small;
        String denominator = "SERIES=" + whole + " " + group + " OBS_VALUE=" + large;
        List<Rule> expected = broken == null ? List.of() : List.of(broken);
        assertThat(broken(new Rows().with(numerator).with(denominator))).isEqualTo(expected);
        assertThat(broken(new Rows().held(denominator).with(numerator))).isEqualTo(expected);
        assertThat(broken(new Rows().held(numerator).with(denominator))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE_BIRTHS, 40000, ",
        "LIVE_BIRTHS, 4900, BIRTHS_AND_POPULATION",
        "LIVE_BIRTHS, 61000, BIRTHS_AND_POPULATION",
        "DEATHS_U5, 20000, ",
        "DEATHS_U5, 20001, DEATHS_AND_POPULATION"
    })
    void births_and_deaths_fit_the_population(String series, String events, Rule broken) throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=POP UNIT_MULT=3 OBS_VALUE=1000")
                .with("SERIES=" + series + " OBS_VALUE=" + events);
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "POP, 100, 125, ",
        "POP, 100, 126, CHANGE_FROM_EARLIER",
        "POP, 100, 74, CHANGE_FROM_EARLIER",
        "MDG_0502_SBA, 4, 8, ",
        "MDG_0502_SBA, 4, 9.5, CHANGE_FROM_EARLIER",
        "MDG_0502_SBA, 60, 70, "
    })
    void a_value_does_not_leap_from_what_the_same_office_said_before(
            String series, String before, String after, Rule broken) throws SQLException {
        Rows rows = new Rows()
                .held("SERIES=" + series + " OBS_VALUE=" + before)
                .with("SERIES=" + series + " OBS_VALUE=" + after);
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    // The years beside it are 104 and 108; a population may be 6 per cent of 108, 6.48, outside: 114.48 and 97.52.
    @CsvSource({"106, ", "114, ", "116, OUT_OF_ITS_HISTORY", "96, OUT_OF_ITS_HISTORY", "1060, UNIT_OF_OTHER_YEARS"})
    void a_value_does_not_stand_out_of_the_years_around_it(String value, Rule broken) throws SQLException {
        Rows rows = new Rows();
        String[] others = {"100", "102", "104", "106", "108", "110", "112"};
        for (int i = 0; i < others.length; i++) {
            if (i != 3) {
                rows.held("SERIES=POP TIME_PERIOD=" + (2006 + i) + " OBS_VALUE=" + others[i]);
            }
        }
        rows.with("SERIES=POP OBS_VALUE=" + value);
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    /** Seats rest for years and change at an election: from 10 to 14 of a hundred is a step, and 14 for one year is not. */
    @Test
    void seats_may_change_by_a_step_that_stays() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"8", "8", "8", "8", "10", "10", "10", "10", "12.5", "12.5", "12.5", "12.5"};
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=MDG_0303_WOMEN_PARLIAMENT TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        assertThat(findings(rows)).isEmpty();
    }

    @Test
    void a_jump_is_said_at_the_year_that_jumps_and_the_years_after_it_are_left_alone() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"100", "101", "102", "103", "104", "180", "181", "182", "183", "184"};
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=POP TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        assertThat(findings(rows)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.JUMP_BETWEEN_YEARS);
            assertThat(finding.message()).startsWith("Line 7, POP, the total, 2005: 180 follows 104 (line 6) of 2004");
        });
    }

    @Test
    void the_newest_year_continues_those_before_it_and_one_wrong_value_is_told_once() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"1000", "1020", "1040", "1060", "1080", "1300"};
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=POP TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        assertThat(broken(rows)).containsExactly(Rule.JUMP_BETWEEN_YEARS);
    }

    @Test
    void a_proportion_among_percentages_is_told_as_another_unit() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"61.2", "62.4", "0.633", "64.1", "65.7"};
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=MDG_0502_SBA TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        assertThat(findings(rows)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.UNIT_OF_OTHER_YEARS);
            assertThat(finding.message()).contains("about 100 times 0.633");
        });
    }

    @Test
    void women_and_men_that_are_exchanged_in_a_year_are_told_once() throws SQLException {
        Rows rows = new Rows();
        for (int i = 0; i < 6; i++) {
            int women = 400 + 5 * i;
            int men = 500 + 6 * i;
            rows.with("SERIES=LFPR SEX=F TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=0." + (i == 3 ? men : women));
            rows.with("SERIES=LFPR SEX=M TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=0." + (i == 3 ? women : men));
        }
        assertThat(findings(rows))
                .filteredOn(finding -> finding.rule() == Rule.SEXES_EXCHANGED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(8));
    }

    @Test
    void a_year_that_repeats_the_one_before_to_the_last_digit_is_told() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"10412", "10633", "10871", "10871", "11310", "11541", "11790"};
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=POP TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        assertThat(findings(rows)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.YEAR_REPEATED);
            assertThat(finding.line()).isEqualTo(5);
        });
    }

    @Test
    void a_series_sent_again_one_year_late_is_told_by_what_was_held() throws SQLException {
        Rows rows = new Rows();
        String[] values = {"51.3", "52.1", "52.8", "53.6", "54.9"};
        for (int i = 0; i < values.length; i++) {
            rows.held("SERIES=LFPR TIME_PERIOD=" + (2000 + i) + " OBS_VALUE=" + values[i]);
        }
        for (int i = 0; i < values.length; i++) {
            rows.with("SERIES=LFPR TIME_PERIOD=" + (2001 + i) + " OBS_VALUE=" + values[i]);
        }
        // The first year was held and has now the same as the second.
        assertThat(broken(rows))
                .containsOnly(Rule.YEARS_SHIFTED, Rule.YEAR_REPEATED)
                .filteredOn(rule -> rule == Rule.YEARS_SHIFTED)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"270, ", "271, OUT_OF_ITS_GROUPS", "20, ", "19, OUT_OF_ITS_GROUPS"})
    void a_rate_of_a_survey_is_held_against_the_other_groups_of_its_year(String poorest, Rule broken)
            throws SQLException {
        Rows rows = new Rows().with("SERIES=MDG_0401_U5MR INCOME_WEALTH_QUANTILE=Q1 OBS_VALUE=" + poorest);
        String[] others = {"90", "80", "70", "60"};
        for (int i = 0; i < others.length; i++) {
            rows.with("SERIES=MDG_0401_U5MR INCOME_WEALTH_QUANTILE=Q" + (i + 2) + " OBS_VALUE=" + others[i]);
        }
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({"105000, 100000, ", "120000, 100000, SEX_RATIO_AT_BIRTH", "12, 10, "})
    void boys_and_girls_are_born_in_the_usual_ratio_or_chance_explains_it(String boys, String girls, Rule broken)
            throws SQLException {
        Rows rows = new Rows()
                .with("SERIES=LIVE_BIRTHS SEX=F OBS_VALUE=" + girls)
                .with("SERIES=LIVE_BIRTHS SEX=M OBS_VALUE=" + boys);
        assertThat(broken(rows)).containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void ages_that_crowd_on_0_and_5_are_told_and_wait_for_nobody() throws SQLException {
        Rows rows = new Rows();
        for (int age = 0; age < 100; age++) {
            rows.with("SERIES=POP AGE=Y" + age + " OBS_VALUE=" + (age % 5 == 0 ? 300 : 100));
        }
        assertThat(findings(rows))
                .satisfiesExactlyInAnyOrder(
                        whipple -> {
                            assertThat(whipple.rule()).isEqualTo(Rule.AGE_HEAPING);
                            // 500 * 8 * 300 / (8 * 300 + 32 * 100)
                            assertThat(whipple.message()).contains("is 214.3: ");
                            assertThat(whipple.needsAnswer()).isFalse();
                        },
                        myers -> assertThat(myers.rule()).isEqualTo(Rule.DIGIT_PREFERENCE));
    }

    @Test
    void a_row_that_explains_itself_asks_for_no_other_answer() throws SQLException {
        Rows rows = new Rows().held("SERIES=POP OBS_VALUE=100").with("SERIES=POP OBS_VALUE=200 COMMENT_OBS=Census");
        assertThat(findings(rows)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CHANGE_FROM_EARLIER);
            assertThat(finding.explained()).isTrue();
            assertThat(finding.needsAnswer()).isFalse();
        });
    }

    @Test
    void what_was_said_before_is_not_asked_about_again() throws SQLException {
        Rows rows = new Rows()
                .held("SERIES=POP OBS_VALUE=100")
                .held("SERIES=POP SEX=F OBS_VALUE=10")
                .held("SERIES=POP SEX=M OBS_VALUE=20")
                .with("SERIES=POP OBS_VALUE=100")
                .with("SERIES=POP SEX=F OBS_VALUE=10");
        assertThat(findings(rows)).isEmpty();
    }

    private static List<Rule> broken(Rows rows) throws SQLException {
        return findings(rows).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(Rows rows) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        new ConsistencyRules().judge(rows.comparison(), new ConsistencyRules.Receiver() {
            @Override
            public void found(long line, int year, Rule rule, boolean explained, Supplier<Finding> finding) {
                findings.add(finding.get());
            }

            @Override
            public void refused(long rows) {
                // Counted in tests over HTTP.
            }
        });
        return findings;
    }
}
