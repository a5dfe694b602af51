package org.inclusio.statistics.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void a_dimension_is_found_by_each_of_its_names_and_by_no_other(Dimension dimension) {
        assertThat(Dimension.ofJsonName(dimension.jsonName())).contains(dimension);
        assertThat(Dimension.ofSdmxName(dimension.sdmxName())).contains(dimension);
        assertThat(Dimension.ofJsonName("SEX")).isEmpty();
        assertThat(Dimension.ofSdmxName("sex")).isEmpty();
    }
}
