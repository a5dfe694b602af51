package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands say what they can do in a fresh clone, where nothing is built. */
class HelpTest {

    /** A command that asked for Java would end with the remedy for a missing one. */
    private static final Map<String, String> NO_JAVA = Map.of("JAVA_HOME", "/nowhere");

    @TempDir
    private Path clone;

    @BeforeEach
    void copyWhatIsNeitherBuiltNorCompiled() throws IOException {
        for (Path file : Repository.files(path -> (path.startsWith("deploy") || path.startsWith("client"))
                && !path.toString().contains("src/")
                && !path.toString().endsWith(".csv"))) {
            Path copy = clone.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Repository.ROOT.resolve(file), copy);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_needs_neither_java_nor_a_build(String command) throws IOException, InterruptedException {
        for (String option : List.of("--help", "-h")) {
            Command help = Command.run(clone, NO_JAVA, clone.resolve(command).toString(), option);

            assertThat(help.exit()).as(help.out()).isZero();
            assertThat(help.out())
                    .contains(command.substring(command.indexOf('/') + 1))
                    .contains("--help")
                    .doesNotContain("Building");
        }
        try (Stream<Path> built = Files.find(clone, 4, (path, file) -> path.endsWith("target"))) {
            assertThat(built).isEmpty();
        }
    }

    @Test
    void help_is_given_among_other_options_too() throws IOException, InterruptedException {
        Command help = Command.run(clone, NO_JAVA, clone.resolve("deploy/up").toString(), "--once", "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("deploy/up [options]");
    }

    @Test
    void what_else_is_asked_without_java_is_told_the_remedy() throws IOException, InterruptedException {
        Command up = Command.run(clone, NO_JAVA, clone.resolve("deploy/up").toString());

        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.out()).startsWith("deploy/up: No Java was found: install a JDK");
    }

    /** The clone has no pom, so that Maven ends at once. */
    @Test
    void the_first_build_says_beforehand_how_long_it_takes() throws IOException, InterruptedException {
        Command up = Command.run(clone, Map.of(), clone.resolve("deploy/up").toString());

        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.out())
                .startsWith("Building for the first time: 5 to 15 minutes on two cores")
                .contains("it downloads some 900 MB")
                .contains("deploy/up: The build failed: The goal you specified requires a project to execute");
    }

    /** Every file of deploy/ and client/ that can be run. */
    static Stream<String> commands() {
        List<String> found = Repository.files(path -> path.getNameCount() == 2
                        && (path.startsWith("deploy") || path.startsWith("client"))
                        && Files.isExecutable(Repository.ROOT.resolve(path)))
                .stream()
                .map(path -> path.toString().replace('\\', '/'))
                .toList();
        assertThat(found).contains("deploy/up", "deploy/bench", "deploy/release", "client/inclusio");
        return found.stream();
    }
}
