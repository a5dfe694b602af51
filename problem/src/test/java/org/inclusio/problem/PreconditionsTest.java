package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    /** The table of RFC 9110, 8.8.3.2: the column of the weak comparison. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"W/\"1\", W/\"1\", true", "W/\"1\", W/\"2\", false", "W/\"1\", \"1\", true", "\"1\", \"1\", true"})
    void for_reading_tags_compare_weakly(String one, String other, boolean same) {
        EntityTag tag = new EntityTag(one.replaceAll("W/|\"", ""), one.startsWith("W/"));

        assertThat(Preconditions.isKnown(Optional.of(other), tag)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"a\", \"b,c\" , W/\"d\"", "\"b,c\""})
    void one_of_several_tags_is_enough_and_a_star_is_any(String named) {
        assertThat(Preconditions.isKnown(Optional.of(named), new EntityTag("b,c")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "\"ab\"", "\"b", "\"a\",\"c\""})
    void whatever_else_it_names_is_not_known(String named) {
        assertThat(Preconditions.isKnown(Optional.of(named), new EntityTag("b")))
                .isFalse();
    }

    @Test
    void without_the_header_nothing_is_known() {
        assertThat(Preconditions.isKnown(Optional.empty(), new EntityTag("b"))).isFalse();
    }
}
