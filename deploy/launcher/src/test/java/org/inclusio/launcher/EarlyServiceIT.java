package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.Folders;
import org.inclusio.stack.KafkaBroker;
import org.inclusio.stack.KeycloakServer;
import org.inclusio.stack.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that is there before its database, its broker and its identity provider. */
@Order(1)
class EarlyServiceIT {

    private final Path root = Path.of(System.getProperty("inclusio.root"));
    private final Path folder = root.resolve("deploy/launcher/target/early");
    private final Path log = folder.resolve("ingest-service.log");
    private final PortPlan ports = PortPlan.free();

    @BeforeEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void waits_for_each_of_its_servers_and_says_so() throws Exception {
        try (ChildProcess service = Service.INGEST.start(root, folder, ports, surroundings())) {
            await(service, "an entry about the database", () -> logSays("Waiting for the database"));

            try (PostgresServer database = PostgresServer.throwAway(folder.resolve("postgresql"), ports.postgresql())) {
                await(service, "its start", () -> Http.answers(url("/q/health/live")));
                assertThat(logSays("There is the database " + database.jdbcUrl("ingest")))
                        .isTrue();
                HttpResponse<String> early = withToken(unreadToken());
                assertThat(early.statusCode()).isEqualTo(503);
                assertThat(early.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(early.headers().firstValue("Retry-After")).isPresent();
                assertThat(early.body()).contains("sign-in-away", "/v1/submissions");

                try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), ports.kafka());
                        KeycloakServer keycloak = KeycloakServer.start(folder.resolve("keycloak"), ports.keycloak())) {
                    assertThat(broker.process().isAlive()).isTrue();
                    String token = new Tokens(keycloak.url(), Clock.systemUTC()).ofDemoUser("nso-kenya");
                    await(
                            service,
                            "an answer to a token",
                            () -> withToken(token).statusCode() == 200);
                }
            }
        }
    }

    @Test
    void ends_at_once_when_it_is_asked_to_while_it_waits() {
        long asked;
        ChildProcess service = Service.INGEST.start(root, folder, ports, surroundings());
        try (service) {
            await(service, "an entry about the database", () -> logSays("Waiting for the database"));
            asked = System.nanoTime();
        }
        // A process that is asked in vain is killed after 15 seconds.
        assertThat(System.nanoTime() - asked).isLessThan(10_000_000_000L);
        assertThat(service.isAlive()).isFalse();
    }

    private void await(ChildProcess service, String what, BooleanSupplier condition) {
        service.awaitReady(condition, () -> what);
    }

    private boolean logSays(String words) {
        try {
            return Files.exists(log) && Files.readString(log).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> withToken(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/v1/submissions")))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** In the form of a token, with a signature that nobody can check yet. */
    private static String unreadToken() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\",\"kid\":\"a\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString("{\"sub\":\"a\"}".getBytes(StandardCharsets.UTF_8)) + ".AAAA";
    }

    private String url(String path) {
        return Service.INGEST.url(ports) + path;
    }

    private Map<String, String> surroundings() {
        Map<String, String> surroundings = new HashMap<>();
        surroundings.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/ingest");
        surroundings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        surroundings.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://localhost:" + ports.keycloak() + "/realms/" + KeycloakServer.REALM);
        return surroundings;
    }
}
