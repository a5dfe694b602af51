package org.inclusio.ingest.round;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.CollectionReminder;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.inclusio.ingest.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class RoundsOverHttpTest {

    private static final String HEADER = "action,ref_area,series,sex,time_period,value,status\n";
    private static final Duration DAY = Duration.ofDays(1);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /**
     * Nine observations are expected: both sexes, women and men in three years. By hand: the total of 2010 and women of
     * 2010 are stated, the total of 2011 has no value, the total of 2012 was withdrawn, and so six are missing. Ages are
     * not asked for.
     */
    @Test
    void what_is_there_and_what_is_missing_adds_up_and_a_withdrawn_value_is_missing() {
        Office office = new Office("SLB");
        office.submits(HEADER + ",SLB,POP,_T,2010,100,\n,SLB,POP,F,2010,51,\n,SLB,POP,_T,2011,,O\n"
                + ",SLB,POP,_T,2012,104,\n,SLB,POP,_T,2013,106,\n");
        office.submits(HEADER + "D,SLB,POP,_T,2012,,\n");
        announce("SLB-OPEN", round(before(10), after(10), null, "SLB", 2010, 2012));

        office.asks()
                .get("/v1/collection-rounds/SLB-OPEN/completeness")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("total.expected", equalTo(9))
                .body("total.stated", equalTo(2))
                .body("total.notAvailable", equalTo(1))
                .body("total.missing", equalTo(6))
                .body("total.late", equalTo(0))
                .body("areas.refArea", contains("SLB"))
                .body("areas[0].series[0].groups[0].group", equalTo(Map.of()))
                .body(
                        "areas[0].series[0].groups[0].years",
                        equalTo(Map.of("2010", "STATED", "2011", "NOT_AVAILABLE", "2012", "MISSING")))
                .body("areas[0].series[0].groups[1].group", equalTo(Map.of("SEX", "F")))
                .body(
                        "areas[0].series[0].groups[1].years",
                        equalTo(Map.of("2010", "STATED", "2011", "MISSING", "2012", "MISSING")));

        String csv = office.asks()
                .accept("text/csv")
                .get("/v1/collection-rounds/SLB-OPEN/completeness")
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "ROUND,REF_AREA,SERIES,GROUP,EXPECTED,STATED,NOT_AVAILABLE,MISSING,LATE,MISSING_YEARS",
                        "SLB-OPEN,SLB,POP,,3,1,1,1,0,2012",
                        "SLB-OPEN,SLB,POP,SEX=F,3,1,0,2,0,2011 2012",
                        "SLB-OPEN,SLB,POP,SEX=M,3,0,0,3,0,2010 2011 2012");
        assertThat(office.asks()
                        .accept("text/html")
                        .get("/v1/collection-rounds/SLB-OPEN/completeness")
                        .asString())
                .contains("Observations expected: 9; stated: 2;", "<td class=\"MISSING\">missing</td>");
    }

    /** Literacy of youth is expected of the ages 15 to 24, which a file may leave to the series. */
    @Test
    void an_observation_that_leaves_out_whom_its_series_is_about_is_the_one_that_is_expected() {
        Office office = new Office("KGZ");
        office.submits(HEADER + ",KGZ,MDG_0203_LITERACY_15_24,F,2010,98,\n,KGZ,MDG_0501_MMR,,2010,120,\n");
        announce("KGZ-GROUPS", """
                {"title": "Groups", "opensAt": "%s", "dueAt": "%s", "expectations": [
                 {"refAreas": ["KGZ"], "series": ["MDG_0203_LITERACY_15_24"], "breakdowns": ["SEX"], "from": 2010, "to": 2010},
                 {"refAreas": ["KGZ"], "series": ["MDG_0501_MMR"], "from": 2010, "to": 2010}]}
                """.formatted(before(1), after(1)));
        office.asks()
                .get("/v1/collection-rounds/KGZ-GROUPS/completeness")
                .then()
                .statusCode(200)
                .body("total.expected", equalTo(4))
                .body("total.stated", equalTo(2))
                .body("total.missing", equalTo(2));
    }

    @Test
    void what_was_first_stated_after_the_due_date_is_late_also_when_it_is_corrected_and_not_when_it_was_there() {
        Office office = new Office("ATG");
        office.submits(HEADER + ",ATG,POP,_T,2010,100,\n");
        Instant due = Instant.now().plusMillis(1_200);
        announce("ATG-DUE", round(before(10), due, null, "ATG", 2010, 2011));
        waitUntil(due);
        office.submits(HEADER + ",ATG,POP,_T,2010,101,\n,ATG,POP,_T,2011,103,\n", "?confirmation=Checked&round=ATG-DUE")
                .statusCode(201)
                .body("round", equalTo("ATG-DUE"))
                .body("marks", contains("LATE", "CORRECTION"));

        office.asks()
                .get("/v1/collection-rounds/ATG-DUE/completeness")
                .then()
                .body("state", equalTo("OVERDUE"))
                .body("total.late", equalTo(1))
                .body("areas[0].series[0].groups[0].years", equalTo(Map.of("2010", "STATED", "2011", "STATED_LATE")));
    }

    @Test
    void those_who_collect_see_every_area_and_an_office_only_its_own() {
        new Office("GRD").submits(HEADER + ",GRD,POP,_T,2010,10,\n");
        announce("PACIFIC", round(before(10), after(10), null, "GRD\",\"DMA", 2010, 2010));

        as("agency-reader")
                .get("/v1/collection-rounds/PACIFIC/completeness")
                .then()
                .body("areas.refArea", contains("DMA", "GRD"))
                .body("areas.total.missing", contains(3, 2))
                .body("areas[0].series[0].groups", nullValue())
                .body("total.expected", equalTo(6));
        as("agency-reader")
                .get("/v1/collection-rounds/PACIFIC/completeness?refArea=GRD")
                .then()
                .body("areas.refArea", contains("GRD"))
                .body("areas[0].series[0].groups.size()", equalTo(3));
        new Office("DMA")
                .asks()
                .get("/v1/collection-rounds/PACIFIC")
                .then()
                .body("expectations.refAreas", contains(List.of("DMA")));
        new Office("DMA")
                .asks()
                .get("/v1/collection-rounds/PACIFIC/completeness?refArea=GRD")
                .then()
                .statusCode(403)
                .body("detail", containsString("speaks for DMA"));
        assertThat(as("agency-reader")
                        .accept("text/html")
                        .get("/v1/collection-rounds/PACIFIC/completeness")
                        .asString())
                .contains("<th scope=\"row\"><bdi lang=\"en\">Dominica</bdi></th><td class=\"number MISSING\">0</td>");
        as("agency-reader")
                .get("/v1/collection-rounds/PACIFIC/completeness?refArea=KEN")
                .then()
                .statusCode(400);
    }

    @Test
    void the_page_of_completeness_is_in_the_language_that_is_asked_for() {
        announce("PALAU", round(before(1), after(10), null, "PLW", 2010, 2011));

        assertThat(as("agency-reader")
                        .accept("text/html")
                        .header("Accept-Language", "ar")
                        .get("/v1/collection-rounds/PALAU/completeness?refArea=PLW")
                        .asString())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<td class=\"MISSING\">\u0646\u0627\u0642\u0635</td>");
        assertThat(as("agency-reader")
                        .accept("text/html")
                        .get("/v1/collection-rounds/PALAU/completeness?language=zh")
                        .asString())
                .contains("<html lang=\"zh\" dir=\"ltr\">", "\u5e94\u62a5\u89c2\u6d4b\u503c");
    }

    @Test
    void a_round_that_names_no_area_expects_it_of_every_country_and_area_of_the_catalogue() {
        announce("WHOLE-WORLD", round(before(1), after(10), null, null, 1950, 1950));

        Response all = as("admin").get("/v1/collection-rounds/WHOLE-WORLD/completeness");

        List<String> areas = all.path("areas.refArea");
        assertThat(areas).contains("KEN", "BRA").isSorted().hasSizeGreaterThan(190);
        assertThat((int) all.path("total.expected")).isEqualTo(3 * areas.size());
    }

    @Test
    void a_file_for_a_round_is_taken_while_the_round_is_open_or_opened_again_for_its_office() {
        Office office = new Office("KNA");
        announce("KNA-PLANNED", round(after(1), after(10), null, "KNA", 2010, 2010));
        announce("KNA-CLOSED", round(before(10), before(5), before(2), "KNA", 2010, 2010));
        String file = HEADER + ",KNA,POP,_T,2010,7,\n";

        office.submits(file, "?round=KNA-PLANNED")
                .statusCode(409)
                .body("detail", containsString("The round KNA-PLANNED opens at"));
        office.submits(file, "?round=KNA-CLOSED")
                .statusCode(409)
                .body("detail", containsString("Ask whoever runs the collection to open it again for KNA"));
        office.submits(file, "?round=NO-SUCH").statusCode(404);

        reopen("KNA-CLOSED", "KNA", after(1)).then().statusCode(201);
        office.submits(file, "?round=KNA-CLOSED").statusCode(201).body("marks", contains("LATE", "REOPENED"));
        office.asks()
                .get("/v1/audit")
                .then()
                .body("items.subject", hasItem("round KNA-CLOSED"))
                .body("items.reason", hasItem("Asked for a week"));
        reopen("KNA-CLOSED", "KNA", before(1)).then().statusCode(201);
        office.submits(file, "?round=KNA-CLOSED").statusCode(409);
        reopen("KNA-CLOSED", "FJI", after(1)).then().statusCode(400);
    }

    @Test
    void a_draft_is_late_as_of_the_moment_in_which_it_is_handed_in() {
        Office office = new Office("LCA");
        Instant due = Instant.now().plusMillis(1_500);
        announce("LCA-DRAFT", round(before(10), due, null, "LCA", 2010, 2010));
        String id = office.submits(HEADER + ",LCA,POP,_T,2010,7,\n", "?draft=true&round=LCA-DRAFT")
                .body("marks", nullValue())
                .extract()
                .path("id");
        waitUntil(due);

        office.takes("submission", id, "Ready").statusCode(200).body("marks", contains("LATE"));
    }

    @Test
    void the_questionnaire_of_a_round_asks_what_it_expects_of_the_office_and_locks_other_years() throws IOException {
        Office office = new Office("VCT");
        office.submits(HEADER + ",VCT,POP,_T,2011,103,\n");
        announce("VCT-SHEET", """
                {"title": "Two questions", "opensAt": "%s", "dueAt": "%s", "expectations": [
                 {"refAreas": ["VCT"], "series": ["POP"], "breakdowns": ["SEX"], "from": 2010, "to": 2012},
                 {"series": ["LIVE_BIRTHS"], "from": 2012, "to": 2012},
                 {"refAreas": ["BRB"], "series": ["DEATHS_U5"], "from": 2000, "to": 2012}]}
                """.formatted(before(1), after(1)));

        byte[] workbook = office.asks()
                .get("/v1/questionnaire?round=VCT-SHEET")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("questionnaire-VCT-VCT-SHEET.xlsx"))
                .extract()
                .asByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.findSheet("Instructions")
                            .orElseThrow()
                            .read()
                            .get(0)
                            .getCellText(0))
                    .isEqualTo("Two questions, questionnaire of VCT");
            List<Row> rows = book.findSheet("Base statistics").orElseThrow().read();
            assertThat(rows)
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("series", "POP", "POP", "POP", "LIVE_BIRTHS");
            assertThat(rows.get(0).getCellText(12)).isEqualTo("2010");
            assertThat(rows.get(0).getCellText(14)).isEqualTo("2012");
            assertThat(rows.get(1).getCell(13).asNumber()).isEqualByComparingTo("103");
        }
        office.asks()
                .get("/v1/questionnaire?round=VCT-SHEET&series=POP")
                .then()
                .statusCode(400)
                .body("detail", containsString("The round says what is asked"));
        new Office("KEN")
                .asks()
                .get("/v1/questionnaire?round=SLB-NO-SUCH")
                .then()
                .statusCode(404);
    }

    @Test
    void two_people_who_change_a_round_at_once_do_not_lose_each_others_change() {
        String round = round(before(1), after(10), null, "KEN", 2010, 2010);
        put("TWO", null, round).then().statusCode(201).header("ETag", "\"1\"");
        put("TWO", null, round).then().statusCode(428);
        put("TWO", "\"1\"", round).then().statusCode(200).header("ETag", "\"2\"");
        put("TWO", "\"1\"", round).then().statusCode(412);
        as("admin")
                .get("/v1/audit?limit=1000")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == 'round TWO' }.after", contains("version 2", "version 1"));
        as("admin").get("/v1/audit/verify").then().body("intact", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`                                                            | no JSON",
                "null                                                          | null",
                "{\"opensAt\": \"tomorrow\"}                                   | /opensAt",
                "{\"title\": \"\", \"opensAt\": \"2015-01-01T00:00:00Z\"}      | title is empty",
                "{\"title\": \"A\", \"opensAt\": \"2015-01-01T00:00:00Z\"}     | opensAt or dueAt is missing",
                "{\"title\": \"A\", \"opensAt\": \"2015-01-01T00:00:00Z\", \"dueAt\": \"2015-01-02T00:00:00Z\"} | none",
                "{\"title\": \"A\", \"colour\": \"red\"}                       | /colour",
            })
    void a_round_that_can_not_be_used_is_refused_with_its_place(String body, String told) {
        put("BAD", null, body).then().statusCode(400).body("detail", containsString(told));
    }

    @ParameterizedTest
    @CsvSource({
        "XXX, POP, SEX, 2010, 2012, country or area of the catalogue",
        "KEN, NONE, SEX, 2010, 2012, not in the catalogue",
        "KEN, POP, AGE, 2010, 2012, one of SEX",
        "KEN, POP, SEX, 2012, 2010, none or more than 60",
        "KEN, POP, SEX, 10, 2010, 1900 to 2100"
    })
    void an_expectation_that_can_not_be_met_is_refused_with_its_place(
            String area, String series, String breakdown, int from, int to, String told) {
        String body = """
                {"title": "A", "opensAt": "2015-01-01T00:00:00Z", "dueAt": "2015-01-02T00:00:00Z",
                 "expectations": [{"refAreas": ["%s"], "series": ["%s"], "breakdowns": ["%s"], "from": %d, "to": %d}]}
                """.formatted(area, series, breakdown, from, to);

        put("BAD", null, body)
                .then()
                .statusCode(400)
                .body("detail", containsString("At /expectations/0"))
                .body("detail", containsString(told));
    }

    @Test
    void an_office_from_which_something_is_missing_is_reminded_once_of_the_last_moment_that_has_passed()
            throws IOException {
        new Office("BRB").submits(Office.HEADER + ",BRB,POP,_T,2010,7,\n,BRB,POP,F,2010,3,\n,BRB,POP,M,2010,4,\n");
        announce("REMIND", round(before(60), after(3), null, "BRB\",\"TTO", 2010, 2010));

        List<CollectionReminder> heard = reminders("REMIND", 1);
        assertThat(heard).singleElement().satisfies(reminder -> {
            assertThat(reminder.refArea()).isEqualTo("TTO");
            assertThat(reminder.moment()).isEqualTo("DAYS_7");
            assertThat(reminder.expected()).isEqualTo(3);
            assertThat(reminder.missing()).isEqualTo(3);
        });
        new Office("TTO")
                .asks()
                .get("/v1/collection-rounds/REMIND/reminders")
                .then()
                .body("items.moment", contains("DAYS_7"));
        new Office("BRB")
                .asks()
                .get("/v1/collection-rounds/REMIND/reminders")
                .then()
                .body("items", empty());

        // Moved to tomorrow, it is a new due date, and the last moment before it has passed.
        put("REMIND", "\"1\"", round(before(60), after(1).minusSeconds(60), null, "TTO", 2010, 2010))
                .then()
                .statusCode(200);
        assertThat(reminders("REMIND", 2))
                .extracting(CollectionReminder::moment)
                .containsExactly("DAYS_7", "DAY_1");
    }

    private static String round(Instant opens, Instant due, Instant closes, String area, int from, int to) {
        return """
                {"title": "POP by sex", "opensAt": "%s", "dueAt": "%s", %s
                 "expectations": [{%s "series": ["POP"], "breakdowns": ["SEX"], "from": %d, "to": %d}]}
                """.formatted(
                        opens,
                        due,
                        closes == null ? "" : "\"closesAt\": \"" + closes + "\",",
                        area == null ? "" : "\"refAreas\": [\"" + area + "\"],",
                        from,
                        to);
    }

    private static void announce(String code, String round) {
        put(code, null, round).then().statusCode(201);
    }

    private static Response put(String code, String version, String round) {
        RequestSpecification request =
                as("admin").contentType("application/json").body(round);
        return (version == null ? request : request.header("If-Match", version)).put("/v1/collection-rounds/" + code);
    }

    private static Response reopen(String code, String area, Instant until) {
        return as("admin")
                .contentType("application/json")
                .body("{\"refArea\": \"%s\", \"until\": \"%s\", \"comment\": \"Asked for a week\"}"
                        .formatted(area, until))
                .post("/v1/collection-rounds/" + code + "/reopenings");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.ofRole(role));
    }

    private static Instant before(int days) {
        return Instant.now().minus(DAY.multipliedBy(days));
    }

    private static Instant after(int days) {
        return Instant.now().plus(DAY.multipliedBy(days));
    }

    private static void waitUntil(Instant at) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), at).toMillis() + 50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those of the round, once there are so many. */
    private List<CollectionReminder> reminders(String round, int count) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        List<CollectionReminder> of;
        do {
            of = everything().stream().filter(one -> one.round().equals(round)).toList();
        } while (of.size() < count && Instant.now().isBefore(end));
        return of;
    }

    private List<CollectionReminder> everything() throws IOException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REMINDERS).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<CollectionReminder> all = new ArrayList<>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    all.add(new ObjectMapper().readValue(record.value(), CollectionReminder.class));
                }
            }
            return all;
        }
    }
}
