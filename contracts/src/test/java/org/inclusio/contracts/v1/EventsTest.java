package org.inclusio.contracts.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource({
        "observations-announced, org.inclusio.contracts.v1.ObservationsAnnounced",
        "observations-announced-within-limits, org.inclusio.contracts.v1.ObservationsAnnounced",
        "contribution-announced, org.inclusio.contracts.v1.ContributionAnnounced",
        "collection-reminder, org.inclusio.contracts.v1.CollectionReminder",
        "indicator-values-published, org.inclusio.contracts.v1.IndicatorValuesPublished",
        "indicator-values-published-of-region, org.inclusio.contracts.v1.IndicatorValuesPublished",
        "indicator-values-published-within-limits, org.inclusio.contracts.v1.IndicatorValuesPublished"
    })
    void the_golden_sample_is_read_into_its_record_and_written_back_to_the_letter(String event, Class<?> type)
            throws IOException {
        String sample = text("sample/" + event + ".json");

        Object read = json.readValue(sample, type);

        assertThat(json.writerWithDefaultPrettyPrinter().writeValueAsString(read) + "\n")
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource({
        "observations-announced, observations-announced",
        "observations-announced, observations-announced-within-limits",
        "contribution-announced, contribution-announced",
        "collection-reminder, collection-reminder",
        "indicator-values-published, indicator-values-published",
        "indicator-values-published, indicator-values-published-of-region",
        "indicator-values-published, indicator-values-published-within-limits"
    })
    void the_golden_sample_is_valid_against_its_schema(String event, String sample) throws IOException {
        assertThat(schema(event).validate(json.readTree(text("sample/" + sample + ".json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"observations-announced", "indicator-values-published", "collection-reminder"})
    void an_event_without_its_area_or_with_a_stray_field_is_not_valid(String event) throws IOException {
        ObjectNode areaMissing = (ObjectNode) json.readTree(text("sample/" + event + ".json"));
        areaMissing.remove("refArea");
        ObjectNode strayField = (ObjectNode) json.readTree(text("sample/" + event + ".json"));
        strayField.put("comment", "stray");

        assertThat(schema(event).validate(areaMissing)).hasSize(1);
        assertThat(schema(event).validate(strayField)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"contributor", "language", "links", "sha256", "address", "mediaType"})
    void a_contribution_that_lacks_or_misnames_something_is_not_valid(String field) throws IOException {
        ObjectNode wrong = (ObjectNode) json.readTree(text("sample/contribution-announced.json"));
        switch (field) {
            case "contributor" -> wrong.remove(field);
            case "language" -> wrong.put(field, "de");
            case "sha256", "address", "mediaType" ->
                ((ObjectNode) wrong.get("attachments").get(0)).put(field, "https://example.org/elsewhere");
            default -> wrong.putArray(field).add("javascript:alert(1)");
        }

        assertThat(schema("contribution-announced").validate(wrong)).hasSize(1);
    }

    @Test
    void a_contribution_that_was_announced_before_there_were_attachments_in_the_event_is_still_one()
            throws IOException {
        ObjectNode earlier = (ObjectNode) json.readTree(text("sample/contribution-announced.json"));
        earlier.remove("attachments");

        assertThat(schema("contribution-announced").validate(earlier)).isEmpty();
        assertThat(json.treeToValue(earlier, ContributionAnnounced.class).attachments())
                .isNull();
    }

    private JsonSchema schema(String event) throws JsonProcessingException, IOException {
        JsonNode schema = json.readTree(text(event + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
