package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests that no resource sees, byte by byte, and the problems that they are answered with. */
final class Refusals {

    private final URI service;
    private final String token;

    Refusals(String serviceUrl, String token) {
        this.service = URI.create(serviceUrl);
        this.token = token;
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    /** Everything that is refused below the resources is a problem that tells the cause and the remedy. */
    void areProblems(String list, String created) {
        refused(404, "no-such-address", get("/v1/nothing-here"));
        refused(404, "no-such-address", get("/nothing/at/all"));
        Answer noMethod = ask("DELETE " + list, "");
        refused(405, "method-not-allowed", noMethod);
        assertThat(noMethod.headers().get("allow")).as(list).contains("GET");
        refused(406, "not-acceptable", ask("GET " + list, "Accept: image/png\r\n"));
        refused(400, "unknown-parameter", get(list + "?serach=x"));
        refused(400, "bad-cursor", get(list + "?cursor=9c41d0be7f12"));
        refused(414, "address-too-long", get(list + "?limit=" + "1".repeat(20_000)));
        refused(414, "address-too-long", get(list + "?limit=" + "1".repeat(200_000)));
        refused(431, "headers-too-long", ask("GET " + list, "X-Long: " + "x".repeat(30_000) + "\r\n"));
        refused(400, "repeated-parameter", get(list + "?limit=1&limit=2"));
        refused(400, "repeated-header", ask("GET " + list, "Content-Type: text/csv\r\nContent-Type: text/plain\r\n"));
        refused(400, "part-of-a-body", ask("GET " + list, "Content-Range: bytes 0-1/2\r\n"));
        refused(413, "too-large", ask("POST " + list, "Content-Length: 9999999999999\r\n"));
        refused(400, "unreadable-request", get(list + "?limit=%ff"));
        if (created != null) {
            refused(
                    415,
                    "unsupported-format",
                    ask("POST " + created, "Content-Type: text/x-nothing\r\nContent-Length: 0\r\n"));
        }
        Answer known = get(list);
        assertThat(known.status()).as(list).isEqualTo(200);
    }

    private void refused(int status, String slug, Answer answer) {
        assertThat(answer.status())
                .as(service + " " + slug + ": " + answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().get("content-type")).as(slug).startsWith("application/problem+json");
        JsonNode problem = Http.parse(answer.body());
        assertThat(problem.path("type").asText()).endsWith("/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).hasSizeGreaterThan(30);
        assertThat(problem.path("instance").asText()).startsWith("/");
    }

    private Answer get(String address) {
        return ask("GET " + address, "");
    }

    private Answer ask(String line, String headers) {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(60_000);
            String accept = headers.contains("Accept:") ? "" : "Accept: application/json\r\n";
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + service.getHost() + "\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + token + "\r\n" + accept + headers + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            assertThat(end)
                    .as("an answer to " + line.substring(0, Math.min(80, line.length())))
                    .isPositive();
            String[] head = text.substring(0, end).split("\r\n");
            Map<String, String> told = new TreeMap<>();
            for (int i = 1; i < head.length; i++) {
                int colon = head[i].indexOf(':');
                told.put(
                        head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        head[i].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(head[0].split(" ")[1]), told, text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
