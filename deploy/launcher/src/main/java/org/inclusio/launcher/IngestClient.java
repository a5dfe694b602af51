package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ServerFailure;

/** ingest-service as an office sees it. */
final class IngestClient {

    private final String url;

    IngestClient(String url) {
        this.url = url;
    }

    /** What an office wants of a file in which some rows are wrong. */
    enum Terms {
        /** Nothing of it is kept. */
        WHOLE,
        /** Its good rows are kept. */
        GOOD_ROWS
    }

    /** What became of a file. */
    enum Fate {
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED,
        /** It did not become a submission: the request itself was refused. */
        REFUSED;

        /** A file that waits for somebody is not kept, and so far counts as rejected. */
        static Fate of(String status) {
            return switch (status) {
                case "ACCEPTED" -> ACCEPTED;
                case "PARTLY_ACCEPTED" -> PARTLY_ACCEPTED;
                default -> REJECTED;
            };
        }
    }

    /**
     * What became of one submission.
     *
     * @param id empty when the request was refused
     * @param earlier whether it is the answer to the same file of an earlier run
     * @param refused rows that were not kept
     * @param findings the first few, each with its line; the problem when the request was refused
     */
    record Outcome(
            String id,
            Fate fate,
            boolean earlier,
            long received,
            long added,
            long changed,
            long refused,
            List<String> findings) {}

    /** Submits a CSV file as published, whatever warnings there are; a repeated key gets the answer of the first time. */
    Outcome submit(Path csv, String idempotencyKey, Terms terms, String token) {
        try {
            Instant asked = Instant.now();
            HttpRequest request = Http.request(url + "/v1/submissions?confirmation=As%20published"
                            // A newer sample may state another number for every older one; it takes none back.
                            + "&mayChange=1000000&mayWithdraw=0"
                            + (terms == Terms.GOOD_ROWS ? "&partial=true" : ""))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "text/csv")
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(HttpRequest.BodyPublishers.ofFile(csv))
                    .build();
            HttpResponse<String> response = Http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                String problem = response.statusCode() + Http.problem(response.body());
                return new Outcome("", Fate.REFUSED, false, 0, 0, 0, 0, List.of(problem));
            }
            return outcome(Http.parse(response.body()), asked, token);
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

    private Outcome outcome(JsonNode submission, Instant asked, String token) {
        String id = submission.path("id").asText();
        Fate fate = Fate.of(submission.path("status").asText());
        JsonNode counts = submission.path("counts");
        return new Outcome(
                id,
                fate,
                Instant.parse(submission.path("receivedAt").asText()).isBefore(asked),
                counts.path("received").asLong(),
                counts.path("new").asLong(),
                counts.path("changed").asLong(),
                counts.path("refused").asLong(),
                fate == Fate.ACCEPTED ? List.of() : firstFindings(id, token));
    }

    private List<String> firstFindings(String id, String token) {
        JsonNode page = Http.json(get("/v1/submissions/" + id + "/findings?limit=3", token), 200);
        List<String> sentences = new ArrayList<>();
        page.path("items").forEach(finding -> sentences.add(sentence(finding)));
        return sentences;
    }

    /** Most sentences begin with their place; the others are given it. */
    private static String sentence(JsonNode finding) {
        String message = finding.path("message").asText();
        return message.startsWith("Line ") || message.startsWith("After line ")
                ? message
                : "Line " + finding.path("line").asText() + ": " + message;
    }

    private HttpRequest get(String path, String token) {
        return Http.request(url + path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
    }
}
