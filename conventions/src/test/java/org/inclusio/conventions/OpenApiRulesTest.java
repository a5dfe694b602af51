package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redocly reads the documents of the API; {@code conventions/node/redocly.yaml} says which rules do not fit, and why. */
class OpenApiRulesTest {

    private static final String LEFT_OUT = "the documents of the API are not checked by rules";

    @TempDir
    private Path folder;

    @Test
    void the_documents_of_the_services_break_no_rule() throws IOException, InterruptedException {
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            Command checked = check("openapi/ingest.yaml", "openapi/indicator.yaml", "openapi/report.yaml");

            assertThat(checked.exit())
                    .as(
                            "%s%nMend it where the service says it (annotations), then write the document anew:"
                                    + " CONTRIBUTING.md.",
                            checked.out())
                    .isZero();
        }
    }

    @Test
    void an_example_that_is_none_of_its_schema_is_told_by_its_line() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("api.yaml"), """
            openapi: 3.1.0
            info: {title: Areas, version: 1.0.0}
            paths:
              /v1/areas:
                get:
                  responses:
                    "200":
                      description: Areas.
                      content:
                        application/json:
                          example: 17
                          schema: {type: string}
            """);
        if (NodePrograms.areAtHand(LEFT_OUT)) {
            Command checked = check(document.toString());

            assertThat(checked.exit()).isNotZero();
            assertThat(checked.out())
                    .containsPattern("11:\\d+ +error +no-invalid-media-type-examples .*type must be string");
        }
    }

    private static Command check(String... documents) throws IOException, InterruptedException {
        String[] words = new String[documents.length + 3];
        words[0] = "lint";
        words[1] = "--config=conventions/node/redocly.yaml";
        words[2] = "--format=stylish";
        System.arraycopy(documents, 0, words, 3, documents.length);
        return NodePrograms.run("redocly", words);
    }
}
