package org.inclusio.ingest.contribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
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
class ContributionsOverHttpTest {

    private static final String PRACTICE = """
        {"kind": "GOOD_PRACTICE", "title": "Census", "body": "%s", "language": "en", "paragraphs": [11, 13],
         "groups": ["PERSONS_WITH_DISABILITIES"], "from": 2009, "to": 2010, "links": ["https://example.org/a"]}\
        """;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void a_contribution_is_seen_by_its_contributor_alone_until_it_is_final_and_then_announced_once() throws Exception {
        RequestSpecification entity = entity("UN_ENTITY", "UNESCO");
        String id = add(entity, PRACTICE.formatted("First"))
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
        entity = entity("UN_ENTITY", "UNESCO");
        given(entity).get("/v1/contributions/" + id).then().statusCode(200).header("ETag", "\"1\"");
        given(entity("UN_ENTITY", "UNICEF"))
                .get("/v1/contributions/" + id)
                .then()
                .statusCode(404);
        given(entity("CIVIL_SOCIETY", "UNESCO"))
                .get("/v1/contributions/" + id)
                .then()
                .statusCode(404);
        new Office("KEN").asks().get("/v1/contributions/" + id).then().statusCode(404);

        step(entity, id, "finalization", null).statusCode(428);
        step(entity, id, "finalization", "\"7\"").statusCode(412);
        step(entity, id, "finalization", "\"1\"")
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("version", equalTo(2));
        step(entity, id, "finalization", "\"2\"").statusCode(409);

        put(entity, id, "\"2\"", PRACTICE.formatted("Second"))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("announced", equalTo(true));
        put(entity, id, "\"2\"", PRACTICE.formatted("Lost")).statusCode(412);
        step(entity, id, "finalization", "\"3\"").statusCode(200);
        step(entity, id, "withdrawal", "\"4\"")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("announced", equalTo(false));

        List<ContributionAnnounced> announced = announced(Long.parseLong(id), 3);
        assertThat(announced).extracting(ContributionAnnounced::body).containsExactly("First", "Second", null);
        assertThat(announced).extracting(ContributionAnnounced::version).containsExactly(2L, 4L, 5L);
        assertThat(announced).extracting(ContributionAnnounced::withdrawn).containsExactly(null, null, true);
        assertThat(announced.get(0).contributorKind()).isEqualTo("UN_ENTITY");
        assertThat(announced.get(0).contributor()).isEqualTo("UNESCO");
        assertThat(announced.get(0).paragraphs()).containsExactly(11, 13);
        assertThat(announced.get(0).links()).containsExactly("https://example.org/a");
    }

