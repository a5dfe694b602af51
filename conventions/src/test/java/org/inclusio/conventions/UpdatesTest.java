package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mistake in {@code renovate.json} would stop updates without a word. */
class UpdatesTest {

    @Test
    void what_is_no_dependency_is_found_in_the_pom_by_its_pattern() throws IOException {
        String pom = Repository.text("pom.xml");
        JsonNode managers = renovate().path("customManagers");

        assertThat(managers).hasSize(3);
        for (JsonNode manager : managers) {
            Pattern pattern =
                    Pattern.compile(manager.path("matchStrings").path(0).asText());
            assertThat(pattern.matcher(pom).results()).as(pattern.pattern()).hasSize(1);
        }
    }

    @Test
    void rules_about_libraries_are_about_libraries_that_there_are() throws IOException {
        String poms = Repository.files(path -> path.endsWith("pom.xml") || path.endsWith("compose.yaml")).stream()
                .map(Repository::text)
                .reduce("", String::concat);

        for (JsonNode rule : renovate().path("packageRules")) {
            for (JsonNode name : rule.path("matchPackageNames")) {
                assertThat(poms)
                        .contains(name.asText().replaceFirst("[:/]?\\*\\*$", "").replaceFirst(":.*", ""));
            }
            for (JsonNode file : rule.path("matchFileNames")) {
                assertThat(Repository.ROOT.resolve(file.asText())).exists();
            }
        }
    }

    private static JsonNode renovate() throws IOException {
        return new ObjectMapper().readTree(Repository.text("renovate.json"));
    }
}
