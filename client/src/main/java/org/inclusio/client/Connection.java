package org.inclusio.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The ingest service, reached with the credentials of the environment. */
final class Connection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> environment;
    private final String url;
    private String token;

    Connection(Map<String, String> environment) {
        this.environment = environment;
        this.url = required("INCLUSIO_URL").replaceAll("/+$", "");
    }

    /** What the service answers to a request that it takes. */
    JsonNode json(HttpRequest.Builder request) {
        return read(send(request.header("Accept", "application/json")));
    }

    /** What it answers in another form, as bytes. */
    InputStream bytes(HttpRequest.Builder request) {
        return send(request).body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofHours(1));
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        request.setHeader("Authorization", "Bearer " + token());
        HttpResponse<InputStream> answer = null;
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    break;
                }
                pause(answer.headers().firstValue("Retry-After"));
            } catch (IOException e) {
                last = e;
                pause(Optional.empty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure(Exit.UNREACHABLE, "Interrupted.", e);
            }
        }
        if (answer == null) {
            throw new Failure(Exit.UNREACHABLE, url + " can't be reached: " + last + ".", last);
        }
        if (answer.statusCode() >= 300) {
            throw refused(answer);
        }
        return answer;
    }

    private Failure refused(HttpResponse<InputStream> answer) {
        Exit exit = answer.statusCode() >= 500 ? Exit.UNREACHABLE : Exit.REFUSED;
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return new Failure(
                    exit,
                    answer.statusCode() + " " + problem.path("title").asText() + ". "
                            + problem.path("detail").asText());
        } catch (IOException e) {
            return new Failure(exit, url + " answers " + answer.statusCode() + ".", e);
        }
    }

    private static JsonNode read(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Failure(Exit.UNREACHABLE, "The answer ended too early: " + e.getMessage() + ".", e);
        }
    }

    private static void pause(Optional<String> seconds) {
        try {
            Thread.sleep(seconds.filter(text -> text.matches("\\d{1,3}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .orElse(SECOND)
                    .toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The token of the environment, or one for the client's credentials. */
    private String token() {
        if (token == null) {
            token = environment.containsKey("INCLUSIO_TOKEN") ? environment.get("INCLUSIO_TOKEN") : ask();
        }
        return token;
    }

    private String ask() {
        String form = "grant_type=client_credentials&client_id=" + encoded(required("INCLUSIO_CLIENT_ID"))
                + "&client_secret=" + encoded(required("INCLUSIO_CLIENT_SECRET"));
        String address = required("INCLUSIO_TOKEN_URL");
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            JsonNode body = read(answer);
            if (answer.statusCode() != 200) {
                throw new Failure(
                        Exit.REFUSED,
                        "No token was given: " + body.path("error_description").asText()
                                + ". Check INCLUSIO_CLIENT_ID and" + " INCLUSIO_CLIENT_SECRET.");
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new Failure(Exit.UNREACHABLE, address + " can't be reached: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.UNREACHABLE, "Interrupted.", e);
        }
    }

    private String required(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Failure(Exit.USAGE, "The environment has no " + name + ". inclusio --help says what is needed.");
        }
        return value;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
