package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    @Test
    void every_series_says_how_it_goes_through_the_years() {
        Stream.concat(
                        catalogue.series().stream().map(Series::code),
                        catalogue.baseSeries().stream().map(BaseSeries::code))
                .forEach(code ->
                        assertThat(catalogue.course(code).tolerance()).as(code).isBetween(0.03, 6.0));
        assertThatThrownBy(() -> catalogue.course("NOTHING")).hasMessageContaining("NOTHING");
    }

    @Test
    void seats_go_by_steps_and_a_population_goes_its_way() {
        assertThat(catalogue.course("MDG_0303_WOMEN_PARLIAMENT").kind()).isEqualTo(Course.Kind.STEPS);
        assertThat(catalogue.course("POP").kind()).isEqualTo(Course.Kind.TREND);
    }
}
