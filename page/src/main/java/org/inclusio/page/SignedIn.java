package org.inclusio.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Who signed in, as the access token tells. Every request that is made with the token is checked; here it is only read to
 * greet whoever signed in and to show what they may do.
 *
 * @param token access token, valid for some minutes
 * @param name as the token names the person
 * @param refArea area of the office, or null when the account has none
 * @param roles of the realm
 */
public record SignedIn(String token, String name, String refArea, List<String> roles) {

    public SignedIn {
        roles = List.copyOf(roles);
    }

    /** @param token a JSON web token whose signature was checked */
    public static SignedIn of(String token, ObjectMapper json) throws IOException {
        JsonNode claims =
                json.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        return new SignedIn(
                token,
                claims.path("preferred_username").asText(claims.path("sub").asText()),
                claims.path("ref_area").asText(null),
                StreamSupport.stream(claims.path("realm_access").path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** What the address {@code session} of a page answers, which nobody keeps. */
    public static Response answer(Object session) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(session).cacheControl(never).build();
    }
}
