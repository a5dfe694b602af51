package org.inclusio.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.inclusio.indicator.received.Observed;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedTest {

    @ParameterizedTest
    @CsvSource({"C,C,C", "C,CA,CA", "C,E,E", "E,M,M", "M,G,G", "E,C,E", "C,,", ",E,E", "C,NA,"})
    void an_estimate_of_an_estimate_is_an_estimate(String one, String other, String result) {
        assertThat(Carried.nature(List.of(nature(one), nature(other)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"A,A,A", "A,B,B", "P,E,E", "E,A,E", "I,E,E", "A,X,X"})
    void the_strongest_status_stays(String one, String other, String result) {
        assertThat(Carried.obsStatus(List.of(status(one), status(other)))).isEqualTo(result);
    }

    @Test
    void each_source_is_named_once() {
        assertThat(Carried.source(sources("Census", "Register", "Census", null, " ")))
                .isEqualTo("Census; Register");
        assertThat(Carried.source(sources((String) null))).isNull();
    }

    private static List<Observed> sources(String... sources) {
        return Arrays.stream(sources).map(source -> observed("A", null, source)).toList();
    }

    private static Observed nature(String nature) {
        return observed("A", nature, null);
    }

    private static Observed status(String status) {
        return observed(status, null, null);
    }

    private static Observed observed(String status, String nature, String source) {
        Cell cell = new Cell("POP", Disaggregation.TOTAL, new Period(2009));
        return new Observed(cell, BigDecimal.ONE, 0, null, null, null, null, status, nature, null, source, 1, 1L);
    }
}
