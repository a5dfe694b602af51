package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 9110, 14.1.2, with a representation of 10,000 bytes. */
class ByteRangeTest {

    private static final long BYTES = 10_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 499",
        "bytes=500-999, 500, 999",
        "bytes=-500, 9500, 9999",
        "bytes=9500-, 9500, 9999",
        "bytes=0-0, 0, 0",
        "bytes=-1, 9999, 9999",
        "bytes=-20000, 0, 9999",
        "bytes=9999-99999999999999999999999, 9999, 9999",
        "BYTES=0-0, 0, 0",
        "bytes = 0-0, 0, 0"
    })
    void one_range_is_the_bytes_that_it_names(String header, long first, long last) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.of(header, BYTES)).contains(new ByteRange(first, last));
        assertThat(new ByteRange(first, last).count()).isEqualTo(last - first + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,5-6", "rows=0-1", "bytes=a-b", "0-499"})
    void what_is_no_range_or_several_leaves_the_file_whole(String header) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.of(header, BYTES)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999999999999999999999-"})
    void a_range_beyond_the_end_can_not_be_satisfied(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, BYTES))
                .isInstanceOf(ByteRange.Unsatisfiable.class)
                .hasMessageContaining("10000");
    }
}
