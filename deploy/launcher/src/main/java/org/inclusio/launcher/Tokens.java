package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inclusio.stack.KeycloakServer;

/** Access tokens from Keycloak, each kept until shortly before it expires. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final String keycloakUrl;
    private final Clock clock;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    public Tokens(String keycloakUrl, Clock clock) {
        this.keycloakUrl = keycloakUrl;
        this.clock = clock;
    }

    /** A token of a client of its own, such as an office. */
    public String ofClient(String id, String secret) {
        return token(id, Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    /** A token of a user of the realm's demonstration, whose password is the name. */
    public String ofDemoUser(String name) {
        return token(
                "user " + name,
                Map.of("grant_type", "password", "client_id", "inclusio-cli", "username", name, "password", name));
    }

    private String token(String key, Map<String, String> form) {
        return held.compute(key, (same, old) -> old != null && clock.instant().isBefore(old.until) ? old : ask(form))
                .text;
    }

    private Token ask(Map<String, String> form) {
        HttpRequest request = Http.request(
                        keycloakUrl + "/realms/" + KeycloakServer.REALM + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        Instant asked = clock.instant();
        JsonNode answer = Http.json(request, 200);
        return new Token(
                answer.path("access_token").asText(),
                asked.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
