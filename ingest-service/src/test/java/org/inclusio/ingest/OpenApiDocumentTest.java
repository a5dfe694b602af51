package org.inclusio.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of(System.getProperty("inclusio.root"), "openapi", "ingest.yaml");

    @Test
    void the_committed_description_is_what_the_service_offers() throws IOException {
        String offered = given().get("/q/openapi?format=yaml").asString();
        assertThat(offered).contains("openapi: 3.1.0");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, offered);
        }

        assertThat(COMMITTED)
                .as("openapi/ingest.yaml is not what the service offers. If the change of the API is meant, write"
                        + " the file anew with 'mvn -pl ingest-service -am verify -Dopenapi.update=true' and commit"
                        + " it with the change.")
                .content()
                .isEqualTo(offered);
    }
}
