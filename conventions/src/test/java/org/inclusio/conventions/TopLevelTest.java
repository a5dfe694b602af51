package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A newcomer understands the system from the listing of its folder, in which a compiler once left its own files. */
class TopLevelTest {

    private static final List<String> FILES = List.of(
            ".editorconfig",
            ".gitattributes",
            ".gitignore",
            ".shellcheckrc",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE",
            "NOTICE",
            "README.md",
            "SECURITY.md",
            "pom.xml",
            "renovate.json");

    @Test
    void no_file_lies_beside_those_that_are_meant_to() {
        assertThat(Repository.files(path -> path.getNameCount() == 1).stream().map(Path::toString))
                .as("Move what is new into a room of its own, or name it here.")
                .filteredOn(name -> !name.matches("\\.git|javac\\..*\\.args"))
                .containsExactlyInAnyOrderElementsOf(FILES);
    }
}
