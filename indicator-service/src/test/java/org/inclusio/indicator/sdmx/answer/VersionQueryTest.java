package org.inclusio.indicator.sdmx.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By the tables of doc/querying_versions.md of SDMX REST 2.2. */
class VersionQueryTest {

    private static final List<String> THERE = List.of(
            "1",
            "2",
            "1.0",
            "1.4",
            "2.1",
            "0.9.0",
            "1.0.0",
            "1.0.4",
            "1.2.0",
            "1.2.1",
            "1.2.2-draft",
            "2.3.1",
            "2.3.9",
            "2.4.0",
            "3.0.0-beta");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A specific version
                "2 | 2",
                "1.4 | 1.4",
                "1.2.1 | 1.2.1",
                "3.0.0-beta | 3.0.0-beta",
                "9.9.9 | ",
                // The latest stable one
                "+ | 2.4.0",
                "+.0.0 | 2.4.0",
                "1+.0.0 | 2.4.0",
                "1.+.0 | 1.2.1",
                "1.0+.0 | 1.2.1",
                "1.2.+ | 1.2.1",
                "1.2.0+ | 1.2.1",
                "2+.3.5 | 2.4.0",
                "2.3+.5 | 2.4.0",
                "2.3.2+ | 2.3.9",
                "2.5+.0 | ",
                // The latest of any kind
                "~ | 3.0.0-beta",
                "~.0 | 2.1",
                "0~.0 | 2.1",
                "~.0.0 | 3.0.0-beta",
                "0~.0.0 | 3.0.0-beta",
                "1.~ | 1.4",
                "1.0~ | 1.4",
                "1.~.0 | 1.2.2-draft",
                "1.0~.0 | 1.2.2-draft",
                "1.0.~ | 1.0.4",
                "1.0.0~ | 1.0.4",
                "1~.1 | 2.1",
                "2~.3.5 | 3.0.0-beta",
                "1.3~ | 1.4",
                "2.3~.5 | 2.4.0",
                "2.3.2~ | 2.3.9",
                // All
                "*.0 | 1.0,1.4,2.1",
                "0*.0 | 1.0,1.4,2.1",
                "1.* | 1.0,1.4",
                "1.0* | 1.0,1.4",
                "1.*.0 | 1.0.0,1.0.4,1.2.0,1.2.1,1.2.2-draft",
                "1.0*.0 | 1.0.0,1.0.4,1.2.0,1.2.1,1.2.2-draft",
                "1.2.* | 1.2.0,1.2.1,1.2.2-draft",
                "1.2.0* | 1.2.0,1.2.1,1.2.2-draft",
                "1*.3 | 1.4,2.1",
                "2*.3.5 | 2.3.9,2.4.0,3.0.0-beta",
                "1.3* | 1.4",
                "2.3*.5 | 2.3.9,2.4.0",
                "2.3.2* | 2.3.9",
                // Several
                "1~.2.0,1.2.0+ | 1.2.1,3.0.0-beta",
                "+,1.2.1* | 1.2.1,1.2.2-draft,2.4.0",
            })
    void finds_what_the_standard_says(String question, String expected) {
        List<String> versions = expected == null ? List.of() : Arrays.asList(expected.split(","));
        assertThat(VersionQuery.parse(question).of(THERE)).containsExactlyInAnyOrderElementsOf(versions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "~,*"})
    void a_star_is_every_version(String question) {
        assertThat(VersionQuery.parse(question).of(THERE)).containsExactlyInAnyOrderElementsOf(THERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+.2.3 | 0",
                "1.+.3 | 0",
                "~.2 | 0",
                "~.2.3 | 0",
                "1.~.3 | 0",
                "*.2 | 0",
                "*.2.3 | 0",
                "1.*.3 | 0",
                "+.0 | +.0.0",
                "2.3+ | 2.3+.0",
                "~.0.* | one",
                "3.2*.1+ | one",
                "3.2+.1+ | one",
                "one | 1.0.0",
                "1..0 | 1.0.0",
                "'' | 1.0.0",
                "1.0.0.0+ | 1.0.0",
                "latest | 1.0.0",
                "1+ | 1+.0.0",
                "99999999999999999999+ | 1.0.0"
            })
    void says_what_to_write_instead_of_what_the_standard_does_not_support(String question, String instead) {
        assertThatThrownBy(() -> VersionQuery.parse(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(instead);
    }
}
