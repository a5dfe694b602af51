package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

    @Test
    void the_committed_document_is_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("rules.update")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as(
                        "docs/rules.md is stale; write it anew with"
                                + " 'mvn -pl ingest-service -am test -Dtest=RuleDocumentTest -Drules.update=true' and commit it")
                .isEqualTo(document());
    }

    private static String document() {
        return """
                # Rules that files are held against

                Written from the rules themselves, which `GET /v1/rules` lists too. An error refuses its row, and with it the
                file unless its office asked to keep the good rows; a warning waits until somebody confirms it or the row
                explains itself in its comment; a notice informs. Findings quote the name.

                """
                + Arrays.stream(Rule.Level.values())
                        .map(RuleDocumentTest::level)
                        .collect(Collectors.joining("\n"));
    }

    private static String level(Rule.Level level) {
        return "## " + capitalized(level.name())
                + "\n\n| rule | severity | what it asks | what to do |\n|---|---|---|---|\n"
                + Arrays.stream(Rule.values())
                        .filter(rule -> rule.level() == level)
                        .map(rule -> "| " + rule.name() + " | "
                                + rule.severity().name().toLowerCase(java.util.Locale.ROOT) + " | "
                                + cell(rule.description()) + " | " + cell(rule.remedy()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String capitalized(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
