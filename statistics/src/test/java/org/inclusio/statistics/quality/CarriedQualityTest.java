package org.inclusio.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedQualityTest {

    @ParameterizedTest
    @CsvSource({"C,C,C", "C,CA,CA", "C,E,E", "E,M,M", "M,G,G", "E,C,E", "C,,", ",E,E", "C,NA,"})
    void a_number_is_as_far_from_the_countrys_own_count_as_its_farthest_input(String one, String other, String result) {
        assertThat(Nature.carried(Arrays.asList(one, other))).isEqualTo(result);
    }

    /** Each line: two inputs, what is computed from them. */
    @ParameterizedTest
    @CsvSource({
        // An estimate from an estimate is an estimate.
        "A,E,E",
        "E,E,E",
        "E,P,E",
        "E,V,E",
        "E,I,E",
        "E,U,E",
        // Imputed outranks provisional.
        "I,A,I",
        "I,P,I",
        "P,A,P",
        // A break outranks all others, for it stops a trend.
        "B,A,B",
        "B,E,B",
        "B,P,B",
        "B,D,B",
        "B,F,B",
        "D,E,D",
        "F,E,F",
        "U,P,U",
        "A,A,A",
        // A code that nobody knows is not hidden by one that is known.
        "B,X,X"
    })
    void the_most_important_status_stays_in_either_order(String one, String other, String result) {
        assertThat(ObsStatus.carried(List.of(one, other))).isEqualTo(result);
        assertThat(ObsStatus.carried(List.of(other, one))).isEqualTo(result);
    }

    @Test
    void who_made_a_number_and_its_state_do_not_depend_on_each_other() {
        assertThat(Nature.carried(List.of("C", "C"))).isEqualTo("C");
        assertThat(ObsStatus.carried(List.of("E", "A"))).isEqualTo("E");
    }
}
