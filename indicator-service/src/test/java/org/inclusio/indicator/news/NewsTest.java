package org.inclusio.indicator.news;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever listens hears of each release, and whoever comes back of those that were missed. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "agency", roles = "admin")
class NewsTest {

    @TestHTTPResource
    URL address;

    @Test
    void a_release_is_heard_of_while_listening_and_after_coming_back() throws IOException {
        try (BufferedReader stream = listen(null)) {
            assertThat(lines(stream)).as("a sign of life at once").anyMatch(line -> line.startsWith(":"));
            String first = release();
            List<String> heard = event(stream);
            assertThat(heard).contains("event:org.inclusio.release.published");
            assertThat(heard).anyMatch(line -> line.startsWith("data:{") && line.contains("\"" + first + "\""));
            String id = heard.stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(3);

            String missed = release();
            String last = release();
            try (BufferedReader again = listen(id)) {
                assertThat(event(again)).anyMatch(line -> line.contains(missed));
                assertThat(event(again)).anyMatch(line -> line.contains(last));
            }
        }
    }

    private BufferedReader listen(String lastEventId) throws IOException {
        URLConnection connection = URI.create("http://" + address.getAuthority() + "/v1/events")
                .toURL()
                .openConnection();
        connection.setReadTimeout(30_000);
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next event that is no sign of life. */
    private static List<String> event(BufferedReader stream) throws IOException {
        List<String> lines = lines(stream);
        while (lines.stream().noneMatch(line -> line.startsWith("data:"))) {
            lines = lines(stream);
        }
        return lines;
    }

    /** The lines up to the next empty one. */
    private static List<String> lines(BufferedReader stream) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private static String release() {
        String name = "news-" + UUID.randomUUID().toString().substring(0, 12);
        given().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"note\": \"To be heard of.\", \"unsettled\": true}")
                .post("/v1/releases")
                .then()
                .statusCode(201);
        return name;
    }
}
