package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ServerFailure;

/** report-service as a desk officer sees it. */
final class ReportClient {

    private final String url;

    ReportClient(String url) {
        this.url = url;
    }

    /** A report that was assembled: where it is, and what it found, in sentences. */
    record Report(String url, List<String> findings) {}

    Report assemble(int session, Instant cutOff, String language, String token) {
        ObjectNode order = Http.JSON.createObjectNode();
        order.put("session", session);
        order.put("cutOff", cutOff.toString());
        order.put("language", language);
        HttpRequest request = Http.request(url + "/v1/reports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                .build();
        HttpResponse<String> response = Http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new ServerFailure(
                    "The report was not assembled: " + response.statusCode() + Http.problem(response.body()) + ".");
        }
        JsonNode body = Http.parse(response.body());
        String location = response.headers()
                .firstValue("Location")
                .map(path -> URI.create(url).resolve(path).toString())
                .orElse(url + "/v1/reports/" + body.path("id").asText());
        List<String> findings = new ArrayList<>();
        body.path("findings").forEach(finding -> findings.add(finding.asText()));
        return new Report(location, findings);
    }

    /** Saves the report in one of its languages and forms; an older file is replaced only by a complete one. */
    void save(Report report, String language, String mediaType, Path file, String token) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            HttpRequest request = Http.request(report.url() + "?language=" + language)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", mediaType)
                    .build();
            HttpResponse<Path> response = Http.send(request, HttpResponse.BodyHandlers.ofFile(draft));
            if (response.statusCode() != 200) {
                String answer = Files.readString(draft);
                Files.delete(draft);
                throw new ServerFailure("The report was not given as " + mediaType + ": " + response.statusCode()
                        + Http.problem(answer) + ".");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
