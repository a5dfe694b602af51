package org.inclusio.report.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.inclusio.report.document.Place;

/** Comments on the paragraphs of a report; a number means the same paragraph in every language. */
@Path("/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"report-editor", "admin"})
@Blocking
@Tag(name = "Editing")
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
        description = "There is no such report, paragraph or comment.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CommentResource {

    private static final String REPORT = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    private final ReadableReports readable;
    private final Reports reports;
    private final AssembleReport assemble;
    private final Comments comments;
    private final SecurityIdentity caller;

    CommentResource(
            ReadableReports readable,
            Reports reports,
            AssembleReport assemble,
            Comments comments,
            SecurityIdentity caller) {
        this.readable = readable;
        this.reports = reports;
        this.assemble = assemble;
        this.comments = comments;
        this.caller = caller;
    }

    @GET
    @Path("comments")
    @Operation(
            operationId = "listOpenComments",
            summary = "List what is left to be resolved",
            description =
                    "The comments on all paragraphs that nobody has marked as resolved, or all of them, the oldest"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "The comments.",
            content =
                    @Content(
                            schema = @Schema(implementation = CommentAnswers.Comments.class),
                            examples = @ExampleObject(name = "comments", value = CommentExamples.COMMENTS)))
    @APIResponse(
            responseCode = "400",
            description = "The parameter resolved is neither true nor false.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CommentAnswers.Comments open(
            @Parameter(description = "Identifies the report.", example = REPORT) @PathParam("id") String id,
            @Parameter(description = "The word true: those that are resolved too.", example = "true")
                    @QueryParam("resolved")
                    String resolved) {
        if (resolved != null && !resolved.equals("true") && !resolved.equals("false")) {
            throw ReportRefusal.BAD_PARAMETER.because("The parameter resolved is '" + resolved
                    + "'. Send true for all comments, or leave it out for those that nobody has resolved.");
        }
        return new CommentAnswers.Comments(comments.of(readable.existing(id).id, "true".equals(resolved)));
    }

    @GET
    @Path("paragraphs/{number}/comments")
    @Operation(
            operationId = "listComments",
            summary = "List the comments on a paragraph",
            description = "Open and resolved, the oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "The comments.",
            content =
                    @Content(
                            schema = @Schema(implementation = CommentAnswers.Comments.class),
                            examples = @ExampleObject(name = "comments", value = CommentExamples.COMMENTS)))
    public CommentAnswers.Comments list(
            @Parameter(description = "Identifies the report.", example = REPORT) @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Number of the paragraph; or summary-1 for the first of the summary, heading-3 for"
                                            + " the third heading.",
                            example = "2")
                    @PathParam("number")
                    String number) {
        Report report = readable.existing(id);
        return new CommentAnswers.Comments(comments.on(report.id, place(report, number)));
    }

    @POST
    @Path("paragraphs/{number}/comments")
    @RolesAllowed("report-editor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postComment",
            summary = "Comment on a paragraph",
            description = "While the report is a draft or in review. The comment names the version that it is about.")
    @APIResponse(
            responseCode = "201",
            description = "The comment.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its mark as resolved is put.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = CommentAnswers.Comment.class),
                            examples = @ExampleObject(name = "comment", value = CommentExamples.COMMENT)))
    @APIResponse(
            responseCode = "400",
            description = "The body has no text, too long a one, or a character that can't be shown.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The report is published.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(
            @Parameter(description = "Identifies the report.", example = REPORT) @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Number of the paragraph; or summary-1 for the first of the summary, heading-3 for"
                                            + " the third heading.",
                            example = "2")
                    @PathParam("number")
                    String number,
            @RequestBody(
                            description = "What is to be said.",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CommentAnswers.Said.class),
                                            examples = @ExampleObject(name = "comment", value = CommentExamples.SAID)))
                    CommentAnswers.Said said) {
        Report found = readable.existing(id);
        Place place = place(found, number);
        String body = CommentAnswers.Said.of(said);
        String author = caller.getPrincipal().getName();
        CommentAnswers.Comment comment = QuarkusTransaction.requiringNew().call(() -> {
            Report report = reports.locked(found.id);
            report.expectOpen();
            return comments.add(report, place, author, body);
        });
        return Response.created(
                        URI.create("/v1/reports/" + id + "/paragraphs/" + place + "/comments/" + comment.number()))
                .entity(comment)
                .build();
    }

    @PUT
    @Path("paragraphs/{number}/comments/{comment}/resolution")
    @RolesAllowed("report-editor")
    @Operation(
            operationId = "resolveComment",
            summary = "Mark a comment as resolved",
            description = "While the report is a draft or in review. A second mark changes nothing; the comment stays.")
    @APIResponse(
            responseCode = "200",
            description = "The comment with its mark.",
            content =
                    @Content(
                            schema = @Schema(implementation = CommentAnswers.Comment.class),
                            examples = @ExampleObject(name = "resolved", value = CommentExamples.RESOLVED)))
    @APIResponse(
            responseCode = "409",
            description = "The report is published.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CommentAnswers.Comment resolve(
            @Parameter(description = "Identifies the report.", example = REPORT) @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Number of the paragraph; or summary-1 for the first of the summary, heading-3 for"
                                            + " the third heading.",
                            example = "2")
                    @PathParam("number")
                    String number,
            @Parameter(description = "Number of the comment.", example = "1") @PathParam("comment") String comment) {
        Report found = readable.existing(id);
        Place place = place(found, number);
        long wanted = comment.matches("\\d{1,18}") ? Long.parseLong(comment) : 0;
        String by = caller.getPrincipal().getName();
        return QuarkusTransaction.requiringNew().call(() -> {
            reports.locked(found.id).expectOpen();
            return comments.resolve(found.id, place, wanted, by)
                    .orElseThrow(() -> ReportRefusal.UNKNOWN_COMMENT.because("Paragraph " + number
                            + " has no comment '" + comment + "'. GET /v1/reports/" + id + "/paragraphs/" + number
                            + "/comments lists those there are."));
        });
    }

    private Place place(Report report, String number) {
        return KeptDocument.of(assemble.content(report, report.inLanguage(null)))
                .place(number);
    }
}
