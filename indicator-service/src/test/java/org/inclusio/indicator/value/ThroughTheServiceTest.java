package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka in, HTTP out and Kafka out. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class ThroughTheServiceTest {

    private final ObjectMapper json = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /** 5 of 40 seats are 12.5 per cent; 10 deaths by 1.25 thousand births are 8 per 1000. */
    @Test
    void the_golden_sample_is_what_the_service_emits_and_the_example_what_it_answers() throws Exception {
        announce(Statement.submission(
                17,
                Statement.of("SEATS_WOMEN", "ABW", 2009, "5", 2).with("nature", "C"),
                Statement.of("SEATS_TOTAL", "ABW", 2009, "40", 3).with("nature", "C"),
                Statement.of("MDG_0303_WOMEN_PARLIAMENT", "ABW", 2009, "12", 4).with("nature", "C"),
                Statement.of("DEATHS_U5", "ABW", 2009, "10", 5)
                        .with("age", "Y0T4")
                        .with("nature", "C")
                        .with("source", "Vital statistics 2009"),
                Statement.of("LIVE_BIRTHS", "ABW", 2009, "1.25", 6)
                        .with("multiplier", "3")
                        .with("nature", "E")
                        .with("obsStatus", "E")
                        .with("source", "Estimate from the census of 2010"),
                Statement.of("DEATHS_U5", "ABW", 2009, "3", 7)
                        .with("sex", "F")
                        .with("age", "Y0T4")
                        .with("nature", "C")
                        .with("source", "Vital statistics 2009"),
                Statement.of("LIVE_BIRTHS", "ABW", 2009, "0.6", 8)
                        .with("sex", "F")
                        .with("multiplier", "3")
                        .with("nature", "E")
                        .with("obsStatus", "E")
                        .with("source", "Estimate from the census of 2010"),
                Statement.of("MDG_0816_INTERNET", "ABW", 2009, "58", 9)
                        .with("obsStatus", "U")
                        .with("source", "Household survey 2009")));

        JsonNode answer = answered("/v1/indicators/3.3/values?refArea=ABW&from=2009&to=2009", 1);
        ObjectNode expected = (ObjectNode) json.readTree(ValueExamples.PAGE).at("/items/0");
        assertThat(timeless(answer.at("/items/0"))).isEqualTo(timeless(expected));
        assertThat(given().accept("text/csv")
                        .get("/v1/indicators/3.3/values?refArea=ABW&from=2009&to=2009")
                        .asString())
                .isEqualToNormalizingNewlines(ValueExamples.CSV);

        ObjectNode emitted = (ObjectNode) json.readTree(emitted("ABW", "MDG_0401_U5MR"));
        ObjectNode sample = (ObjectNode) json.readTree(sample("indicator-values-published"));
        sample.put("revision", emitted.get("revision").asLong());
        // A message is closed, and known to be the last, after its values are written.
        sample.set("last", sample.remove("last"));
        assertThat(json.writeValueAsString(emitted)).isEqualTo(json.writeValueAsString(sample));
    }

    /** Forest 10 of 100 and 20 of 300: 7.5 per cent. In 1995 only the first, 7 per cent of the people: held back. */
    @Test
    void the_value_of_a_region_is_announced_with_its_coverage_as_the_golden_sample_says() throws Exception {
        // First the one with one year, so that the other changes both years of the region at once.
        announce(Statement.submission(
                1,
                Statement.of("FOREST_AREA", "EGY", 2010, "20", 1),
                Statement.of("LAND_AREA", "EGY", 2010, "300", 2)));
        announce(Statement.submission(
                1,
                Statement.of("FOREST_AREA", "TUN", 1995, "10", 1),
                Statement.of("LAND_AREA", "TUN", 1995, "100", 2),
                Statement.of("FOREST_AREA", "TUN", 2010, "10", 3),
                Statement.of("LAND_AREA", "TUN", 2010, "100", 4)));

        ObjectNode sample = (ObjectNode) json.readTree(sample("indicator-values-published-of-region"));
        Eventually.until("the region is announced with both of its areas", () -> {
            ObjectNode emitted = readable(emitted("NORTHERN_AFRICA", "MDG_0701_FOREST"));
            sample.set("revision", emitted.get("revision"));
            return emitted.equals(sample);
        });
    }

    /** Fewer than 5 of 40 seats are between none and 12.5 per cent. */
    @Test
    void limits_arrive_and_go_on_as_limits_as_the_golden_samples_say() throws Exception {
        announce(json.readValue(sample("observations-announced-within-limits"), ObservationsAnnounced.class));

        ObjectNode emitted = (ObjectNode) json.readTree(emitted("BLZ", "MDG_0303_WOMEN_PARLIAMENT"));
        ObjectNode sample = (ObjectNode) json.readTree(sample("indicator-values-published-within-limits"));
        sample.set("revision", emitted.get("revision"));
        assertThat(emitted).isEqualTo(sample);

        JsonNode women = json.readTree(
                        given().get("/v1/indicators/3.3/values?refArea=BLZ").asString())
                .at("/items/0");
        assertThat(women.get("limit").asText()).isEqualTo("<12.5");
        assertThat(women.get("limitRule").asText()).isEqualTo("BOTH_ENDS");
        assertThat(women.has("value")).isFalse();
        JsonNode stated = json.readTree(
                        given().get("/v1/indicators/1.9/values?refArea=BLZ").asString())
                .at("/items/0");
        assertThat(stated.get("limit").asText()).isEqualTo("<2.5");
        assertThat(stated.has("limitRule")).as("the office stated it").isFalse();
    }

    /** Of 29 cases, where 30 are the fewest of a proportion that is published. */
    @Test
    void a_value_that_is_too_unsure_is_announced_without_its_number() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("POP_BELOW_NPL", "LKA", 2009, "2741", 1)
                        .with("sampleSize", "29")
                        .with("designEffect", "1"),
                Statement.of("POP", "LKA", 2009, "8223", 2)
                        .with("sampleSize", "29")
                        .with("designEffect", "1")));

        String emitted = emitted("LKA", "MDG_0101A_POV_NATIONAL");

        JsonNode value = json.readTree(emitted).at("/values/0");
        assertThat(value.get("reliability").asText()).isEqualTo("SUPPRESS");
        assertThat(value.get("obsStatus").asText()).isEqualTo("Q");
        assertThat(value.has("value")).isFalse();
        assertThat(value.has("lowerBound")).isFalse();
        assertThat(value.has("inputs")).isFalse();
        assertThat(emitted).doesNotContain("2741", "8223", "33.3");
    }

    private ObjectNode readable(String message) {
        try {
            return (ObjectNode) json.readTree(message);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Inter-Parliamentary Union, in the MDG database of 2015: 44.7 per cent. */
    @Test
    void in_sweden_women_held_44_7_per_cent_of_the_seats_in_2012() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "SWE", 2012, "156", 1),
                Statement.of("SEATS_TOTAL", "SWE", 2012, "349", 2)));

        JsonNode value = answered("/v1/indicators/3.3/values?refArea=SWE", 1).at("/items/0");

        assertThat(value.get("value").asDouble()).isCloseTo(44.7, within(0.05));
        assertThat(value.get("origin").asText()).isEqualTo("COMPUTED");
    }

    /** UNESCO Institute for Statistics: 0.78503, by the enrolment and the population that it publishes beside. */
    @Test
    void in_burkina_faso_79_girls_were_enrolled_for_100_boys_in_2004() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("ENROLMENT_PRIMARY", "BFA", 2004, "492469", 1).with("sex", "F"),
                Statement.of("ENROLMENT_PRIMARY", "BFA", 2004, "647043", 2).with("sex", "M"),
                Statement.of("POP_PRIMARY_AGE", "BFA", 2004, "1041032", 3)
                        .with("sex", "F")
                        .with("age", "SCHOOL_PRIMARY"),
                Statement.of("POP_PRIMARY_AGE", "BFA", 2004, "1073748", 4)
                        .with("sex", "M")
                        .with("age", "SCHOOL_PRIMARY")));

        JsonNode value = answered("/v1/indicators/3.1/values?refArea=BFA", 1).at("/items/0");

        assertThat(value.get("value").asDouble()).isCloseTo(0.78503, within(0.00001));
        assertThat(value.get("inputs"))
                .extracting(input -> input.get("line").asLong())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    /** UN Inter-agency Group for Child Mortality Estimation 2017: 64.6 (58.9 to 70.8). */
    @Test
    void the_mortality_that_kenya_reports_counts_before_its_deaths_by_births() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("DEATHS_U5", "KEN", 2009, "80", 1),
                Statement.of("LIVE_BIRTHS", "KEN", 2009, "1000", 2),
                Statement.of("MDG_0401_U5MR", "KEN", 2009, "64.6", 3)
                        .with("age", "Y0T4")
                        .with("nature", "E")
                        .with("lower", "58.9")
                        .with("upper", "70.8")
                        .with("source", "UN IGME 2017")));

        JsonNode value = answered("/v1/indicators/4.1/values?refArea=KEN&sex=_T&age=_T", 1)
                .at("/items/0");

        assertThat(value.get("value").asDouble()).isEqualTo(64.6);
        assertThat(value.get("lowerBound").asDouble()).isEqualTo(58.9);
        assertThat(value.get("upperBound").asDouble()).isEqualTo(70.8);
        assertThat(value.get("origin").asText()).isEqualTo("REPORTED");
        assertThat(value.get("approximation").asBoolean()).isFalse();
        assertThat(value.get("nature").asText()).isEqualTo("E");
        assertThat(value.get("source").asText()).isEqualTo("UN IGME 2017");
    }

    @Test
    void a_value_goes_when_its_numerator_is_withdrawn_and_its_readers_are_told() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "NOR", 2010, "66", 1),
                Statement.of("SEATS_TOTAL", "NOR", 2010, "169", 2)));
        answered("/v1/indicators/3.3/values?refArea=NOR", 1);

        announce(Statement.submission(2, Statement.of("SEATS_WOMEN", "NOR", 2010, null, 1)));

        answered("/v1/indicators/3.3/values?refArea=NOR", 0);
        Eventually.until("the withdrawal is published", () -> {
            try {
                JsonNode last = json.readTree(emitted("NOR", "MDG_0303_WOMEN_PARLIAMENT"));
                return !last.at("/values/0").has("value")
                        && !last.at("/values/0").has("inputs");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void growth_changes_with_the_year_before() throws Exception {
        announce(Statement.submission(
                1,
                Statement.of("GDP_CONST_PPP", "ISL", 2008, "1000", 1),
                Statement.of("EMPLOYED", "ISL", 2008, "100", 2),
                Statement.of("GDP_CONST_PPP", "ISL", 2009, "1133", 3),
                Statement.of("EMPLOYED", "ISL", 2009, "110", 4)));
        JsonNode first = answered("/v1/indicators/1.4/values?refArea=ISL", 1);
        assertThat(first.at("/items/0/value").asDouble()).isCloseTo(3.0, within(1e-9));

        // 1133 / 110 is 10.3; by 1030 / 100 that is no growth.
        announce(Statement.submission(2, Statement.of("GDP_CONST_PPP", "ISL", 2008, "1030", 1)));

        Eventually.until(
                "growth is zero",
                () -> given().get("/v1/indicators/1.4/values?refArea=ISL")
                                .jsonPath()
                                .getDouble("items[0].value")
                        == 0.0);
    }

    /** 1,200 groups of 70 of 100 persons each: 1,200 values of 70 per cent in messages of at most 500. */
    @Test
    void many_values_leave_in_slices_of_500_and_the_trace_of_the_request_goes_on_to_log_and_topic() throws Exception {
        List<String> traces = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("org.inclusio.indicator.recompute.RecomputeIndicators");
        log.addHandler(new TracesOf("Computed CHL", traces));
        List<Statement> rows = new ArrayList<>();
        for (int group = 0; group < 1_200; group++) {
            String code = "GROUP_" + group;
            rows.add(Statement.of("POP_BELOW_NPL", "CHL", 2009, "70", rows.size() + 1)
                    .with("customBreakdown", code));
            rows.add(Statement.of("POP", "CHL", 2009, "100", rows.size() + 1).with("customBreakdown", code));
        }
        announce(Statement.submission(1, rows), "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        Eventually.until("three slices arrive", () -> {
            messages.clear();
            messages.addAll(messages("CHL", "MDG_0101A_POV_NATIONAL"));
            return messages.size() >= 3;
        });
        List<IndicatorValuesPublished> slices = new ArrayList<>();
        for (ConsumerRecord<String, String> message : messages) {
            slices.add(json.readValue(message.value(), IndicatorValuesPublished.class));
            assertThat(new String(message.headers().lastHeader("traceparent").value(), US_ASCII))
                    .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        }
        assertThat(traces).containsExactly("0af7651916cd43dd8448eb211c80319c");
        assertThat(slices).extracting(IndicatorValuesPublished::slice).containsExactly(0, 1, 2);
        assertThat(slices).extracting(IndicatorValuesPublished::last).containsExactly(false, false, true);
        assertThat(slices).extracting(slice -> slice.values().size()).containsExactly(500, 500, 200);
        assertThat(slices)
                .allSatisfy(slice -> assertThat(slice.values())
                        .allSatisfy(value -> assertThat(value.value()).isEqualByComparingTo("70")));
    }

    /** Collects the traceIds under which something is logged. */
    private static final class TracesOf extends Handler {

        private final String begin;
        private final List<String> traces;

        TracesOf(String begin, List<String> traces) {
            this.begin = begin;
            this.traces = traces;
        }

        @Override
        public void publish(LogRecord entry) {
            ExtLogRecord extended = ExtLogRecord.wrap(entry);
            if (String.format(extended.getMessage(), extended.getParameters()).startsWith(begin)) {
                traces.add(extended.getMdc("traceId"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void announce(ObservationsAnnounced slice) throws Exception {
        announce(slice, null);
    }

    private void announce(ObservationsAnnounced slice, String traceparent) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(Topics.OBSERVATIONS, slice.refArea(), json.writeValueAsString(slice));
            if (traceparent != null) {
                message.headers().add("traceparent", traceparent.getBytes(US_ASCII));
            }
            producer.send(message).get();
        }
    }

    private JsonNode answered(String address, int count) throws IOException {
        Eventually.until(
                address + " answers " + count,
                () -> given().get(address).jsonPath().getList("items").size() == count);
        return json.readTree(given().get(address).asString());
    }

    /** The last event about this area and series. */
    private String emitted(String area, String series) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Eventually.until("an event about " + series + " of " + area, () -> found.addAll(messages(area, series)));
        return found.get(found.size() - 1).value();
    }

    private List<ConsumerRecord<String, String>> messages(String area, String series) {
        return new Messages(brokers)
                .about(area).stream()
                        .filter(message -> message.value().contains(series))
                        .toList();
    }

    private static JsonNode timeless(JsonNode value) {
        ObjectNode copy = value.deepCopy();
        copy.remove(List.of("revision", "computedAt"));
        return copy;
    }

    private static String sample(String name) throws IOException {
        try (var in = IndicatorValuesPublished.class.getResourceAsStream(
                "/org/inclusio/contracts/v1/sample/" + name + ".json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
