package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class KeycloakServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void gives_tokens_of_the_realm_and_keeps_a_registered_office_over_a_restart() throws Exception {
        Path folder = ThrowAwayFolder.make();
        try (KeycloakServer server = KeycloakServer.start(folder, 0)) {
            String kenya = claims(tokenOf(
                    server, "grant_type=password&client_id=inclusio-cli&username=nso-kenya&password=nso-kenya"));
            assertThat(kenya)
                    .contains("\"aud\":\"inclusio-api\"")
                    .contains("\"ref_area\":\"KEN\"")
                    .contains("\"roles\":[\"data-provider\"]")
                    .contains("\"iss\":\"" + server.authServerUrl() + "\"");

            String agency = claims(
                    tokenOf(server, "grant_type=password&client_id=inclusio-cli&username=agency&password=agency"));
            assertThat(agency).contains("\"roles\":[\"agency-reader\"]").doesNotContain("ref_area");

            String brazil = claims(machineToken(server, "office-bra"));
            assertThat(brazil).contains("\"ref_area\":\"BRA\"").contains("\"roles\":[\"data-provider\"]");

            assertThat(register(server, "office-fra")).isEqualTo(201);
        }
        try (KeycloakServer server = KeycloakServer.start(folder, 0)) {
            assertThat(claims(machineToken(server, "office-fra"))).contains("\"azp\":\"office-fra\"");
        }
        Folders.delete(folder);
    }

    private static int register(KeycloakServer server, String id) throws Exception {
        String token = machineToken(server, "inclusio-operator");
        assertThat(claims(token)).doesNotContain("inclusio-api");
        String client = """
                {"clientId":"%s","secret":"%s","serviceAccountsEnabled":true,"standardFlowEnabled":false}""".formatted(id, id);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/admin/realms/" + KeycloakServer.REALM + "/clients"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(client))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String machineToken(KeycloakServer server, String client) throws Exception {
        return tokenOf(server, "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client);
    }

    private static String tokenOf(KeycloakServer server, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.authServerUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(response.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
