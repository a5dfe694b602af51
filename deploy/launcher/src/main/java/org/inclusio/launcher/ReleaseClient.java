package org.inclusio.launcher;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.inclusio.stack.ServerFailure;

/** Makes a release of what is published, as an administrator. */
final class ReleaseClient {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MADE = 201;
    private static final int STILL_COMPUTING = 409;

    private final String url;
    private final String files;
    private final Tokens tokens;

    ReleaseClient(String indicatorUrl, Tokens tokens) {
        this.url = indicatorUrl + "/v1/releases";
        this.files = indicatorUrl + "/bulk/latest/";
        this.tokens = tokens;
    }

    /**
     * Named by the instant; waits while values are still being computed.
     *
     * @return where everybody can read it
     */
    String make(Instant now) {
        String body = Http.JSON
                .valueToTree(Map.of("name", NAME.format(now), "note", "Made after the files were pushed."))
                .toString();
        long began = System.nanoTime();
        HttpResponse<String> answer = order(body);
        while (answer.statusCode() == STILL_COMPUTING && System.nanoTime() - began < PATIENCE.toNanos()) {
            Http.pause(PAUSE);
            answer = order(body);
        }
        if (answer.statusCode() != MADE) {
            throw new ServerFailure("No release was made (" + answer.statusCode() + Http.problem(answer.body()) + ").");
        }
        return url + "/" + Http.parse(answer.body()).path("name").asText();
    }

    /** Where the files of the newest release are, a little after it was made. */
    String files() {
        return files;
    }

    private HttpResponse<String> order(String body) {
        return Http.send(
                Http.request(url)
                        .header("Authorization", "Bearer " + tokens.ofDemoUser("admin"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
