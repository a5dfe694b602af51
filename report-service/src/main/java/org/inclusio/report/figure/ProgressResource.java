package org.inclusio.report.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.delivery.SetAside;
import org.inclusio.problem.Problem;

/** Answers how much there is still to be heard. */
@Path("/v1/progress")
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "How far the service has come with what it hears.")
public class ProgressResource {

    @Schema(description = "Messages of a topic.")
    record Hearing(
            @Schema(description = "Messages not yet applied.", examples = "0")
            long lag) {}

    @Schema(description = "What is still to be done.")
    record Progress(
            @Schema(description = "Values that indicator-service published.")
            Hearing indicatorValues,

            @Schema(
                    description = "Work that was heard but not done; always 0, because figures are kept at once.",
                    examples = "0")
            int pending,

            @Schema(
                    description =
                            "What could not be handled and is set aside; GET /v1/set-aside names it to administrators.",
                    examples = "0")
            long setAside) {}

    private final FigureLag lag;
    private final SetAside setAside;

    ProgressResource(FigureLag lag, SetAside setAside) {
        this.lag = lag;
        this.setAside = setAside;
    }

    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Show what is still to be heard",
            description = "A report assembled while the lag is 0 rests on everything that was published.")
    @APIResponse(
            responseCode = "200",
            description = "What is still to be done.",
            content =
                    @Content(
                            schema = @Schema(implementation = Progress.class),
                            examples =
                                    @ExampleObject(
                                            name = "caughtUp",
                                            value =
                                                    "{\"indicatorValues\": {\"lag\": 0}, \"pending\": 0, \"setAside\": 0}")))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker does not say how much is left to hear.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response progress() {
        CacheControl uncached = new CacheControl();
        uncached.setNoStore(true);
        return Response.ok(new Progress(new Hearing(messages()), 0, setAside.count()))
                .cacheControl(uncached)
                .build();
    }

    private long messages() {
        try {
            return lag.messages();
        } catch (IllegalStateException e) {
            throw FigureRefusal.BROKER_AWAY.because(e.getMessage() + " Ask again in a few seconds.");
        }
    }
}
