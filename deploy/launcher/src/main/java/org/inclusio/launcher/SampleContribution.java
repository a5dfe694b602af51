package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.inclusio.stack.ServerFailure;

/** A text of the demonstration's entity, so that the report on the sample shows where contributions stand. */
final class SampleContribution {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String ingestUrl;
    private final String reportUrl;
    private final Tokens tokens;

    SampleContribution(String ingestUrl, String reportUrl, Tokens tokens) {
        this.ingestUrl = ingestUrl;
        this.reportUrl = reportUrl;
        this.tokens = tokens;
    }

    /** Contributes unless that was done before, and waits until report-service has heard of it. */
    void contribute() {
        if (get(ingestUrl, "un-entity").path("items").isEmpty()) {
            ObjectNode contribution = Http.JSON.createObjectNode();
            contribution.put("kind", "ACTIVITY");
            contribution.put("title", "Sample text");
            contribution.put(
                    "body",
                    "This text belongs to the sample. It shows where the report quotes what States and entities"
                            + " contribute, and tells of no activity.");
            contribution.put("language", "en");
            contribution.putArray("paragraphs").add(11);
            JsonNode draft = Http.json(
                    request(ingestUrl + "/v1/contributions", "un-entity")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(contribution.toString()))
                            .build(),
                    201);
            Http.json(
                    request(ingestUrl + "/v1/contributions/" + draft.path("id").asText() + "/finalization", "un-entity")
                            .header("If-Match", "\"" + draft.path("version").asText() + "\"")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    200);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(reportUrl, "editor").path("items").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new ServerFailure("report-service has not heard of the sample's contribution within "
                        + PATIENCE.toSeconds() + " s; its log may tell why.");
            }
            pause();
        }
    }

    private JsonNode get(String url, String user) {
        return Http.json(request(url + "/v1/contributions", user).build(), 200);
    }

    private HttpRequest.Builder request(String url, String user) {
        return Http.request(url)
                .header("Authorization", "Bearer " + tokens.ofDemoUser(user))
                .header("Accept", "application/json");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for the sample's contribution.", e);
        }
    }
}
