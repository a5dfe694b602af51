package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every operation of a document that reads, asked with nothing and with each parameter filled in badly. */
final class EveryParameter {

    private static final List<String> BAD = List.of("", "=", "=x", "=-1", "=%00", "=99999999999999999999");

    private final HttpClient client = HttpClient.newHttpClient();
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
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(serviceUrl + address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String type = answer.headers().firstValue("content-type").orElse("");
        if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && !type.startsWith("application/problem+json")) {
            wrong.add(answer.statusCode() + " " + address + ": " + answer.body());
        }
        return answer.statusCode();
    }
}
