package org.inclusio.ingest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.inclusio.page.SignedIn;

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
        SignedIn who = SignedIn.of(token.getToken(), json);
        return SignedIn.answer(new Session(who.token(), who.name(), who.refArea(), indicatorUrl));
    }
}
