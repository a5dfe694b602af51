package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ShellCheck reads every shell script; {@code .shellcheckrc} says how. */
class ShellTest {

    @TempDir
    private Path folder;

    @Test
    void scripts_are_those_that_a_shell_runs_or_sources_whatever_their_name_ends_with() {
        assertThat(scripts())
                .map(Path::toString)
                .contains(".ci/run", "client/inclusio", "deploy/up", "deploy/launcher/built.bash")
                .doesNotContain("deploy/Dockerfile", "LICENSE");
    }

    @Test
    void shellcheck_finds_nothing() throws IOException, InterruptedException {
        if (isAtHand()) {
            Command checked = check(Repository.ROOT, scripts());

            assertThat(checked.exit())
                    .as(
                            "%s%nMend it, or say above the line why it is meant: https://www.shellcheck.net/wiki/"
                                    + " explains each number.",
                            checked.out())
                    .isZero();
        }
    }

    @Test
    void a_name_that_is_split_into_words_is_told_by_its_place() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("remove"), "#!/usr/bin/env bash\ndirectory=\"$1\"\nrm -r $directory\n");
        if (isAtHand()) {
            Command checked = check(folder, List.of(Path.of("remove")));

            assertThat(checked.exit()).isEqualTo(1);
            assertThat(checked.out()).contains("remove:3:7: note: Double quote", "[SC2086]");
        }
    }

    private static boolean isAtHand() {
        return AtHand.is("shellcheck", "shell scripts are not checked", "Debian has it as the package shellcheck.");
    }

    private static Command check(Path folder, List<Path> scripts) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("shellcheck", "--format=gcc"));
        scripts.forEach(script -> words.add(script.toString()));
        return Command.run(folder, Map.of(), words.toArray(String[]::new));
    }

    /** Files that a shell runs or sources. */
    static List<Path> scripts() {
        return Repository.files(path -> {
            String name = path.getFileName().toString();
            return name.endsWith(".sh") || name.endsWith(".bash") || (!name.contains(".") && isRunByAShell(path));
        });
    }

    private static boolean isRunByAShell(Path file) {
        return Repository.text(file).lines().findFirst().orElse("").matches("#!.*\\b(ba|da|k)?sh\\b.*");
    }
}
