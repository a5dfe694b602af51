package org.inclusio.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs no service; the rest runs against the real one in deploy/launcher. */
class InclusioTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void help_names_every_command_the_environment_and_the_exit_codes() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("check", "submit", "watch", "findings", "confirm", "approve", "withdraw")
                .contains("INCLUSIO_CLIENT_SECRET", "4 the file waits", "6 the file only informs");
    }

    /** {@code client/inclusio} prints the file, so that help needs no build. */
    @Test
    void the_help_that_needs_no_build_is_that_of_the_program() throws IOException {
        assertThat(run(Map.of(), "--help")).isZero();
        Path root = Path.of(System.getProperty("inclusio.root"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(root.resolve("client/usage.txt")));
    }

    @Test
    void a_command_line_that_is_wrong_is_told_and_is_two() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "ref_area\n");
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "send", "x")).isEqualTo(2);
        assertThat(run(Map.of(), "check", "nowhere.csv")).isEqualTo(2);
        assertThat(run(Map.of(), "check", file.toString())).isEqualTo(2);
        assertThat(run(Map.of("INCLUSIO_URL", "http://localhost:1"), "watch", "../x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no file nowhere.csv")
                .contains("The environment has no INCLUSIO_URL")
                .contains("is no number of a submission");
    }

    @Test
    void a_service_that_is_not_there_is_five() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "ref_area\n");
        assertThat(run(
                        Map.of(
                                "INCLUSIO_URL",
                                "http://localhost:1",
                                "INCLUSIO_TOKEN_URL",
                                "http://localhost:1",
                                "INCLUSIO_CLIENT_ID",
                                "a",
                                "INCLUSIO_CLIENT_SECRET",
                                "b"),
                        "submit",
                        file.toString()))
                .isEqualTo(5);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("can't be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, 'ref_area,series', text/csv",
        "a.csv, 'STRUCTURE,STRUCTURE_ID', application/vnd.sdmx.data+csv",
        "A.XLSX, PK, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "a.json, {}, application/vnd.sdmx.data+json",
        "a.xml, '<m:GenericData>', application/vnd.sdmx.genericdata+xml",
        "a.xml, '<m:StructureSpecificData>', application/vnd.sdmx.structurespecificdata+xml",
        "a.zip, PK, application/zip"
    })
    void the_format_is_told_by_the_name_and_the_beginning(String name, String beginning, String mediaType)
            throws IOException {
        assertThat(new Upload(Files.writeString(folder.resolve(name), beginning)).mediaType())
                .isEqualTo(mediaType);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Inclusio.run(environment, new PrintStream(out, true), new PrintStream(err, true), null, arguments);
    }
}
