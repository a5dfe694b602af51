package org.inclusio.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.benchmark.measure.BenchmarkRequest.Part;
import org.junit.jupiter.api.Test;

class BenchmarkRequestTest {

    @Test
    void measures_everything_unless_told_otherwise() {
        assertThat(BenchmarkRequest.parse(List.of()).parts()).containsExactly(Part.values());
        assertThat(BenchmarkRequest.parse(List.of("--only", "bulk")).parts()).containsExactly(Part.BULK);
    }

    @Test
    void says_what_is_wrong_with_an_option() {
        assertThatThrownBy(() -> BenchmarkRequest.parse(List.of("--rows", "1e6")))
                .hasMessage("--rows 1e6 is not a whole number from 1 on.");
        assertThatThrownBy(() -> BenchmarkRequest.parse(List.of("--only", "speed")))
                .hasMessage(
                        "--only speed is not one of start, freshness, bulk, collection, report, computation, dissemination and plausibility.");
        assertThatThrownBy(() -> BenchmarkRequest.parse(List.of("--runs"))).hasMessageContaining("needs a value");
    }

    /** {@code deploy/bench} prints the file, so that help needs no build. */
    @Test
    void the_help_that_needs_no_build_is_that_of_the_program() throws IOException {
        Path root = Path.of(System.getProperty("inclusio.root"));

        assertThat(Files.readString(root.resolve("deploy/benchmark/usage.txt")))
                .isEqualTo(BenchmarkRequest.USAGE + "\n");
    }
}
