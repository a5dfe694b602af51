package org.inclusio.ingest.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class AnnouncementsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_golden_sample_is_what_a_file_with_the_same_statements_announces() throws IOException {
        Office kenya = new Office("KEN");
        kenya.submits("ref_area,series,time_period,value\nKEN,LIVE_BIRTHS,2009,1400000\n");
        // Line 17 and 18 are the places that the sample names.
        String file = "action,ref_area,series,sex,age,location,time_period,value,unit,nature,status,source\n"
                + IntStream.range(0, 15)
                        .mapToObj(i -> ",KEN,POP,_T,_T,_T," + (1990 + i) + ",1,PERSONS,,,\n")
                        .reduce("", String::concat)
                + ",KEN,DEATHS_U5,F,Y0T4,R,2009,54,DEATHS,C,,Population and Housing Census 2009\n"
                + "D,KEN,LIVE_BIRTHS,_T,_T,_T,2009,,,,,\n";
        ValidatableResponse submission = kenya.submits(file).statusCode(201).body("counts.withdrawn", equalTo(1));

        ObservationsAnnounced announced = heard(submission).get(0).event();
        ObservationsAnnounced sample = sample("observations-announced");
        assertThat(announced.refArea()).isEqualTo(sample.refArea());
        assertThat(announced.last()).isTrue();
        assertThat(announced.observations()).contains(sample.observations().get(0));
        assertThat(announced.observations()).anySatisfy(one -> {
            assertThat(one.cell().series()).isEqualTo("LIVE_BIRTHS");
            assertThat(one.withdrawn()).isTrue();
            assertThat(one.value()).isNull();
            assertThat(one.line()).isEqualTo(18);
        });
    }

    @Test
    void limits_are_announced_as_their_golden_sample_says() throws IOException {
        ValidatableResponse submission = new Office("BLZ")
                .submits("ref_area,series,time_period,value,source\n"
                        + "BLZ,MDG_0109_UNDERNOURISHED,2014,<2.5,Food balance sheets 2014\n"
                        + "BLZ,SEATS_TOTAL,2014,40,\n"
                        + "BLZ,SEATS_WOMEN,2014,<5,\n")
                .statusCode(201);

        assertThat(heard(submission).get(0).event().observations())
                .containsExactlyInAnyOrderElementsOf(
                        sample("observations-announced-within-limits").observations());
    }

    @Test
    void every_row_that_says_something_new_is_announced_once_in_slices_with_the_trace_of_its_request() {
        Office office = new Office("PER");
        StringBuilder file = new StringBuilder("ref_area,series,age,time_period,value,source\n");
        for (int age = 0; age < 61; age++) {
            for (int year = 1990; year < 2010; year++) {
                file.append("PER,POP,Y%d,%d,%d,\"tab\there, back\\slash, \u00e9\u4e2d\ud83d\ude00, \"\"quoted\"\"\"\n"
                        .formatted(age, year, age * 10_000 + year));
            }
        }
        ValidatableResponse submission = office.asks()
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .contentType("text/csv; charset=UTF-8")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("counts.new", equalTo(1220));

        List<Heard> slices = heard(submission);
        assertThat(slices).extracting(one -> one.event().observations().size()).containsExactly(500, 500, 220);
        assertThat(slices).extracting(one -> one.event().slice()).containsExactly(0, 1, 2);
        assertThat(slices).extracting(one -> one.event().last()).containsExactly(false, false, true);
        assertThat(slices).allSatisfy(one -> {
            assertThat(one.key()).isEqualTo("PER");
            assertThat(one.traceparent()).contains(TRACE);
        });
        List<String> values = slices.stream()
                .flatMap(one -> one.event().observations().stream())
                .map(one -> one.value().toPlainString())
                .toList();
        assertThat(values).hasSize(1220).doesNotHaveDuplicates();
        assertThat(slices.get(0).event().observations().get(0).source())
                .isEqualTo("tab\there, back\\slash, \u00e9\u4e2d\ud83d\ude00, \"quoted\"");
    }

    @Test
    void a_file_that_says_nothing_new_announces_nothing() {
        Office office = new Office("BOL");
        String file = Office.HEADER + office.enrolment("", "F", 2009, "5");
        office.submits(file);
        ValidatableResponse again = office.submits(file).body("counts.unchanged", equalTo(1));
        ValidatableResponse dry = office.submits(Office.HEADER + office.enrolment("", "F", 2009, "6"), "?dryRun=true");
        ValidatableResponse other = office.submits(Office.HEADER + office.enrolment("", "F", 2009, "7"));

        assertThat(heard(other)).hasSize(1);
        Set<String> silent = Set.of(id(again), id(dry));
        assertThat(everything())
                .noneMatch(one -> silent.contains(Long.toString(one.event().submission())));
        office.asks().get("/v1/progress").then().statusCode(200).body("unannounced", equalTo(0));
    }

    private record Heard(String key, String traceparent, ObservationsAnnounced event) {}

    private static String id(ValidatableResponse submission) {
        return submission.statusCode(201).extract().path("id");
    }

    /** Everything said of the submission, once its last slice is there. */
    private List<Heard> heard(ValidatableResponse submission) {
        long id = Long.parseLong(id(submission));
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            List<Heard> of = everything().stream()
                    .filter(one -> one.event().submission() == id)
                    .toList();
            if (of.stream().anyMatch(one -> one.event().last()) || Instant.now().isAfter(end)) {
                return of;
            }
        }
    }

    private List<Heard> everything() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.OBSERVATIONS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Heard> all = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(heard(record)));
            }
            return all;
        }
    }

    private Heard heard(ConsumerRecord<String, String> record) {
        try {
            var trace = record.headers().lastHeader("traceparent");
            return new Heard(
                    record.key(),
                    trace == null ? null : new String(trace.value(), StandardCharsets.US_ASCII),
                    json.readValue(record.value(), ObservationsAnnounced.class));
        } catch (IOException e) {
            throw new AssertionError("Not what the contract says: " + record.value(), e);
        }
    }

    private ObservationsAnnounced sample(String name) throws IOException {
        try (var in = ObservationsAnnounced.class.getResourceAsStream(
                "/org/inclusio/contracts/v1/sample/" + name + ".json")) {
            return json.readValue(in, ObservationsAnnounced.class);
        }
    }
}
