package org.inclusio.indicator.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.delivery.SetAside;
import org.inclusio.problem.Problem;

/** Answers how much is still to be done. */
@Path("/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Tag(name = "Progress", description = "Whether the values follow from everything that was announced.")
public class ProgressResource {

    private final ObservationsLag lag;
    private final WorkLeft work;
    private final SetAside setAside;

    ProgressResource(ObservationsLag lag, WorkLeft work, SetAside setAside) {
        this.lag = lag;
        this.work = work;
        this.setAside = setAside;
    }

    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Tell how much is still to be done",
            description = "All zero means that the values follow from every observation announced so far, and are"
                    + " published.")
    @APIResponse(
            responseCode = "200",
            description = "What is still to be done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Progress.class),
                            examples =
                                    @ExampleObject(
                                            name = "caughtUp",
                                            value =
                                                    "{\"observations\": {\"lag\": 0}, \"pending\": 0, \"setAside\": 0}")))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may ask.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker does not say how much is left to hear.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get() throws SQLException {
        // Asked in the order in which work moves on, so that none is missed between two answers.
        Progress.Heard heard = new Progress.Heard(lag());
        CacheControl uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(new Progress(heard, work.count(), setAside.count()))
                .cacheControl(uncached)
                .build();
    }

    private long lag() {
        try {
            return lag.messages();
        } catch (IllegalStateException e) {
            throw ProgressRefusal.BROKER_AWAY.because(e.getMessage() + " Ask again in a few seconds.");
        }
    }
}