    @Test
    void a_state_contributes_in_the_name_of_its_area_and_its_audit_trail_says_so() {
        Office office = new Office("DJI", "a.focal.point");
        String id = add(office.asks(), PRACTICE.formatted("Text"))
                .body("contributorKind", equalTo("MEMBER_STATE"))
                .body("contributor", equalTo("DJI"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/audit")
                .then()
                .body("items[0].subject", equalTo("contribution " + id))
                .body("items[0].actor", equalTo("a.focal.point"));
        office.asks()
                .get("/v1/contributions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].content.title", equalTo("Census"))
                .body("items[0].content.body", nullValue());
    }

    @Test
    void what_is_shown_has_nothing_of_what_was_hidden_in_it() {
        Office office = new Office("ERI");
        String id = add(
                        office.asks(),
                        PRACTICE.formatted("<script>alert(1)</script>\\n\\n[x](javascript:alert(1)) **bold**"))
                .extract()
                .path("id");
        String page = office.asks()
                .accept("text/html")
                .get("/v1/contributions/" + id)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("&lt;script&gt;"))
                .body(containsString("<strong>bold</strong>"))
                .body(containsString("x (javascript:alert(1))"))
                .extract()
                .asString();
        assertThat(page.replace("href=\"https://example.org/a\"", "")).doesNotContain("href");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"paragraphs\": [11, 13] | \"paragraphs\": [16] | 400 | Paragraph 16",
                "\"paragraphs\": [11, 13] | \"paragraphs\": [] | 400 | no paragraphs",
                "\"language\": \"en\" | \"language\": \"de\" | 400 | /language",
                "\"kind\": \"GOOD_PRACTICE\" | \"kind\": null | 400 | no kind",
                "\"from\": 2009 | \"from\": 2011 | 400 | ends in 2010 before it begins in 2011",
                "https://example.org/a | javascript:alert(1) | 400 | Link 1",
                "https://example.org/a | https:no-host | 400 | Link 1",
                "\"title\": \"Census\" | \"title\": \" \" | 400 | title is empty",
                "\"title\": \"Census\" | \"title\": \"\\u200b\\u2060\" | 400 | title is empty",
                "\"body\": \"Text\" | \"body\": \"&#x200B; []()\" | 400 | body is empty",
                "\"title\": \"Census\" | \"title\": \"a\\u0000b\" | 400 | U+0000 (NULL)",
                "\"title\": \"Census\" | \"titel\": \"Census\" | 400 | /titel",
                "\"title\": \"Census\" | \"title\": \"x\", \"title\": \"y\" | 400 | a second time"
            })
    void what_can_not_be_used_is_refused_with_its_place(String good, String bad, int status, String detail) {
        String wrong = PRACTICE.formatted("Text").replace(good.strip(), bad.strip());
        new Office("DOM")
                .asks()
                .contentType("application/json")
                .body(wrong)
                .post("/v1/contributions")
                .then()
                .statusCode(status)
                .body("detail", containsString(detail.strip()));
    }

