package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Pquick verify} leaves out is told by tags. */
class TagsTest {

    private static final Pattern STARTS_SERVERS = Pattern.compile(
            "@QuarkusTest|@WithTestResource|(?:TestStack|PostgresServer|KafkaBroker|KeycloakServer)\\.start");

    @Test
    void a_test_that_starts_servers_says_so() {
        List<Path> tests = Repository.files(path -> path.toString().contains("src/test/java/")
                && !path.startsWith("conventions")
                && path.toString().endsWith("Test.java")
                && STARTS_SERVERS.matcher(Repository.text(path)).find());

        assertThat(tests).hasSizeGreaterThan(60);
        assertThat(tests)
                .filteredOn(path -> !Repository.text(path).contains("@Tag(\"servers\")"))
                .as("Write @Tag(\"servers\") at these, so that mvn -Pquick verify leaves them out.")
                .isEmpty();
    }
}
