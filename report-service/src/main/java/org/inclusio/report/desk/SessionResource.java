package org.inclusio.report.desk;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.inclusio.page.SignedIn;

/** Tells the page who signed in, and hands it the token to ask with. Another origin can't read the answer. */
@Path("/desk/session")
@Authenticated
@Blocking
public class SessionResource {

    private final AccessTokenCredential token;
    private final ObjectMapper json;

    SessionResource(AccessTokenCredential token, ObjectMapper json) {
        this.token = token;
        this.json = json;
    }

    /**
     * Who signed in.
     *
     * @param token access token, valid for some minutes
     * @param name as the token names the person
     * @param roles of the realm, by which the page shows what the person may do
     */
    public record Session(String token, String name, List<String> roles) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response session() throws IOException {
        SignedIn who = SignedIn.of(token.getToken(), json);
        return SignedIn.answer(new Session(who.token(), who.name(), who.roles()));
    }
}
