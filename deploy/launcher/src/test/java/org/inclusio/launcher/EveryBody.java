package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every operation of a document that takes JSON, sent a member that no document has. */
final class EveryBody {

    private static final String BODY = "{\"noSuchMember\": 1}";
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    /** A demonstration user with each role. */
    private static final Map<String, String> USERS = Map.of(
            "admin", "admin",
            "data-provider", "nso-kenya",
            "contributor", "nso-kenya",
            "agency-reader", "agency",
            "report-editor", "editor");

    private final String serviceUrl;
    private final UnaryOperator<String> tokens;

    /** @param tokens the token of a demonstration user */
    EveryBody(String serviceUrl, UnaryOperator<String> tokens) {
        this.serviceUrl = serviceUrl;
        this.tokens = tokens;
    }

    /** None passes it over: it is refused by its name, or because what the address is about is not there. */
    void isReadWhole(String document) throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of(System.getProperty("inclusio.root"), "openapi", document)
                        .toFile())
                .path("paths");
        List<String> named = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode described = operation.getValue();
                if (!described.path("requestBody").path("content").has("application/json")) {
                    continue;
                }
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String role = described.at("/security/0/token/0").asText();
                Caller.Answer answer = ask(method, path.getKey().replaceAll("\\{[^}]+}", ID), role);
                boolean isNamed = answer.status() == 400
                        && answer.body().path("detail").asText().contains("/noSuchMember");
                if (isNamed) {
                    named.add(method + " " + path.getKey());
                } else if (answer.status() != 404) {
                    wrong.add(method + " " + path.getKey() + ": " + answer);
                }
            }
        }
        assertThat(wrong).as(document).isEmpty();
        assertThat(named).as(document).isNotEmpty();
    }

    private Caller.Answer ask(String method, String address, String role) {
        Caller caller = new Caller(tokens.apply(USERS.get(role)));
        return caller.answer(caller.request(serviceUrl + address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(BODY))
                .build());
    }
}
