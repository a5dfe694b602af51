package org.inclusio.ingest.submission;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.ingest.office.CurrentOffice;
import org.inclusio.problem.Problem;

/** Where offices answer the warnings of a file that waits. */
@Path("/v1/submissions/{id}/confirmation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Submissions")
public class ConfirmationResource {

    private final OwnSubmissions own;
    private final ConfirmSubmission confirmSubmission;
    private final CurrentOffice office;

    ConfirmationResource(OwnSubmissions own, ConfirmSubmission confirmSubmission, CurrentOffice office) {
        this.own = own;
        this.confirmSubmission = confirmSubmission;
        this.office = office;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmSubmission",
            summary = "Answer the warnings of a file",
            description = "A file with warnings and without errors waits until its office says why it is right all the"
                    + " same. It is then read again beside what the area holds by now, and kept; the answer tells what"
                    + " became of it. The comment stays with the submission.")
    @RequestBody(
            required = true,
            description = "Why the file is right.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Confirmation.class),
                            examples =
                                    @ExampleObject(
                                            name = "census",
                                            value = "{\"comment\": \"New census; see its report.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The submission as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "accepted", value = SubmissionExamples.CONFIRMED)))
    @APIResponse(
            responseCode = "400",
            description = "There is no comment, or it is too long.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token is not that of a data provider, or names no area.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "This office has made no such submission.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The submission awaits no confirmation, for example because a colleague has confirmed it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PublishedSubmission confirm(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            Confirmation confirmation) {
        long found = own.find(id).id();
        String comment = Confirmation.text(confirmation == null ? null : confirmation.comment());
        return confirmSubmission.confirm(office.area(), found, comment, office.name());
    }
}
