package org.inclusio.report.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** Shows how far a report has come, and takes it further. */
@Path("/v1/reports/{id}/state")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"report-editor", "admin"})
@Blocking
@Tag(name = "Editing", description = "The way of a report from draft to publication.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may do this.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such report.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN)))
public class StateResource {

    private final ReadableReports reports;
    private final ReportHistory history;
    private final TakeStep takeStep;
    private final SecurityIdentity caller;

    StateResource(ReadableReports reports, ReportHistory history, TakeStep takeStep, SecurityIdentity caller) {
        this.reports = reports;
        this.history = history;
        this.takeStep = takeStep;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getReportState",
            summary = "Show how far a report has come",
            description = "Its state, and every step and edit with its actor, time and reason.")
    @APIResponse(
            responseCode = "200",
            description = "The state.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What a step or an edit names in If-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = StateAnswers.Standing.class),
                            examples = @ExampleObject(name = "inReview", value = StateExamples.STANDING)))
    public Response get(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id) {
        return answer(reports.existing(id));
    }

    @PUT
    @RolesAllowed("report-editor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putReportState",
            summary = "Take a report further",
            description =
                    "From DRAFT to IN_REVIEW, and from there back to DRAFT or on to PUBLISHED. A published report is there"
                            + " for agencies and changes no more; it is written in all six languages when it is"
                            + " published. Send the ETag of the state as If-Match: then nothing can have changed"
                            + " between what was read and what is published.")
    @APIResponse(
            responseCode = "200",
            description = "The state as it is now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What the next step names in If-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = StateAnswers.Standing.class),
                            examples = @ExampleObject(name = "inReview", value = StateExamples.STANDING)))
    @APIResponse(
            responseCode = "400",
            description = "The body names no state or gives no reason.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The state asked for does not follow that of the report, or a comment is open that has to be"
                    + " resolved before publication.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "noSuchStep", value = StateExamples.NO_SUCH_STEP)))
    @APIResponse(
            responseCode = "412",
            description = "The report has changed since the ETag in If-Match was read.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says what is changed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "The ETag of the state.", example = "\"0\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            description = "Where it is to go, and why.",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Step.class),
                                            examples = @ExampleObject(name = "review", value = StateExamples.STEP)))
                    Step step) {
        Report report = reports.existing(id);
        Step asked = step == null ? new Step(null, null) : step;
        return answer(takeStep.take(
                report, ifMatch, asked.wanted(), caller.getPrincipal().getName(), Reason.of(asked.reason())));
    }

    private Response answer(Report report) {
        return Response.ok(StateAnswers.Standing.of(report, history.of(report.id)))
                .header(HttpHeaders.ETAG, report.tag())
                .build();
    }
}
