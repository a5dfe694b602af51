package org.inclusio.ingest.announcement;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** Announces a submission again. */
@Path("/v1/submissions/{id}/announcement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
@Tag(name = "Set aside", description = "What a queue could not handle, and how to have it tried again.")
public class AnnouncementResource {

    private final AnnounceAgain announceAgain;
    private final JsonWebToken token;

    AnnouncementResource(AnnounceAgain announceAgain, JsonWebToken token) {
        this.announceAgain = announceAgain;
        this.token = token;
    }

    /** What is announced again. */
    @Schema(name = "AnnouncedAgain", description = "What is announced again.")
    public record AnnouncedAgain(
            @Schema(description = "Number of the submission.", examples = "17")
            String submission,

            @Schema(description = "Rows that made something new, changed or withdrew it.", examples = "347")
            long rows) {}

    @POST
    @Operation(
            operationId = "announceSubmissionAgain",
            summary = "Announce a submission again",
            description = "For an administrator whose other service has lost what was announced: every row that the"
                    + " submission made new, changed or withdrew is announced once more, with its revision. A service that"
                    + " holds the same or newer rows does nothing with them. An office that sends its file again can't"
                    + " bring this about, because unchanged rows are not announced.")
    @APIResponse(
            responseCode = "200",
            description = "The rows are on their way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnnouncedAgain.class),
                            examples =
                                    @ExampleObject(name = "again", value = "{\"submission\": \"17\", \"rows\": 347}")))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token is not that of an administrator.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such submission.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Nothing of the submission was kept, so there is nothing to announce.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AnnouncedAgain announce(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw AnnouncementRefusal.NO_SUCH_SUBMISSION.because(
                    "There is no submission '" + (id.length() > 40 ? id.substring(0, 40) + "..." : id) + "'.");
        }
        String by = token.getName() == null ? token.getSubject() : token.getName();
        return new AnnouncedAgain(id, announceAgain.announce(Long.parseLong(id), by));
    }
}
