package org.inclusio.ingest.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.delivery.SetAside;
import org.inclusio.problem.Problem;

/** How far the announcements have come. */
@Path("/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Tag(name = "Progress", description = "How far what was accepted has come.")
public class ProgressResource {

    private final Announcements announcements;
    private final SetAside setAside;

    ProgressResource(Announcements announcements, SetAside setAside) {
        this.announcements = announcements;
        this.setAside = setAside;
    }

    /** What is still to be done here. */
    @Schema(description = "What is still to be done.")
    public record Progress(
            @Schema(
                    description = "Accepted submissions that are not yet announced to the other services.",
                    examples = "0")
            long unannounced,

            @Schema(
                    description =
                            "What could not be handled and is set aside; GET /v1/set-aside names it to administrators.",
                    examples = "0")
            long setAside) {}

    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Show what is still to be announced",
            description = "All zero means that every accepted submission has reached Kafka.")
    @APIResponse(
            responseCode = "200",
            description = "What is still to be done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Progress.class),
                            examples = @ExampleObject(name = "done", value = "{\"unannounced\": 0, \"setAside\": 0}")))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Progress progress() {
        return new Progress(announcements.unannounced(), setAside.count());
    }
}
