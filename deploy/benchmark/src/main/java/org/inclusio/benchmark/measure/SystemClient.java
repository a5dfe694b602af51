package org.inclusio.benchmark.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.inclusio.launcher.Offices;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.launcher.Tokens;
import org.inclusio.stack.ServerFailure;

/** The services over HTTP with real tokens. Tokens are fetched by methods of their own, so that no timing holds one. */
final class SystemClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is generated changes and withdraws as much as is measured. */
    private static final String EXPECTED = "&mayChange=100000000&mayWithdraw=100000000";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final RunningSystem system;
    private final Tokens tokens;
    private final Offices offices;

    SystemClient(RunningSystem system) {
        this.system = system;
        this.tokens = new Tokens(system.keycloakUrl(), Clock.systemUTC());
        this.offices = new Offices(system.keycloakUrl(), tokens, new SecureRandom());
    }

    String officeToken(String area) {
        return offices.tokenFor(area);
    }

    String editorToken() {
        return tokens.ofDemoUser("editor");
    }

    static BodyPublisher file(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new ServerFailure("The generated file " + file + " has vanished.", e);
        }
    }

    /** The submission as ingest-service answers it; anything but an accepted one is a failure. */
    JsonNode submit(String mediaType, BodyPublisher body, String token) {
        return submit(mediaType, body, "", token);
    }

    /** The wish is more of the query, such as {@code &dryRun=true}. */
    JsonNode submit(String mediaType, BodyPublisher body, String wish, String token) {
        HttpRequest request = request(
                        system.ingestUrl() + "/v1/submissions?confirmation=Generated" + EXPECTED + wish, token)
                .header("Content-Type", mediaType)
                .POST(body)
                .build();
        HttpResponse<String> answer = send(request);
        JsonNode submission = parse(answer.body());
        if (answer.statusCode() != 201 || !submission.path("status").asText().equals("ACCEPTED")) {
            throw new ServerFailure(
                    "A submission was not accepted: " + answer.statusCode() + " " + start(answer.body()) + ".");
        }
        return submission;
    }

    /** Neither of a pair pays for what the other left to be written to disk. */
    void checkpoint() {
        try (Connection connection = DriverManager.getConnection(system.jdbcUrl("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL made no checkpoint: " + e.getMessage() + ".", e);
        }
    }

    boolean allAnnounced(String token) {
        return get(system.ingestUrl() + "/v1/progress", token)
                        .path("unannounced")
                        .asLong(1)
                == 0;
    }

    /** The first value of a sub-series for an area and year, or null when there is none yet. */
    BigDecimal value(String indicator, String series, String area, int year, String token) {
        JsonNode page = get(
                system.indicatorUrl() + "/v1/indicators/" + indicator + "/values?series=" + series + "&refArea=" + area
                        + "&from=" + year + "&to=" + year,
                token);
        JsonNode value = page.path("items").path(0).path("value");
        return value.isNumber() ? value.decimalValue() : null;
    }

    OptionalDouble ingestHeap() {
        return heap(system.ingestUrl());
    }

    OptionalDouble indicatorHeap() {
        return heap(system.indicatorUrl());
    }

    /** Bytes of heap in use at a service, from its metrics; empty while it doesn't answer. */
    private OptionalDouble heap(String url) {
        return metric(url, "jvm_memory_used_bytes", "area=\"heap\"");
    }

    /** What a metric of indicator-service adds up to. */
    double indicatorMetric(String name) {
        return metric(system.indicatorUrl(), name, "")
                .orElseThrow(() -> new ServerFailure("indicator-service does not tell of " + name + "."));
    }

    /** The sum of the lines of a metric that contain a text. */
    private OptionalDouble metric(String url, String name, String containing) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/q/metrics"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            double[] used = answer.body()
                    .lines()
                    .filter(line -> line.startsWith(name) && line.contains(containing))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .toArray();
            return used.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Arrays.stream(used).sum());
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    /** Makes a release of what is published, as soon as nothing is being computed. */
    void makeRelease(String name) {
        String body = "{\"name\": \"" + name + "\", \"note\": \"Made to be measured.\"}";
        HttpResponse<String> answer;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = send(request(system.indicatorUrl() + "/v1/releases", tokens.ofDemoUser("admin"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        } while (answer.statusCode() == 409);
        if (answer.statusCode() != 201) {
            throw new ServerFailure("No release was made: " + answer.statusCode() + " " + start(answer.body()) + ".");
        }
    }

    /** Where the report is that was assembled from everything heard up to an instant, as a draft in English. */
    String assembleReport(Instant cutOff, String token) {
        HttpRequest request = request(system.reportUrl() + "/v1/reports", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"session\": 70, \"cutOff\": \"" + cutOff + "\", \"language\": \"en\"}"))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new ServerFailure(
                    "No report was assembled: " + answer.statusCode() + " " + start(answer.body()) + ".");
        }
        return system.reportUrl() + "/v1/reports/"
                + parse(answer.body()).path("id").asText();
    }

    /** Reads the report in a language and form to its end. */
    void report(String url, String language, String mediaType, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "?language=" + language))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Accept", mediaType)
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new ServerFailure("The report was not given as " + mediaType + ": " + answer.statusCode() + " "
                    + start(answer.body()) + ".");
        }
    }

    private JsonNode get(String url, String token) {
        HttpResponse<String> answer = send(request(url, token).GET().build());
        if (answer.statusCode() != 200) {
            throw new ServerFailure(
                    "GET " + url + " was answered " + answer.statusCode() + " " + start(answer.body()) + ".");
        }
        return parse(answer.body());
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerFailure(request.method() + " " + request.uri() + " got no answer: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Measuring was interrupted.", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ServerFailure("An answer is not JSON: " + start(body) + ".", e);
        }
    }

    private static String start(String body) {
        return body.length() > 300 ? body.substring(0, 300) + " ..." : body;
    }
}
