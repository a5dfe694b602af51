package org.inclusio.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusio.stack.KeycloakServer;

/** The statistics offices' own clients in Keycloak, {@code office-ken} for Kenya, registered when first needed. */
public final class Offices {

    private static final String OPERATOR = "inclusio-operator";

    private final String clientsUrl;
    private final Tokens tokens;
    private final SecureRandom random;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    public Offices(String keycloakUrl, Tokens tokens, SecureRandom random) {
        this.clientsUrl = keycloakUrl + "/admin/realms/" + KeycloakServer.REALM + "/clients";
        this.tokens = tokens;
        this.random = random;
    }

    /** A token of the office of this area (ISO 3166-1 alpha-3). */
    public String tokenFor(String area) {
        return tokens.ofClient(clientId(area), secrets.computeIfAbsent(area, this::secretOf));
    }

    static String clientId(String area) {
        return "office-" + area.toLowerCase(Locale.ROOT);
    }

    private String secretOf(String area) {
        JsonNode found = Http.json(
                authorised(clientsUrl + "?clientId=" + clientId(area)).GET().build(), 200);
        if (!found.isEmpty()) {
            return found.path(0).path("secret").asText();
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Http.json(
                authorised(clientsUrl)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                registration(area, secret).toString()))
                        .build(),
                201);
        return secret;
    }

    private HttpRequest.Builder authorised(String url) {
        // Keycloak's import gives the operator its name as its secret, a demo default like the users' passwords.
        return Http.request(url).header("Authorization", "Bearer " + tokens.ofClient(OPERATOR, OPERATOR));
    }

    private static ObjectNode registration(String area, String secret) {
        ObjectNode client = Http.JSON.createObjectNode();
        client.put("clientId", clientId(area));
        client.put("name", "Statistics office of " + area);
        client.put("secret", secret);
        client.put("publicClient", false);
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("fullScopeAllowed", false);
        ArrayNode mappers = client.putArray("protocolMappers");
        mapper(mappers, "role-data-provider", "oidc-hardcoded-role-mapper", Map.of("role", "data-provider"));
        mapper(
                mappers,
                "ref-area",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", "ref_area",
                        "claim.value", area,
                        "jsonType.label", "String",
                        "access.token.claim", "true"));
        return client;
    }

    private static void mapper(ArrayNode mappers, String name, String kind, Map<String, String> config) {
        ObjectNode mapper = mappers.addObject();
        mapper.put("name", name);
        mapper.put("protocol", "openid-connect");
        mapper.put("protocolMapper", kind);
        ObjectNode settings = mapper.putObject("config");
        config.forEach(settings::put);
    }
}
