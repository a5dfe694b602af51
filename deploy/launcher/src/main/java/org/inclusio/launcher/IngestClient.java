package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ServerFailure;

/** ingest-service as an office sees it. */
final class IngestClient {

    private static final String RECEIVED = "RECEIVED";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String url;

    IngestClient(String url) {
        this.url = url;
    }

    /** What became of one submission; {@code findings} is empty unless it was not accepted. */
    record Outcome(String id, String status, long received, long added, long changed, List<String> findings) {
        boolean accepted() {
            return status.equals("ACCEPTED");
        }
    }

    /** Submits a CSV file; a repeated key gets the answer of the first time. */
    Outcome submit(Path csv, String idempotencyKey, String token) {
        try {
            HttpRequest request = Http.request(url + "/v1/submissions")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "text/csv")
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(HttpRequest.BodyPublishers.ofFile(csv))
                    .build();
            HttpResponse<String> response = Http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                String problem = response.statusCode() + Http.problem(response.body());
                return new Outcome("", "REFUSED", 0, 0, 0, List.of(problem));
            }
            return outcome(decided(Http.parse(response.body()), token), token);
        } catch (FileNotFoundException e) {
            throw new ServerFailure("The file to submit, " + csv + ", has vanished.", e);
        }
    }

    /** Observations accepted but not yet on their way to the other services. */
    long unannounced(String token) {
        HttpRequest request = Http.request(url + "/v1/progress")
                .header("Authorization", "Bearer " + token)
                .build();
        return Http.json(request, 200).path("unannounced").asLong();
    }

    private JsonNode decided(JsonNode submission, String token) {
        JsonNode latest = submission;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (latest.path("status").asText().equals(RECEIVED) && System.nanoTime() < deadline) {
            Http.pause(Duration.ofMillis(200));
            latest = Http.json(get("/v1/submissions/" + latest.path("id").asText(), token), 200);
        }
        return latest;
    }

    private Outcome outcome(JsonNode submission, String token) {
        String id = submission.path("id").asText();
        String status = submission.path("status").asText();
        JsonNode counts = submission.path("counts");
        List<String> findings = status.equals("ACCEPTED") ? List.of() : firstFindings(id, token);
        return new Outcome(
                id,
                status,
                counts.path("received").asLong(),
                counts.path("new").asLong(),
                counts.path("changed").asLong(),
                findings);
    }

    private List<String> firstFindings(String id, String token) {
        JsonNode page = Http.json(get("/v1/submissions/" + id + "/findings?limit=3", token), 200);
        JsonNode items = page.isArray() ? page : page.path("items");
        List<String> sentences = new ArrayList<>();
        for (JsonNode finding : items) {
            String sentence =
                    finding.path("message").asText(finding.path("sentence").asText(finding.toString()));
            sentences.add("line " + finding.path("line").asText("?") + ": " + sentence);
        }
        return sentences;
    }

    private HttpRequest get(String path, String token) {
        return Http.request(url + path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
    }
}
