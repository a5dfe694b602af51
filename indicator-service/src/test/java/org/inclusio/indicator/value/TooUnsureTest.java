package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * That a number is too unsure to be published is told, and the number is not: Vital and Health Statistics 2-175, for
 * proportions of fewer than 30 effective cases or with limits 30 points apart.
 */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class TooUnsureTest {

    private static final String POVERTY = "/v1/indicators/1.1a/values?series=MDG_0101A_POV_NATIONAL&refArea=";
    private static final String OF_2009 = POVERTY + "MMR&from=2009&to=2009";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /**
     * Men are of a sample that is large enough; women, and what the office states of the countryside, are not. The towns have
     * a year of their own, because with them the countryside would be computed; so has a total that contradicts its parts by 22.
     */
    @BeforeEach
    void poverty_by_samples_of_two_sizes() {
        received.apply(Statement.submission(
                1,
                sample(1, "POP_BELOW_NPL", 2009, "3137", "M", "900"),
                sample(2, "POP", 2009, "9411", "M", "900"),
                sample(3, "POP_BELOW_NPL", 2009, "2741", "F", "29"),
                sample(4, "POP", 2009, "8223", "F", "29"),
                Statement.of("MDG_0101A_POV_NATIONAL", "MMR", 2009, "41.77", 5)
                        .with("urbanisation", "R")
                        .with("unit", "PERCENT")
                        .with("lower", "21.73")
                        .with("upper", "61.79")
                        .with("source", "A short survey"),
                sample(6, "POP_BELOW_NPL", 2010, "3137", "_T", "900").with("urbanisation", "U"),
                sample(7, "POP", 2010, "9411", "_T", "900").with("urbanisation", "U"),
                Statement.of("MDG_0101A_POV_NATIONAL", "MMR", 2010, "43.19", 8)
                        .with("urbanisation", "U")
                        .with("unit", "PERCENT")
                        .with("lower", "21.73")
                        .with("upper", "61.79"),
                sample(9, "POP_BELOW_NPL", 2011, "5900", "_T", "929"),
                sample(10, "POP", 2011, "17634", "_T", "929"),
                sample(11, "POP_BELOW_NPL", 2011, "3137", "M", "900"),
                sample(12, "POP", 2011, "9411", "M", "900"),
                sample(13, "POP_BELOW_NPL", 2011, "2741", "F", "29"),
                sample(14, "POP", 2011, "8223", "F", "29")));
        Eventually.computed(database, "MMR");
    }

    @Test
    void the_number_its_limits_and_what_it_was_computed_from_are_not_in_json() throws IOException {
        JsonNode women = only(OF_2009 + "&sex=F&urbanisation=_T");
        JsonNode countryside = only(OF_2009 + "&sex=_T&urbanisation=R");

        for (JsonNode one : List.of(women, countryside)) {
            assertThat(one.get("reliability").asText()).isEqualTo("SUPPRESS");
            assertThat(one.get("obsStatus").asText()).isEqualTo("Q");
            assertThat(one.has("confStatus")).as("nobody is protected").isFalse();
            for (String number : List.of("value", "lowerBound", "upperBound", "reportedValue", "weight")) {
                assertThat(one.has(number)).as(number).isFalse();
            }
            assertThat(one.get("inputs").findValues("value")).isEmpty();
            assertThat(one.get("inputs").findValuesAsText("submission")).containsOnly("1");
        }
        assertThat(women.get("precision").asText()).isEqualTo("SAMPLE");
        assertThat(women.get("inputs")).hasSize(2);
        assertThat(countryside.get("precision").asText()).isEqualTo("STATED");
        assertThat(countryside.get("source").asText()).isEqualTo("A short survey");
    }

    @Test
    void what_is_sure_enough_is_told_beside_it() throws IOException {
        JsonNode men = only(OF_2009 + "&sex=M&urbanisation=_T");

        assertThat(men.get("value").decimalValue().toPlainString()).startsWith("33.33");
        assertThat(men.get("reliability").asText()).isEqualTo("PUBLISH");
        assertThat(men.get("inputs").findValuesAsText("value")).containsExactlyInAnyOrder("3137", "9411");
    }

    @Test
    void what_the_office_states_beside_a_sure_value_is_not_told_where_it_is_too_unsure() throws IOException {
        JsonNode towns = only(POVERTY + "MMR&from=2010&to=2010&sex=_T&urbanisation=U");

        assertThat(towns.get("value").decimalValue().toPlainString()).startsWith("33.33");
        assertThat(towns.has("reportedValue")).isFalse();
    }

    /** (3137 + 2741) of (9411 + 8223) are 33.33 per cent, of samples that are large enough together. */
    @Test
    void a_total_that_was_added_up_names_the_lines_of_the_unsure_part_without_numbers() throws IOException {
        JsonNode total = only(OF_2009 + "&sex=_T&urbanisation=_T");

        assertThat(total.get("origin").asText()).isEqualTo("DERIVED");
        assertThat(total.get("value").decimalValue().toPlainString()).startsWith("33.33");
        assertThat(total.get("inputs")).hasSize(4);
        assertThat(total.get("inputs").findValuesAsText("value")).containsExactlyInAnyOrder("3137", "9411");
    }

    @Test
    void no_list_in_any_format_has_the_number() {
        for (String list : List.of(
                POVERTY + "MMR",
                "/v1/indicators/1.1a/values?refArea=MMR",
                "/v1/indicators/1.1/values?refArea=MMR",
                "/v1/indicators/1.1a/inequality?dimension=urbanisation&refArea=MMR",
                "/v1/revisions?refArea=MMR",
                "/v1/progress-gaps?refArea=MMR&sex=F&groupCategory=POOR",
                "/v1/suppressions?refArea=MMR",
                "/v1/quality-findings?refArea=MMR",
                POVERTY + "MMR&sex=F",
                POVERTY + "MMR&urbanisation=R",
                POVERTY + "MMR&urbanisation=U",
                "/v1/revisions?series=MDG_0101A_POV_NATIONAL&refArea=MMR",
                "/v1/indicators/1.1a/inequality?dimension=sex&refArea=MMR",
                "/v1/indicators/1.1a/progress?refArea=MMR")) {
            for (String format : List.of("application/json", "text/csv")) {
                assertThat(given().accept(format)
                                .get(list)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .as(list + " as " + format)
                        .doesNotContain("2741", "8223", "41.77", "43.19", "21.73", "61.79");
            }
        }
    }

    /** The sum of the parts less that of men would be the number of women. */
    @Test
    void a_contradiction_is_told_without_numbers() throws IOException {
        JsonNode found = json.readTree(given().get("/v1/quality-findings?refArea=MMR")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("items");

        assertThat(found).hasSize(1);
        assertThat(found.findValuesAsText("value")).isEmpty();
        assertThat(found.toString()).doesNotContain("5878", "5900");
    }

    @Test
    void no_message_has_the_number() {
        Eventually.until("the values are announced", () -> messages().toString().contains("SUPPRESS"));
        List<String> messages = messages();

        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(message).doesNotContain("2741", "8223", "41.77", "43.19", "21.73", "61.79"));
        assertThat(String.join("", messages)).contains("SUPPRESS", "3137");
    }

    @Test
    void in_csv_the_mark_stands_and_the_number_does_not() {
        List<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(given().accept("text/csv")
                        .get(OF_2009 + "&sex=F&urbanisation=_T")
                        .asString())
                .stream()
                .toList();

        assertThat(rows).hasSize(1);
        NamedCsvRecord women = rows.get(0);
        assertThat(women.getField("reliability")).isEqualTo("SUPPRESS");
        assertThat(women.getField("obs_status")).isEqualTo("Q");
        assertThat(women.getField("conf_status")).as("nobody is protected").isEqualTo("F");
        for (String number : List.of("value", "lower_bound", "upper_bound", "reported_value", "weight")) {
            assertThat(women.getField(number)).as(number).isEmpty();
        }
    }

    private List<String> messages() {
        return new Messages(brokers)
                .about("MMR").stream().map(ConsumerRecord::value).toList();
    }

    private static Statement sample(long line, String series, int year, String value, String sex, String size) {
        return Statement.of(series, "MMR", year, value, line)
                .with("sex", sex)
                .with("sampleSize", size)
                .with("designEffect", "1");
    }

    private JsonNode only(String address) throws IOException {
        JsonNode items = json.readTree(
                        given().get(address).then().statusCode(200).extract().asString())
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
