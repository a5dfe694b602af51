package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.WorkedExample;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that readers are shown were worked by hand; the computation has to come to the same. */
class WorkedExamplesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final IndicatorComputation computation = new IndicatorComputation(CATALOGUE);

    static Stream<WorkedExample> examples() {
        return CATALOGUE.series().stream().flatMap(series -> CATALOGUE.examples(series.code()).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_comes_out_as_it_was_worked_by_hand(WorkedExample example) {
        Outcome outcome = computation.compute(series(example), example.group(), example.year(), slice(example));
        assertThat(outcome).isInstanceOf(Computed.class);
        BigDecimal value = ((Computed) outcome).value();
        assertThat(value.setScale(example.expected().scale(), RoundingMode.HALF_UP))
                .as(example.calculation())
                .isEqualByComparingTo(example.expected());
        example.published()
                .ifPresent(published -> assertThat(value.setScale(published.scale(), RoundingMode.HALF_UP))
                        .as(example.about().orElseThrow())
                        .isEqualByComparingTo(published));
    }

    /** What is shown as an example would be computed of an area that sent just these numbers. */
    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_found_among_all_that_its_numbers_give(WorkedExample example) {
        Series series = series(example);
        Universe universe = new Universe(series.universe());
        assertThat(computation.computeAll(series, slice(example)))
                .filteredOn(result -> result.outcome() instanceof Computed)
                .extracting(IndicatorComputation.Result::cell)
                .contains(new Cell(series.code(), universe.written(universe.matched(example.group())), example.year()));
    }

    @Test
    void every_series_has_an_example_and_every_method_has_words() {
        for (Series series : CATALOGUE.series()) {
            assertThat(CATALOGUE.examples(series.code())).as(series.code()).isNotEmpty();
        }
        for (MethodName method : MethodName.values()) {
            assertThat(CATALOGUE.method(method)).as(method.name()).isNotNull();
        }
    }

    private static Series series(WorkedExample example) {
        return CATALOGUE.series(example.series()).orElseThrow();
    }

    private static Slice slice(WorkedExample example) {
        List<Input> inputs = example.inputs().stream()
                .map(given -> new Input(new Cell(given.series(), given.group(), given.year()), given.value()))
                .toList();
        return Slice.of(CATALOGUE, inputs);
    }
}
