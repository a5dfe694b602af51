package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Someone who calls the services with one token and takes every answer as it comes. */
final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    Caller(String token) {
        this.token = token;
    }

    record Answer(int status, String mediaType, JsonNode body) {}

    HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    Answer get(String url) {
        return answer(request(url).GET().build());
    }

    Answer post(String url, String mediaType, String body) {
        return answer(post(url, mediaType, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest post(String url, String mediaType, HttpRequest.BodyPublisher body) {
        return request(url).header("Content-Type", mediaType).POST(body).build();
    }

    Answer answer(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + " got no answer", e);
        }
    }

    Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    Http.parse(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
