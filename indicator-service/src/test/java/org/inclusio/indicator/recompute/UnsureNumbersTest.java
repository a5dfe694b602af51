package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.contracts.v1.PublishedValue.Input;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Test;

/**
 * What a number that is too unsure is made of is told nowhere. Fewer than 30 effective cases of a share, and fewer than 10
 * of another statistic, are too few (Vital and Health Statistics 2-175 and 2-200).
 */
class UnsureNumbersTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POVERTY = "MDG_0101A_POV_NATIONAL";

    private final ComputeValues computeValues = new ComputeValues(CATALOGUE, JSON);
    private final List<Observed> observations = new ArrayList<>();

    /** (3137 + 2741) of (9411 + 8223) are 33.33 per cent. */
    @Test
    void a_total_that_was_added_up_lists_neither_count_of_the_unsure_part() {
        observe("POP_BELOW_NPL", "M", "3137", 900);
        observe("POP", "M", "9411", 900);
        observe("POP_BELOW_NPL", "F", "2741", 29);
        observe("POP", "F", "8223", 29);

        Content total = value(POVERTY, group("_T"));

        assertThat(value(POVERTY, group("F")).isUnsure()).isTrue();
        assertThat(total.value()).isBetween(new BigDecimal("33.33"), new BigDecimal("33.34"));
        assertThat(total.origin()).isEqualTo(Origin.DERIVED);
        assertThat(numbers(total)).as("of men").containsExactlyInAnyOrder("3137", "9411");
        assertThat(inputs(total)).as("all four lines are named").hasSize(4);
        assertThat(numbers(value(POVERTY, group("M")))).containsExactlyInAnyOrder("3137", "9411");
    }

    @Test
    void another_sub_series_that_is_made_of_the_same_count_does_not_list_it() {
        Disaggregation townswomen = group("F").with(Dimension.URBANISATION, "U");
        observe("POP_BELOW_NPL", townswomen, "2741", 29);
        observe("POP", townswomen, "8223", 29);
        Disaggregation townsmen = group("M").with(Dimension.URBANISATION, "U");
        observe("POP_BELOW_NPL", townsmen, "3137", 900);
        observe("POP", townsmen, "9411", 900);

        assertThat(values().values())
                .allSatisfy(content -> assertThat(numbers(content)).doesNotContain("2741", "8223"));
        assertThat(values().keySet().stream().map(Cell::series)).contains(POVERTY, "MDG_0101A_POV_NATIONAL_URBAN");
    }

    @Test
    void what_unsure_values_are_divided_by_is_told_where_it_stands_without_their_counts() {
        observe("POP_BELOW_NPL", "_T", "2741", 29);
        observe("POP", "_T", "8223", 29);
        observe("CO2", "_T", "5000", null);

        assertThat(value(POVERTY, group("_T")).isUnsure()).isTrue();
        assertThat(numbers(value("MDG_0702_CO2_PC", group("_T")))).containsExactlyInAnyOrder("5000", "8223");
    }

    /** 80 by 90 per cent is a parity of 0.889, and 0.889 times the boys' 90 are the girls' 80. */
    @Test
    void a_parity_of_a_stated_rate_that_is_too_unsure_is_too_unsure() {
        observe("MDG_0203_LITERACY_15_24", "M", "90", 900);
        observe("MDG_0203_LITERACY_15_24", "F", "80", 29);

        Content parity = value("MDG_0203_LITERACY_GPI", Disaggregation.TOTAL);

        assertThat(parity.isUnsure()).isTrue();
        assertThat(numbers(parity)).isEmpty();
        assertThat(value("MDG_0203_LITERACY_15_24", group("M")).value()).isEqualByComparingTo("90");
    }

    @Test
    void a_parity_of_a_counted_rate_that_is_too_unsure_is_too_unsure() {
        Disaggregation young = Disaggregation.TOTAL.with(Dimension.AGE, "Y15T24");
        observe("LITERATE_15_24", young.with(Dimension.SEX, "M"), "3137", 900);
        observe("POP", young.with(Dimension.SEX, "M"), "9411", 900);
        observe("LITERATE_15_24", young.with(Dimension.SEX, "F"), "2741", 29);
        observe("POP", young.with(Dimension.SEX, "F"), "8223", 29);

        assertThat(value("MDG_0203_LITERACY_GPI", Disaggregation.TOTAL).isUnsure())
                .isTrue();
    }

    @Test
    void a_parity_of_sure_rates_is_told() {
        observe("MDG_0203_LITERACY_15_24", "M", "90", 900);
        observe("MDG_0203_LITERACY_15_24", "F", "80", 900);

        Content parity = value("MDG_0203_LITERACY_GPI", Disaggregation.TOTAL);

        assertThat(parity.reliability()).isEqualTo(Reliability.PUBLISH);
        assertThat(numbers(parity)).containsExactlyInAnyOrder("90", "80");
    }

    /** 30 deaths of both sexes less 25 of men are 5, too few; the 30 and the 25 are sure enough for themselves. */
    @Test
    void sure_numbers_are_told_although_an_unsure_one_follows_from_them() {
        Disaggregation infants = Disaggregation.TOTAL;
        observe("DEATHS_INFANT", infants, "30", null);
        observe("LIVE_BIRTHS", infants, "2000", null);
        observe("DEATHS_INFANT", group("M"), "25", null);
        observe("LIVE_BIRTHS", group("M"), "1000", null);

        assertThat(cell("MDG_0402_IMR", "F").isUnsure()).isTrue();
        assertThat(numbers(cell("MDG_0402_IMR", "F"))).isEmpty();
        assertThat(numbers(cell("MDG_0402_IMR", "M"))).containsExactlyInAnyOrder("25", "1000");
    }

    @Test
    void what_shares_a_count_is_computed_together_whichever_was_stated() {
        Set<Mark> marked = StaleValues.of(CATALOGUE, "KEN", Set.of(new Mark("DEATHS_INFANT", 2009)))
                .cells();

        assertThat(marked).containsExactlyInAnyOrder(new Mark("MDG_0402_IMR", 2009), new Mark("MDG_0401_U5MR", 2009));
        assertThat(CATALOGUE.series().stream()
                        .filter(series -> CATALOGUE.sharedCounts().isCounted(series, "POP")))
                .as("values are divided by the population and do not count it")
                .isEmpty();
    }

    private Content cell(String series, String sex) {
        return values().entrySet().stream()
                .filter(one -> one.getKey().series().equals(series)
                        && one.getKey().disaggregation().sex().equals(sex))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private Content value(String series, Disaggregation group) {
        Content content = values().entrySet().stream()
                .filter(one -> one.getKey().series().equals(series)
                        && one.getKey()
                                .disaggregation()
                                .with(Dimension.AGE, Disaggregation.ALL)
                                .equals(group))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        assertThat(content).as(series + " of " + group).isNotNull();
        return content;
    }

    private Map<Cell, Content> values() {
        Set<Mark> marks = new HashSet<>();
        observations.forEach(one -> marks.add(new Mark(one.cell().series(), 2009)));
        return computeValues.compute("KEN", StaleValues.of(CATALOGUE, "KEN", marks), observations);
    }

    private static List<String> numbers(Content content) {
        return inputs(content).stream()
                .filter(input -> input.value() != null)
                .map(input -> input.value().toPlainString())
                .toList();
    }

    private static List<Input> inputs(Content content) {
        return new KeptInputs(JSON).read(content.inputs());
    }

    private static Disaggregation group(String sex) {
        return Disaggregation.TOTAL.with(Dimension.SEX, sex);
    }

    private void observe(String series, String sex, String value, Integer cases) {
        observe(series, group(sex), value, cases);
    }

    private void observe(String series, Disaggregation group, String value, Integer cases) {
        observations.add(new Observed(
                new Cell(series, group, new Period(2009)),
                new BigDecimal(value),
                0,
                null,
                null,
                cases,
                cases == null ? null : BigDecimal.ONE,
                "A",
                "C",
                null,
                null,
                1,
                (long) observations.size() + 1,
                "F"));
    }
}
