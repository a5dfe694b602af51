package org.inclusio.ingest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page who signed in, and hands it the token to ask with. Another origin can't read the answer. */
@Path("/office/session")
@Authenticated
@Blocking
public class SessionResource {

    private final AccessTokenCredential token;
    private final ObjectMapper json;
    private final String indicatorUrl;

    SessionResource(
            AccessTokenCredential token,
            ObjectMapper json,
            @ConfigProperty(name = "inclusio.page.indicator-url") String indicatorUrl) {
        this.token = token;
        this.json = json;
        this.indicatorUrl = indicatorUrl;
    }

    /**
     * Who signed in.
     *
     * @param token access token, valid for some minutes
     * @param name as the token names the person
     * @param refArea area of the office, or null when the account has none
     * @param indicatorUrl where the indicator service is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Session(String token, String name, String refArea, String indicatorUrl) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response session() throws IOException {
        String raw = token.getToken();
        // Every request that is made with the token is checked; here it is only read to greet whoever signed in.
        JsonNode claims =
                json.readTree(new String(Base64.getUrlDecoder().decode(raw.split("\\.")[1]), StandardCharsets.UTF_8));
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(new Session(
                        raw,
                        claims.path("preferred_username")
                                .asText(claims.path("sub").asText()),
                        claims.path("ref_area").asText(null),
                        indicatorUrl))
                .cacheControl(never)
                .build();
    }
}
