package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every operation of a document that reads, asked with nothing and with each parameter filled in badly. */
final class EveryParameter {

    private static final List<String> BAD = List.of("", "=", "=x", "=-1", "=%00", "=99999999999999999999");

    private static final int NOT_IMPLEMENTED = 501;

    /** A refused request may end its connection, which in version 2 is also that of the next one. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String serviceUrl;
    private final String token;
    private final List<String> wrong = new ArrayList<>();

    EveryParameter(String serviceUrl, String token) {
        this.serviceUrl = serviceUrl;
        this.token = token;
    }

    /** None fails by a bug, each refusal is a problem, and what is no list can't be given twice. */
    void isAnsweredOrRefused(String document) throws IOException, InterruptedException {
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of(System.getProperty("inclusio.root"), "openapi", document)
                        .toFile())
                .path("paths");
        for (var path : paths.properties()) {
            if (path.getValue().has("get")) {
                String address = path.getKey().replaceAll("\\{[^}]+}", "1");
                ask(address);
                for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                    if (parameter.path("in").asText().equals("query")) {
                        ask(address, parameter);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void ask(String address, JsonNode parameter) throws IOException, InterruptedException {
        String name = parameter.path("name").asText();
        for (String bad : BAD) {
            ask(address + "?" + name + bad);
        }
        if (!parameter.path("schema").path("type").asText().equals("array")) {
            String twice = address + "?" + name + "=1&" + name + "=2";
            int status = ask(twice);
            if (status != 400 && status != 403) {
                wrong.add(status + " " + twice);
            }
        }
    }

    private int ask(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(serviceUrl + address))
                        .header("Authorization", "Bearer " + token)
                        // Readers of SDMX are told of errors in its own syntax unless they ask for another.
                        .header("Accept", "application/problem+json, */*;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            String type = answer.headers().firstValue("content-type").orElse("");
            // News have no end; all else is read to its end, for a server ends a connection on which much is broken
            // off.
            String text =
                    type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            boolean isBug = status >= 500 && status != NOT_IMPLEMENTED;
            if (isBug || status >= 400 && !isProblem(address, type)) {
                wrong.add(status + " " + address + ": " + text);
            }
            return status;
        }
    }

    /** The standard for statistics has errors of its own, in the syntax that was asked for by 'format'. */
    private static boolean isProblem(String address, String type) {
        boolean isOfSdmx = address.startsWith("/sdmx/") && type.matches("application/(xml|json)\\b.*");
        return type.startsWith("application/problem+json") || isOfSdmx;
    }
}
