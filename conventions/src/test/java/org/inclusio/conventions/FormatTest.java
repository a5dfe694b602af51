package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prettier lays out what Spotless does not: scripts, styles, JSON and shell scripts. Migrations stay as they were applied. */
class FormatTest {

    private static final String LEFT_OUT = "the format of scripts, styles, JSON and shell scripts is not checked";

    @TempDir
    private Path folder;

    @Test
    void files_are_laid_out_as_the_formatter_does_it() throws IOException, InterruptedException {
        List<Path> files = Stream.concat(Repository.files(FormatTest::isOurs).stream(), ShellTest.scripts().stream())
                .toList();
        assertThat(files).hasSizeGreaterThan(60);
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            if (Boolean.getBoolean("format.update")) {
                run("--write", files);
            }
            Command checked = run("--check", files);

            assertThat(checked.exit())
                    .as(
                            "%s%nWrite them anew: mvn -pl conventions test -Dtest=FormatTest -Dformat.update=true",
                            checked.out())
                    .isZero();
        }
    }

    @Test
    void letters_of_any_script_and_the_order_of_keys_stay() throws IOException, InterruptedException {
        String texts = "{ \"year\": \"\u0633\u0646\u0629\", \"age\": \"\u5e74\u9f84\", \"1\": 1.5 }\n";
        Path file = Files.writeString(folder.resolve("texts.json"), texts);
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            Command written = run("--write", List.of(file));

            assertThat(written.exit()).as(written.out()).isZero();
            assertThat(file).content().isEqualTo(texts);
        }
    }

    /** What others made stays as it is, and so does what a program wrote: samples are what Jackson writes, to the letter. */
    private static boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        return !path.toString().contains("/v1/sample/")
                && name.matches(".*\\.(js|css|json)")
                && !name.endsWith(".min.js")
                && !name.equals("package-lock.json");
    }

    private static Command run(String what, List<Path> files) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(what, "--config=conventions/node/prettier.json", "--log-level=warn"));
        files.forEach(file -> words.add(file.toString()));
        return NodePrograms.run("prettier", words.toArray(String[]::new));
    }
}