    @Test
    void a_text_nested_deeper_than_anybody_reads_is_refused() {
        new Office("DOM")
                .asks()
                .contentType("application/json")
                .body(PRACTICE.formatted("> ".repeat(60) + "text"))
                .post("/v1/contributions")
                .then()
                .statusCode(400)
                .body("detail", containsString("fewer lists and quotations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| a | b |\\n|---|---|\\n| 1 | 2 | 3 |; in line 3 of the body has more cells",
                "Text\\n\\n[a]: https://example.org; a link in line 3 of the body"
            })
    void what_no_reader_would_be_shown_is_refused_with_its_line(String body, String told) {
        new Office("DOM")
                .asks()
                .contentType("application/json")
                .body(PRACTICE.formatted(body))
                .post("/v1/contributions")
                .then()
                .statusCode(400)
                .body("detail", containsString(told));
    }

    @Test
    void a_text_of_more_than_a_million_bytes_and_a_token_without_a_contributor_are_refused() {
        new Office("DOM")
                .asks()
                .contentType("application/json")
                .body(PRACTICE.formatted("数".repeat(333_334)))
                .post("/v1/contributions")
                .then()
                .statusCode(413)
                .body("detail", containsString("about 200 pages"));
        given().auth()
                .oauth2(Tokens.ofRole("contributor"))
                .get("/v1/contributions")
                .then()
                .statusCode(403)
                .body("detail", containsString("organization"));
        given(entity("MEMBER_STATE", "KEN")).get("/v1/contributions").then().statusCode(403);
    }

    @Test
    void an_attachment_is_what_its_bytes_are_and_is_never_shown_by_the_browser() {
        Office office = new Office("GNB");
        String id = add(office.asks(), PRACTICE.formatted("Text")).extract().path("id");
        attach(office, id, "report.pdf", "%PDF-1.7 and more".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("number", equalTo(1));
        attach(office, id, "page.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("mediaType", equalTo("text/plain"));
        attach(office, id, "program.pdf", new byte[] {'M', 'Z', 0, 1, 2})
                .statusCode(415)
                .body("detail", containsString("Convert it to PDF"));
        attach(office, id, "large.txt", new byte[10 * 1024 * 1024 + 1]).statusCode(413);
        attach(office, id, "..%2Fetc%2Fpasswd", "text".getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
        office.asks()
                .get("/v1/contributions/" + id + "/attachments/2")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=\"page.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("<script>alert(1)</script>"));
        office.asks().get("/v1/contributions/" + id + "/attachments/3").then().statusCode(404);
        attach(
                        office,
                        id,
                        "\u0627\u0633\u062a\u0628\u064a\u0627\u0646.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("name", equalTo("\u0627\u0633\u062a\u0628\u064a\u0627\u0646.pdf"));
        office.asks()
                .get("/v1/contributions/" + id + "/attachments/3")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"_______.pdf\";"
                                + " filename*=UTF-8''%D8%A7%D8%B3%D8%AA%D8%A8%D9%8A%D8%A7%D9%86.pdf");
        step(office.asks(), id, "finalization", "\"1\"").statusCode(200);
        attach(office, id, "late.txt", "text".getBytes(StandardCharsets.UTF_8)).statusCode(409);
    }

    @Test
    void what_is_attached_is_announced_with_its_digest_and_read_by_who_reads_the_report_once_it_is_final()
            throws Exception {
        Office office = new Office("GNQ");
        String id = add(office.asks(), PRACTICE.formatted("Text")).extract().path("id");
        String address = "/v1/contributions/" + id + "/attachments/";
        attach(office, id, "abc.txt", "abc".getBytes(StandardCharsets.UTF_8)).statusCode(201);
        reader().get(address + 1).then().statusCode(404);
        step(office.asks(), id, "finalization", "\"1\"").statusCode(200);
        reader().get(address + 1).then().statusCode(200).body(equalTo("abc"));

        put(office.asks(), id, "\"2\"", PRACTICE.formatted("Text")).statusCode(200);
        attach(office, id, "more.txt", "more".getBytes(StandardCharsets.UTF_8)).statusCode(201);
        reader().get(address + 1).then().statusCode(200);
        reader().get(address + 2).then().statusCode(404);
        step(office.asks(), id, "finalization", "\"3\"").statusCode(200);
        reader().get(address + 2).then().statusCode(200).body(equalTo("more"));

        List<ContributionAnnounced> announced = announced(Long.parseLong(id), 2);
        // The digest of "abc" is that of the example of FIPS 180-4.
        AnnouncedAttachment first = new AnnouncedAttachment(
                "abc.txt",
                "text/plain",
                3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                address + 1);
        assertThat(announced.get(0).attachments()).containsExactly(first);
        assertThat(announced.get(1).attachments())
                .hasSize(2)
                .startsWith(first)
                .extracting(AnnouncedAttachment::address)
                .containsExactly(address + 1, address + 2);

        step(office.asks(), id, "withdrawal", "\"4\"").statusCode(200);
        reader().get(address + 1).then().statusCode(404);
        reader().get("/v1/contributions/x/attachments/1").then().statusCode(404);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.ofRole("report-editor"));
    }

    private static ValidatableResponse attach(Office office, String id, String name, byte[] bytes) {
        return office.asks()
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(bytes)
                .post("/v1/contributions/" + id + "/attachments?name=" + name)
                .then();
    }

    private static RequestSpecification entity(String kind, String name) {
        return given().auth().oauth2(Tokens.organization(kind, name));
    }

    private static ValidatableResponse add(RequestSpecification caller, String body) {
        return given(caller)
                .contentType("application/json")
                .body(body)
                .post("/v1/contributions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse put(RequestSpecification caller, String id, String version, String body) {
        return given(caller)
                .contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .put("/v1/contributions/" + id)
                .then();
    }

    private static ValidatableResponse step(RequestSpecification caller, String id, String step, String version) {
        RequestSpecification request = given(caller);
        return (version == null ? request : request.header("If-Match", version))
                .post("/v1/contributions/" + id + "/" + step)
                .then();
    }

    /** What was announced of a contribution, once there is so much of it. */
    private List<ContributionAnnounced> announced(long contribution, int count) throws Exception {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"));
        List<ContributionAnnounced> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            boolean assigned = false;
            while (found.size() < count && System.nanoTime() < until) {
                if (!assigned) {
                    List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONTRIBUTIONS).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                    assigned = true;
                }
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    ContributionAnnounced event = json.readValue(message.value(), ContributionAnnounced.class);
                    if (event.contribution() == contribution) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }
}
