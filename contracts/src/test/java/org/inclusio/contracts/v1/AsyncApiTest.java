package org.inclusio.contracts.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final Path document = Path.of(System.getProperty("inclusio.root"), "openapi", "asyncapi.yaml");
    private final JsonNode asyncApi = read();

    @Test
    void it_describes_every_topic_and_no_other() throws IllegalAccessException {
        List<String> topics = new ArrayList<>();
        for (Field topic : Topics.class.getFields()) {
            topics.add((String) topic.get(null));
        }

        assertThat(asyncApi.get("channels"))
                .extracting(channel -> channel.get("address").asText())
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void each_reference_leads_to_something_that_is_there() {
        List<JsonNode> references = asyncApi.findValues("$ref");

        assertThat(references).isNotEmpty();
        for (JsonNode reference : references) {
            String target = reference.asText();
            if (target.startsWith("#")) {
                assertThat(asyncApi.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(Files.exists(document.resolveSibling(target)))
                        .as(target)
                        .isTrue();
            }
        }
    }

    private JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(document));
        } catch (IOException e) {
            throw new AssertionError("openapi/asyncapi.yaml can't be read: " + e.getMessage(), e);
        }
    }
}
