package org.inclusio.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ServerFailure;

/** What the clients of the services share: one HTTP client, JSON, and a refused request told in words. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than a process that died takes to be there again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(10));
    }

    /** Whether a GET is answered with 200; no answer at all is a no. */
    static boolean answers(String url) {
        try {
            HttpRequest request = request(url).timeout(Duration.ofSeconds(5)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Which checks a health address says are down, in brackets; that it gives no answer, when there is none. */
    static String down(String url) {
        try {
            HttpRequest request = request(url).timeout(Duration.ofSeconds(5)).build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            List<String> down = new ArrayList<>();
            for (JsonNode check : parse(response.body()).path("checks")) {
                if ("DOWN".equals(check.path("status").asText())) {
                    down.add(check.path("name").asText());
                }
            }
            return " (down: " + String.join(", ", down) + ")";
        } catch (IOException e) {
            return " (which gives no answer)";
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Sends a request that may be repeated. No answer, and an answer that asks to come again (429, 502, 503, 504), are
     * tried again after growing pauses, for three minutes.
     */
    static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        long began = System.nanoTime();
        Duration pause = Duration.ofMillis(500);
        while (true) {
            boolean isLast = System.nanoTime() - began > PATIENCE.toNanos();
            Duration wait = pause;
            try {
                HttpResponse<T> response = CLIENT.send(request, handler);
                if (isLast || !asksToComeAgain(response.statusCode())) {
                    return response;
                }
                wait = response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,3}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                        .orElse(wait);
            } catch (IOException e) {
                if (isLast) {
                    throw new ServerFailure(
                            request.method() + " " + request.uri() + " got no answer: " + said(e) + ".", e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(wait);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** The JSON of an answer with the expected status; any other is a failure that quotes the problem. */
    static JsonNode json(HttpRequest request, int... expected) {
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        for (int status : expected) {
            if (response.statusCode() == status) {
                return parse(response.body());
            }
        }
        throw new ServerFailure(request.method() + " " + request.uri() + " was answered " + response.statusCode()
                + problem(response.body()) + ".");
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Title and detail of an RFC 9457 problem, or the beginning of what came instead. */
    static String problem(String body) {
        if (body == null || body.isBlank()) {
            return "";
        }
        JsonNode problem = parse(body);
        String title = problem.path("title").asText("");
        String detail = problem.path("detail").asText("");
        String text = title.isEmpty() && detail.isEmpty()
                ? body.strip().lines().findFirst().orElse("")
                : (title + " " + detail).strip();
        String end = text.length() > 300 ? text.substring(0, 300) + " ..." : text;
        return ": " + (end.endsWith(".") ? end.substring(0, end.length() - 1) : end);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static boolean asksToComeAgain(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static ServerFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServerFailure("Interrupted.", e);
    }
}
