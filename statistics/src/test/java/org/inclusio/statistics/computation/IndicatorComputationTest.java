package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

class IndicatorComputationTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Disaggregation TOTAL = Disaggregation.TOTAL;

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);
    private final List<Input> observations = new ArrayList<>();

    /** UNESCO Institute for Statistics: gross enrolment 111.128 (girls) and 113.242 (boys), Aruba, 1999. */
    @Test
    void aruba_1999_has_98_girls_for_100_boys_by_their_rates_of_enrolment() {
        observe("ENROLMENT_PRIMARY", sex("F"), 1999, "4444");
        observe("POP_PRIMARY_AGE", sex("F"), 1999, "3999");
        observe("ENROLMENT_PRIMARY", sex("M"), 1999, "4652");
        observe("POP_PRIMARY_AGE", sex("M").with(Dimension.AGE, "SCHOOL_PRIMARY"), 1999, "4108");
        assertThat(value("MDG_0301_GPI_PRIMARY", TOTAL, 1999)).isCloseTo(111.128 / 113.242, within(0.00001));
        assertThat(all("MDG_0301_GPI_PRIMARY")).hasSize(1);
        assertThat(computed("MDG_0301_GPI_PRIMARY", TOTAL, 1999).inputs()).hasSize(4);
    }

    @Test
    void parity_comes_from_the_rates_when_the_counts_are_missing() {
        observe("GER_PRIMARY", sex("F"), 1999, "111.128");
        observe("GER_PRIMARY", sex("M"), 1999, "113.242");
        assertThat(value("MDG_0301_GPI_PRIMARY", TOTAL, 1999)).isCloseTo(0.98133, within(0.00001));
        assertThat(all("MDG_0301_GPI_PRIMARY")).hasSize(1);
    }

    @Test
    void the_published_rate_of_girls_follows_from_the_counts_behind_it() {
        Outcome girls = count("4444").times(BigDecimal.valueOf(100)).dividedBy(count("3999"));
        assertThat(((Computed) girls).value()).isEqualByComparingTo("111.1277819454864");
    }

    @Test
    void the_age_of_the_universe_counts_as_the_total_and_the_result_is_written_with_it() {
        observe("LITERATE_15_24", TOTAL.with(Dimension.AGE, "Y15T24"), 2009, "90");
        observe("POP", TOTAL.with(Dimension.AGE, "Y15T24"), 2009, "120");
        observe("POP", TOTAL, 2009, "500");
        assertThat(value("MDG_0203_LITERACY_15_24", TOTAL, 2009)).isEqualTo(75);
        assertThat(all("MDG_0203_LITERACY_15_24"))
                .extracting(result -> result.cell().disaggregation())
                .containsExactly(TOTAL.with(Dimension.AGE, "Y15T24"));
    }

    @Test
    void a_narrower_age_takes_the_place_of_the_bracket() {
        Disaggregation youth = TOTAL.with(Dimension.AGE, "Y15T24");
        observe("EMPLOYED", TOTAL, 2009, "300");
        observe("POP", TOTAL.with(Dimension.AGE, "Y_GE15"), 2009, "400");
        observe("EMPLOYED", youth, 2009, "40");
        observe("POP", youth, 2009, "100");
        assertThat(value("MDG_0105_EMP_POP_RATIO", TOTAL, 2009)).isEqualTo(75);
        assertThat(value("MDG_0105_EMP_POP_RATIO", youth, 2009)).isEqualTo(40);
        assertThat(all("MDG_0105_EMP_POP_RATIO")).hasSize(2);
    }

    @Test
    void the_share_of_women_is_one_value_and_is_not_split_by_sex() {
        observe("NONAG_WAGE", sex("F"), 2009, "30");
        observe("NONAG_WAGE", sex("M"), 2009, "50");
        observe("NONAG_WAGE", TOTAL, 2009, "80");
        assertThat(value("MDG_0302_WOMEN_NONAG_WAGE", TOTAL, 2009)).isEqualTo(37.5);
        assertThat(all("MDG_0302_WOMEN_NONAG_WAGE")).hasSize(1);
        assertThat(outcome("MDG_0302_WOMEN_NONAG_WAGE", sex("M"), 2009))
                .isInstanceOfSatisfying(
                        NotComputable.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_DISAGGREGATED));
    }

    @Test
    void maternal_mortality_is_written_for_women_of_15_to_49() {
        observe("DEATHS_MATERNAL", TOTAL, 2009, "25");
        observe("LIVE_BIRTHS", TOTAL, 2009, "10000");
        assertThat(value("MDG_0501_MMR", TOTAL, 2009)).isEqualTo(250);
        assertThat(all("MDG_0501_MMR"))
                .extracting(result -> result.cell().disaggregation())
                .containsExactly(sex("F").with(Dimension.AGE, "Y15T49"));
    }

    @Test
    void deaths_by_births_only_approximate_a_probability_of_dying() {
        observe("DEATHS_U5", sex("F"), 2009, "54");
        observe("LIVE_BIRTHS", sex("F"), 2009, "1000");
        assertThat(computed("MDG_0401_U5MR", sex("F"), 2009).basis()).isEqualTo(Basis.APPROXIMATION);
        assertThat(value("MDG_0401_U5MR", sex("F"), 2009)).isEqualTo(54);
        observe("MDG_0401_U5MR", sex("F"), 2009, "51.2");
        assertThat(computed("MDG_0401_U5MR", sex("F"), 2009).basis()).isEqualTo(Basis.REPORTED);
    }

    @Test
    void orphans_attend_at_nine_tenths_of_the_rate_of_other_children() {
        observe("ORPHANS_ATTENDING", TOTAL, 2009, "72");
        observe("ORPHANS", TOTAL, 2009, "100");
        observe("NONORPHANS_ATTENDING", TOTAL, 2009, "800");
        observe("NONORPHANS", TOTAL, 2009, "1000");
        assertThat(value("MDG_0604_ORPHAN_ATTENDANCE_RATIO", TOTAL, 2009)).isEqualTo(0.9);
    }

    @Test
    void growth_is_measured_from_the_year_before() {
        observe("GDP_CONST_PPP", TOTAL, 2008, "1000");
        observe("EMPLOYED", TOTAL, 2008, "100");
        observe("GDP_CONST_PPP", TOTAL, 2009, "1133");
        observe("EMPLOYED", TOTAL, 2009, "110");
        assertThat(value("MDG_0104_GDP_PER_EMPLOYED_GROWTH", TOTAL, 2009)).isCloseTo(3.0, within(1e-9));
    }

    @Test
    void the_first_year_of_all_has_no_growth() {
        observe("GDP_CONST_PPP", TOTAL, 1900, "1000");
        observe("EMPLOYED", TOTAL, 1900, "100");
        assertThat(all("MDG_0104_GDP_PER_EMPLOYED_GROWTH"))
                .extracting(Result::outcome)
                .allMatch(NotComputable.class::isInstance);
    }

    @Test
    void a_missing_part_of_a_sum_is_named_and_is_not_zero() {
        observe("OWN_ACCOUNT", TOTAL, 2009, "10");
        observe("EMPLOYED", TOTAL, 2009, "100");
        assertThat(all("MDG_0107_VULNERABLE_EMP")).hasSize(1);
        assertThat(outcome("MDG_0107_VULNERABLE_EMP", TOTAL, 2009))
                .isEqualTo(new NotComputable(
                        Reason.MISSING_INPUT,
                        new Cell("CONTRIB_FAMILY", TOTAL.with(Dimension.AGE, "Y_GE15"), new Period(2009))));
    }

    @Test
    void nothing_is_divided_by_zero() {
        observe("POP_BELOW_NPL", TOTAL, 2009, "0");
        observe("POP", TOTAL, 2009, "0");
        assertThat(outcome("MDG_0101A_POV_NATIONAL", TOTAL, 2009))
                .isEqualTo(new NotComputable(Reason.ZERO_DENOMINATOR, new Cell("POP", TOTAL, new Period(2009))));
    }

    /** Rural girls: 30 of 400 below the line, next to everybody's 200 of 1000. */
    @Test
    void groups_on_several_dimensions_match_group_by_group() {
        Disaggregation ruralGirls = sex("F").with(Dimension.URBANISATION, "R").with(Dimension.AGE, "Y0T14");
        observe("POP_BELOW_NPL", TOTAL, 2009, "200");
        observe("POP", TOTAL, 2009, "1000");
        observe("POP_BELOW_NPL", ruralGirls, 2009, "30");
        observe("POP", ruralGirls, 2009, "400");
        assertThat(value("MDG_0101A_POV_NATIONAL", ruralGirls, 2009)).isEqualTo(7.5);
        assertThat(value("MDG_0101A_POV_NATIONAL", TOTAL, 2009)).isEqualTo(20);
        assertThat(all("MDG_0101A_POV_NATIONAL")).hasSize(2);
    }

    @Test
    void a_modelled_value_is_taken_as_reported() {
        observe("MDG_0109_UNDERNOURISHED", TOTAL, 2009, "13.4");
        assertThat(computed("MDG_0109_UNDERNOURISHED", TOTAL, 2009).basis()).isEqualTo(Basis.REPORTED);
        assertThat(value("MDG_0109_UNDERNOURISHED", TOTAL, 2009)).isEqualTo(13.4);
    }

    /** One unit of every term at its own total, over two years: no series may fail for its wiring. */
    @Test
    void every_series_of_the_catalogue_is_computable_from_its_own_terms() {
        for (Series series : CATALOGUE.series()) {
            observations.clear();
            for (int year : List.of(2008, 2009)) {
                if (series.terms().isEmpty()) {
                    observe(series.code(), TOTAL, year, "1");
                }
                series.terms().forEach(term -> {
                    for (String sex : List.of("_T", "F", "M")) {
                        Disaggregation group = sex(sex);
                        for (var bracket : term.brackets().entrySet()) {
                            group = group.with(bracket.getKey(), bracket.getValue());
                        }
                        observe(term.series(), group, year, "1");
                    }
                });
            }
            assertThat(outcome(series.code(), TOTAL, 2009)).as(series.code()).isInstanceOf(Computed.class);
            assertThat(all(series.code()))
                    .as(series.code())
                    .extracting(Result::cell)
                    .contains(new Cell(series.code(), series.universe(), new Period(2009)));
        }
    }

    private static Outcome count(String value) {
        return new Computed(
                new BigDecimal(value),
                List.of(new Input(new Cell("POP", TOTAL, new Period(1999)), new BigDecimal(value))));
    }

    private static Disaggregation sex(String code) {
        return TOTAL.with(Dimension.SEX, code);
    }

    private void observe(String series, Disaggregation group, int year, String value) {
        observations.add(new Input(new Cell(series, group, new Period(year)), new BigDecimal(value)));
    }

    private double value(String series, Disaggregation group, int year) {
        return computed(series, group, year).value().doubleValue();
    }

    private Computed computed(String series, Disaggregation group, int year) {
        Outcome outcome = outcome(series, group, year);
        assertThat(outcome).isInstanceOf(Computed.class);
        return (Computed) outcome;
    }

    private Outcome outcome(String series, Disaggregation group, int year) {
        return computation.compute(series(series), group, new Period(year), Slice.of(CATALOGUE, observations));
    }

    private List<Result> all(String series) {
        return computation.computeAll(series(series), Slice.of(CATALOGUE, observations));
    }

    private static Series series(String code) {
        return CATALOGUE.series(code).orElseThrow();
    }
}
