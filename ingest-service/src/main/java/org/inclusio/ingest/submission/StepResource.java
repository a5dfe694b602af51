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
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.problem.Problem;

/** The steps that an office takes with a file that waits, or that it takes back. */
@Path("/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Submissions")
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
        description = "The token is not that of a data provider, names no area, or is that of the person whose file a"
                + " second one has to approve.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "This office has made no such submission.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "409",
        description = "The submission does not wait for this step, for example because a colleague has taken it.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "415",
        description = "The body is not JSON.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StepResource {

    private final OwnSubmissions own;
    private final TakeStep takeStep;
    private final CurrentOffice office;

    StepResource(OwnSubmissions own, TakeStep takeStep, CurrentOffice office) {
        this.own = own;
        this.takeStep = takeStep;
        this.office = office;
    }

    @POST
    @Path("confirmation")
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
                            schema = @Schema(implementation = Comment.class),
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
    public PublishedSubmission confirm(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            Comment comment) {
        return takeStep.confirm(request(id, comment));
    }

    @POST
    @Path("approval")
    @Operation(
            operationId = "approveSubmission",
            summary = "Approve a colleague's file",
            description =
                    "For offices that want a second person to stand for every file: somebody other than the one who"
                            + " sent it says that it is right. It is then read again beside what the area holds by now, and"
                            + " kept, at once or when its time comes.")
    @RequestBody(
            required = true,
            description = "What was looked at.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Comment.class),
                            examples =
                                    @ExampleObject(
                                            name = "compared",
                                            value = "{\"comment\": \"Compared with the census tables.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The submission as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "approved", value = SubmissionExamples.APPROVED)))
    public PublishedSubmission approve(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            Comment comment) {
        return takeStep.approve(request(id, comment));
    }

    @POST
    @Path("submission")
    @Operation(
            operationId = "submitDraft",
            summary = "Hand in a draft",
            description = "The file that was sent as a draft is decided about as if it came now; whoever hands it in"
                    + " stands for it from then on.")
    @RequestBody(
            required = true,
            description = "What is to be said about it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Comment.class),
                            examples =
                                    @ExampleObject(
                                            name = "complete",
                                            value = "{\"comment\": \"All regions have answered.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The submission as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "accepted", value = SubmissionExamples.ACCEPTED)))
    public PublishedSubmission handIn(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            Comment comment) {
        return takeStep.handIn(request(id, comment));
    }

    @POST
    @Path("withdrawal")
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Take a submission back",
            description =
                    "A file that waits is not kept. Of one that was kept, every observation says again what it said"
                            + " before, unless a later submission has stated it anew; this is a submission of its own, with"
                            + " counts of its own, and is announced. Values that were computed from the observations follow;"
                            + " earlier vintages keep what was said then.")
    @RequestBody(
            required = true,
            description = "Why it is taken back.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Comment.class),
                            examples =
                                    @ExampleObject(
                                            name = "province",
                                            value = "{\"comment\": \"A province was counted twice.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The submission as it is now; withdrawnBy names the one that took it back.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "withdrawn", value = SubmissionExamples.WITHDRAWN)))
    public PublishedSubmission withdraw(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            Comment comment) {
        return takeStep.withdraw(request(id, comment));
    }

    private TakeStep.Request request(String id, Comment comment) {
        long found = own.find(id).id();
        return new TakeStep.Request(
                office.area(), found, office.name(), Comment.text(comment == null ? null : comment.comment()));
    }
}
