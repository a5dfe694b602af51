package org.inclusio.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

class IndicatorDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "indicators.md");

    @Test
    void the_committed_document_is_what_the_catalogue_gives() throws IOException {
        String document = IndicatorDocument.of(IndicatorCatalogue.load());
        if (Boolean.getBoolean("indicators.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/indicators.md is stale; write it anew with"
                        + " 'mvn -pl statistics test -Dindicators.update=true' and commit it")
                .isEqualTo(document);
    }
}
