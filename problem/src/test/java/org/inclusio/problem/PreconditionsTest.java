package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
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

    /** The table of RFC 9110, 8.8.3.2: the column of the strong comparison. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"W/\"1\", W/\"1\", false", "W/\"1\", W/\"2\", false", "W/\"1\", \"1\", false", "\"1\", \"1\", true"
            })
    void for_writing_tags_compare_strongly(String one, String other, boolean same) {
        assertThat(Preconditions.isMatched(one, other)).isEqualTo(same);
    }

    /** The examples of RFC 9110, 13.1.1, and what its lists (5.6.1) allow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"xyzzy\"",
                "\"xyzzy\", \"r2d2xxxx\", \"c3piozzzz\"",
                "*",
                " * ",
                "\"a\",\"xyzzy\"",
                ", \"a\" ,\t,\"xyzzy\",",
                "W/\"xyzzy\", \"xyzzy\"",
                "\"a,b\", \"xyzzy\""
            })
    void of_what_a_writer_has_seen_one_of_several_tags_is_enough(String named) {
        assertThat(Preconditions.isMatched(named, "\"xyzzy\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "7",
                "\"8\"",
                "W/\"7\"",
                "w/\"7\"",
                "\"7\" \"8\"",
                "\"7\"x",
                "x\"7\"",
                "\"8\", 7",
                "\"7",
                "\"8, \"7\"",
                "*, \"8\"",
                "\"7\", *"
            })
    void what_names_another_or_is_no_list_of_tags_names_nothing(String named) {
        assertThat(Preconditions.isMatched(named, "\"7\"")).isFalse();
        assertThat(VersionTag.named(named, 7)).isNegative();
    }

    @Test
    void of_a_list_the_version_that_is_there_is_named() {
        assertThat(VersionTag.named("\"6\", \"7\"", 7)).isEqualTo(7);
        assertThat(VersionTag.named("*", 7)).isEqualTo(7);
    }

    @Test
    void without_the_header_nothing_is_known() {
        assertThat(Preconditions.isKnown(Optional.empty(), new EntityTag("b"))).isFalse();
    }

    /** The first is the example of RFC 9110, 5.6.7; days before the tenth have two digits too. */
    @ParameterizedTest
    @CsvSource({
        "1994-11-06T08:49:37Z, 'Sun, 06 Nov 1994 08:49:37 GMT'",
        "2026-12-01T03:00:00Z, 'Tue, 01 Dec 2026 03:00:00 GMT'"
    })
    void dates_are_written_and_read_as_http_has_them(Instant instant, String date) {
        assertThat(Preconditions.date(instant)).isEqualTo(date);
        assertThat(Preconditions.instant(date)).contains(instant);
        assertThat(Preconditions.instant("yesterday")).isEmpty();
    }
}
