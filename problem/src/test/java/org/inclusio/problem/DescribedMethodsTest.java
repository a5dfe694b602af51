package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DescribedMethodsTest {

    @Test
    void an_address_answers_to_the_methods_that_its_path_is_described_with() throws IOException {
        JsonNode paths = new ObjectMapper().readTree("""
                {"/v1/things": {"get": {}, "post": {}, "summary": "x"},
                 "/v1/things/{id}": {"delete": {}},
                 "/v1/things/{id}/parts.csv": {"get": {}}}""");

        assertThat(allowed(paths, "/v1/things")).isEqualTo("GET, HEAD, POST");
        assertThat(allowed(paths, "/v1/things/4.1")).isEqualTo("DELETE");
        assertThat(allowed(paths, "/v1/things/7/parts.csv")).isEqualTo("GET, HEAD");
        assertThat(allowed(paths, "/v1/things/7/partsxcsv")).isEmpty();
    }

    private static String allowed(JsonNode paths, String path) {
        return DescribedMethods.allowed(DescribedMethods.of(paths), path);
    }
}
