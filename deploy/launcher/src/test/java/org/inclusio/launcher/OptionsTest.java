package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.stack.ServerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @TempDir
    Path folder;

    @Test
    void without_options_everything_stays_up_on_the_default_ports_and_under_the_projects_target() {
        Options options = Options.parse(List.of(), folder);

        assertThat(options.once()).isFalse();
        assertThat(options.fresh()).isFalse();
        assertThat(options.data()).isNull();
        assertThat(options.keep()).isEqualTo(folder.resolve("deploy/target/data"));
        assertThat(options.ports()).isEqualTo(new PortPlan(15432, 19092, 18080, 8081, 8082, 8083));
    }

    @Test
    void ports_moves_all_six_and_a_property_moves_one() {
        System.setProperty("inclusio.port.report", "31000");
        try {
            assertThat(Options.parse(List.of("--ports", "30000"), folder).ports())
                    .isEqualTo(new PortPlan(30000, 30001, 30002, 30003, 30004, 31000));
        } finally {
            System.clearProperty("inclusio.port.report");
        }
    }

    @Test
    void one_port_cannot_be_given_to_two_processes() {
        System.setProperty("inclusio.port.kafka", "8081");
        try {
            assertThatThrownBy(() -> Options.parse(List.of(), folder))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage("Port 8081 is given to two processes: give each one of its own.");
        } finally {
            System.clearProperty("inclusio.port.kafka");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--frsh, '', Option --frsh is not known",
        "--ports, '', needs a value",
        "--ports, many, is not a number",
        "--ports, 80, does not leave room",
        "--data, nowhere-at-all, is not a folder",
    })
    void what_cannot_be_done_is_one_sentence(String option, String value, String sentence) {
        List<String> arguments = value.isEmpty() ? List.of(option) : List.of(option, value);
        assertThatThrownBy(() -> Options.parse(arguments, folder))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void fresh_never_deletes_a_folder_that_is_not_ours() throws Exception {
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> KeptData.delete(folder)).hasMessageContaining("holds something else");
        assertThat(thesis).exists();

        Path ours = folder.resolve("kept");
        KeptData.claim(ours);
        KeptData.claim(ours);
        KeptData.delete(ours);
        assertThat(ours).doesNotExist();
    }

    /** {@code deploy/up} prints the file, so that help needs no build. */
    @Test
    void the_help_that_needs_no_build_is_that_of_the_program() throws IOException {
        Path root = Path.of(System.getProperty("inclusio.root"));

        assertThat(Files.readString(root.resolve("deploy/launcher/usage.txt"))).isEqualTo(Options.USAGE + "\n");
    }
}
