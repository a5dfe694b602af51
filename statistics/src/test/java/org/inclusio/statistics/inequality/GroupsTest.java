package org.inclusio.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.catalogue.GroupOrder;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.inequality.Groups.Complete;
import org.inclusio.statistics.inequality.Groups.Reason;
import org.inclusio.statistics.inequality.Groups.Refused;
import org.inclusio.statistics.inequality.Groups.Shares;
import org.inclusio.statistics.inequality.Groups.Terms;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Terms COVERAGE = new Terms("PERCENT", Direction.HIGHER, OptionalDouble.of(100));

    private final Map<String, GroupEstimate> estimates = new LinkedHashMap<>();

    @Test
    void four_of_five_quintiles_are_refused_by_the_name_of_the_fifth() {
        known("Q1", 10, null, Reliability.PUBLISH);
        known("Q2", 20, null, Reliability.PUBLISH);
        known("Q3", 30, null, Reliability.PUBLISH);
        known("Q5", 50, null, Reliability.PUBLISH);
        assertThat(refused(Dimension.WEALTH_QUANTILE).reason()).isEqualTo(Reason.GROUP_MISSING);
        assertThat(refused(Dimension.WEALTH_QUANTILE).groups()).containsExactly("Q4");
    }

    @Test
    void a_group_of_which_only_a_limit_is_known_refuses_the_whole_and_is_not_called_suppressed() {
        known("F", 10, null, Reliability.PUBLISH);
        estimates.put("M", GroupEstimate.within("PERCENT", new Interval(0, 2.5)));
        assertThat(refused(Dimension.SEX))
                .isEqualTo(new Refused(order(Dimension.SEX), Reason.GROUP_WITHIN_LIMITS, List.of("M")));
    }

    @Test
    void a_suppressed_group_refuses_the_whole() {
        known("F", 10, null, Reliability.PUBLISH);
        estimates.put("M", GroupEstimate.suppressed("PERCENT"));
        assertThat(refused(Dimension.SEX))
                .isEqualTo(new Refused(order(Dimension.SEX), Reason.GROUP_SUPPRESSED, List.of("M")));
    }

    @Test
    void a_group_too_unsure_to_be_published_refuses_the_whole_and_one_to_be_warned_of_does_not() {
        known("F", 10, null, Reliability.SUPPRESS);
        known("M", 10, null, Reliability.WARN);
        assertThat(refused(Dimension.SEX))
                .isEqualTo(new Refused(order(Dimension.SEX), Reason.GROUP_UNRELIABLE, List.of("F")));
        known("F", 10, null, Reliability.NOT_FOR_TRENDS);
        assertThat(compared(Dimension.SEX)).isInstanceOf(Complete.class);
    }

    @Test
    void a_negative_estimate_is_refused_since_no_share_of_it_can_be_taken() {
        known("R", -1, null, Reliability.PUBLISH);
        known("U", 1, null, Reliability.PUBLISH);
        assertThat(refused(Dimension.URBANISATION).reason()).isEqualTo(Reason.GROUP_NEGATIVE);
    }

    @Test
    void a_group_in_another_unit_refuses_the_whole() {
        known("F", 10, null, Reliability.PUBLISH);
        estimates.put(
                "M",
                new GroupEstimate(Optional.of(0.1), "RATIO", Optional.empty(), Optional.empty(), Reliability.PUBLISH));
        assertThat(refused(Dimension.SEX))
                .isEqualTo(new Refused(order(Dimension.SEX), Reason.UNITS_DIFFER, List.of("M")));
    }

    @Test
    void a_percentage_and_a_probability_have_a_largest_value_and_a_rate_has_none() {
        assertThat(limit("MDG_0502_SBA")).hasValue(100);
        assertThat(limit("MDG_0401_U5MR")).hasValue(1000);
        assertThat(limit("MDG_0504_ABR")).isEmpty();
    }

    /** 300 rural and 100 urban: three quarters and one. */
    @Test
    void shares_are_those_of_the_populations_where_every_one_is_known_and_equal_otherwise() {
        known("U", 40, 100.0, Reliability.PUBLISH);
        known("R", 20, 300.0, Reliability.PUBLISH);
        Complete complete = (Complete) compared(Dimension.URBANISATION);
        assertThat(complete.shares()).isEqualTo(Shares.POPULATION);
        assertThat(complete.distribution().groups()).extracting(Group::code).containsExactly("R", "U");
        assertThat(complete.distribution().groups()).extracting(Group::share).containsExactly(0.75, 0.25);
        assertThat(complete.distribution().mean()).isEqualTo(25);

        known("U", 40, null, Reliability.PUBLISH);
        complete = (Complete) compared(Dimension.URBANISATION);
        assertThat(complete.shares()).isEqualTo(Shares.EQUAL);
        assertThat(complete.distribution().mean()).isEqualTo(30);
    }

    @Test
    void levels_of_education_are_compared_as_fine_as_they_are_known() {
        for (String level : List.of("ISCED11_0", "ISCED11_1", "ISCED11_2T3", "ISCED11_4", "ISCED11_5T8", "_U")) {
            known(level, 10, null, Reliability.PUBLISH);
        }
        Complete complete = (Complete) compared(Dimension.EDUCATION_LEVEL);
        assertThat(complete.distribution().groups()).hasSize(5);
        assertThat(complete.distribution().ranked()).isTrue();

        estimates.remove("ISCED11_4");
        assertThat(refused(Dimension.EDUCATION_LEVEL).groups()).containsExactly("ISCED11_4");
    }

    @Test
    void an_interval_that_leaves_out_its_own_estimate_is_not_believed() {
        estimates.put(
                "M",
                new GroupEstimate(
                        Optional.of(10.0),
                        "PERCENT",
                        Optional.of(new Interval(11, 12)),
                        Optional.empty(),
                        Reliability.PUBLISH));
        estimates.put(
                "F",
                new GroupEstimate(
                        Optional.of(10.0),
                        "PERCENT",
                        Optional.of(new Interval(10, 10)),
                        Optional.empty(),
                        Reliability.PUBLISH));
        Complete complete = (Complete) compared(Dimension.SEX);
        assertThat(complete.distribution().groups())
                .allSatisfy(group -> assertThat(group.interval()).isEmpty());
    }

    @Test
    void every_listed_group_is_a_code_and_every_order_divides_the_whole_as_the_partitions_do() {
        for (Dimension dimension : Dimension.values()) {
            for (GroupOrder order : CATALOGUE.groupOrders(dimension)) {
                assertThat(CATALOGUE.codeList(dimension).names().keySet()).containsAll(order.groups());
                assertThat(CATALOGUE.partitions()).anySatisfy(partition -> {
                    assertThat(partition.dimension()).isEqualTo(dimension);
                    assertThat(partition.whole()).isEqualTo("_T");
                    assertThat(partition.parts()).containsExactlyInAnyOrderElementsOf(order.groups());
                });
            }
        }
        assertThat(CATALOGUE.groupOrders(Dimension.AGE)).isEmpty();
    }

    private void known(String code, double estimate, Double population, Reliability reliability) {
        estimates.put(
                code,
                new GroupEstimate(
                        Optional.of(estimate),
                        "PERCENT",
                        Optional.empty(),
                        Optional.ofNullable(population),
                        reliability));
    }

    private Groups compared(Dimension dimension) {
        return Groups.of(CATALOGUE.groupOrders(dimension), estimates, COVERAGE);
    }

    private static OptionalDouble limit(String series) {
        return Terms.of(CATALOGUE.series(series).orElseThrow()).limit();
    }

    private Refused refused(Dimension dimension) {
        return (Refused) compared(dimension);
    }

    private static GroupOrder order(Dimension dimension) {
        return CATALOGUE.groupOrders(dimension).get(0);
    }
}
