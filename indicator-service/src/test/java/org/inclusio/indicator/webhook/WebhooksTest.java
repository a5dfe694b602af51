package org.inclusio.indicator.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.webhook.TestReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks for it is told of each release, once it is made and until the message is taken. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(
        user = "agency",
        roles = {"agency-reader", "admin"})
class WebhooksTest {

    private static final String WEBHOOKS = "/v1/webhooks";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    WebhookMessages messages;

    @AfterEach
    void forget() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from webhook");
        }
    }

    @Test
    void a_release_is_told_once_the_receiver_has_confirmed_and_the_signature_is_the_standards() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            JsonNode made = make(receiver, List.of());
            Received confirmation = receiver.await(1).get(0);
            assertThat(json.readTree(confirmation.body()).get("type").asText())
                    .isEqualTo("org.inclusio.webhook.confirmation");
            awaitState(made, "ACTIVE");

            String release = release();
            List<Received> received = receiver.await(2);
            assertThat(received).hasSize(2);
            JsonNode news = json.readTree(received.get(1).body());
            assertThat(news.get("type").asText()).isEqualTo("org.inclusio.release.published");
            assertThat(news.at("/data/release").asText()).isEqualTo(release);
            given().get(news.at("/data/links/release").asText()).then().body("name", equalTo(release));
            for (Received one : received) {
                verify(made.get("secret").asText(), one);
            }
            given().get(WEBHOOKS + "/" + made.get("id").asText()).then().body("secret", nullValue());

            withdraw(release);
            assertThat(json.readTree(receiver.await(3).get(2).body())
                            .get("type")
                            .asText())
                    .isEqualTo("org.inclusio.release.withdrawn");
        }
    }

    @Test
    void what_is_not_taken_is_sent_again_under_the_same_id() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            JsonNode made = make(receiver, List.of());
            receiver.await(1);
            awaitState(made, "ACTIVE");
            receiver.answers(500, 302, TestReceiver.SILENCE);
            release();
            List<Received> received = receiver.await(5);
            assertThat(received.subList(1, 5))
                    .extracting(Received::id)
                    .containsOnly(received.get(1).id());
            assertThat(received.subList(1, 5))
                    .extracting(Received::body)
                    .containsOnly(received.get(1).body());
            awaitDelivered(made, 2);
        }
    }

    @Test
    void what_a_process_took_that_died_is_sent_by_another_under_the_same_id() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            JsonNode made = make(receiver, List.of());
            receiver.await(1);
            awaitState(made, "ACTIVE");
            // A process takes it and dies before it sends, or before it notes that it has.
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into news (type, at, indicators, body) values ('t', now(), '{}', '{}')");
                statement.execute("insert into webhook_message (webhook, news, tries, next_try_at) select '"
                        + made.get("id").asText() + "', max(id), 1, now() + interval '1 s' from news");
            }
            List<Received> received = receiver.await(2);
            assertThat(received).hasSize(2);
            awaitDelivered(made, 2);
        }
    }

    @Test
    void a_receiver_that_never_takes_anything_is_left_alone_until_its_owner_asks() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            JsonNode made = make(receiver, List.of());
            receiver.await(1);
            awaitState(made, "ACTIVE");
            receiver.answers(500, 500, 500, 500);
            release();
            String id = receiver.await(5).get(4).id();
            awaitState(made, "STOPPED");
            release();
            given().contentType("application/json")
                    .body("{\"after\": " + (Long.parseLong(id.replace("msg_", "")) - 1) + "}")
                    .post(WEBHOOKS + "/" + made.get("id").asText() + "/replay")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("UNCONFIRMED"));
            List<Received> received = receiver.await(8);
            assertThat(received.get(5).body()).contains("confirmation");
            assertThat(received.subList(6, 8))
                    .extracting(Received::id)
                    .contains(id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_receiver_that_says_it_is_gone_is_sent_nothing_more() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            receiver.answers(410);
            JsonNode made = make(receiver, List.of());
            awaitState(made, "STOPPED");
            given().get(WEBHOOKS + "/" + made.get("id").asText()).then().body("stoppedBecause", containsString("410"));
            release();
            assertThat(receiver.await(1)).hasSize(1);
        }
    }

    @Test
    void a_new_secret_signs_beside_the_one_before() throws Exception {
        try (TestReceiver receiver = new TestReceiver()) {
            JsonNode made = make(receiver, List.of());
            receiver.await(1);
            awaitState(made, "ACTIVE");
            JsonNode rotated =
                    json.readTree(given().post(WEBHOOKS + "/" + made.get("id").asText() + "/rotation")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            assertThat(rotated.get("secret").asText())
                    .isNotEqualTo(made.get("secret").asText());
            release();
            Received news = receiver.await(2).get(1);
            verify(made.get("secret").asText(), news);
            verify(rotated.get("secret").asText(), news);
        }
    }

    @Test
    void who_asks_for_an_indicator_is_told_of_releases_that_change_it_alone() throws Exception {
        try (TestReceiver receiver = new TestReceiver();
                TestReceiver all = new TestReceiver()) {
            awaitState(make(receiver, List.of("8.16")), "ACTIVE");
            awaitState(make(all, List.of()), "ACTIVE");
            release();
            // The first release of this run may tell anything; the second tells nothing else.
            int before = receiver.await(0).size();
            String second = release();
            assertThat(all.await(3))
                    .last()
                    .satisfies(news -> assertThat(news.body()).contains(second));
            assertThat(receiver.await(0)).hasSize(before);
        }
    }

    @Test
    void what_can_not_be_used_is_refused_by_its_name() {
        Map<String, String> refused = Map.of(
                "{\"url\": \"http://data.example.org/\"}", "https",
                "{\"url\": \"https://no-such-name.invalid/\"}", "no-such-name.invalid",
                "{\"url\": \"https://localhost/\", \"indicators\": [\"9.99\"]}", "9.99",
                "{}", "url");
        refused.forEach((body, told) -> given().contentType("application/json")
                .body(body)
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(told)));
        given().get(WEBHOOKS + "/" + UUID.randomUUID()).then().statusCode(404);
        given().get(WEBHOOKS + "/1").then().statusCode(404).body("detail", containsString("GET /v1/webhooks"));
    }

    @Test
    @TestSecurity(user = "another", roles = "agency-reader")
    void nobody_sees_the_webhooks_of_others() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into webhook (id, owner, url, indicators, secret, state, made_at, version) values ('" + id
                            + "', 'agency', 'https://localhost:1/', '{}', 'whsec_', 'STOPPED', now(), 0)");
        }
        given().get(WEBHOOKS + "/" + id).then().statusCode(404);
        given().delete(WEBHOOKS + "/" + id).then().statusCode(404);
        given().post(WEBHOOKS + "/" + id + "/rotation").then().statusCode(404);
        given().get(WEBHOOKS).then().body("items", org.hamcrest.Matchers.hasSize(0));
    }

    private JsonNode make(TestReceiver receiver, List<String> indicators) throws Exception {
        return json.readTree(given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("url", receiver.url(), "indicators", indicators)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }

    private static String release() {
        String name = "webhook-" + UUID.randomUUID().toString().substring(0, 12);
        given().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"note\": \"To be heard of.\", \"unsettled\": true}")
                .post("/v1/releases")
                .then()
                .statusCode(201);
        return name;
    }

    private static void withdraw(String release) {
        given().contentType("application/json")
                .body("{\"reason\": \"It was for a test.\"}")
                .post("/v1/releases/" + release + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static void awaitState(JsonNode webhook, String state) throws InterruptedException {
        String path = WEBHOOKS + "/" + webhook.get("id").asText();
        for (int i = 0; i < 600; i++) {
            if (state.equals(given().get(path).jsonPath().getString("state"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not " + state + ": " + given().get(path).asString());
    }

    private static void awaitDelivered(JsonNode webhook, int count) throws InterruptedException {
        String path = WEBHOOKS + "/" + webhook.get("id").asText() + "/messages";
        for (int i = 0; i < 600; i++) {
            if (given().get(path).jsonPath().getList("items.deliveredAt").stream()
                            .filter(at -> at != null)
                            .count()
                    == count) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(given().get(path).asString());
    }

    /** By the library of the standard. */
    private static void verify(String secret, Received received) throws Exception {
        Map<String, List<String>> headers = new java.util.HashMap<>();
        received.headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), any -> new ArrayList<>())
                        .add(header.getValue()));
        new com.standardwebhooks.Webhook(secret)
                .verify(received.body(), HttpHeaders.of(headers, (name, value) -> true));
    }
}
