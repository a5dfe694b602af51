package org.inclusio.ingest.contribution;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.ingest.caller.CurrentContributor;
import org.inclusio.ingest.contribution.PublishedContribution.PublishedAttachment;
import org.inclusio.problem.Problem;

/** The files of a contribution. */
@Path("/v1/contributions/{id}/attachments")
@RolesAllowed({"data-provider", "contributor"})
@Blocking
@Tag(name = "Contributions")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a contributor, or names none.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AttachmentResource {

    private static final Pattern CONTRIBUTION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9]{1,9}");

    private final Contributions contributions;
    private final CurrentContributor current;
    private final SecurityIdentity identity;

    AttachmentResource(Contributions contributions, CurrentContributor current, SecurityIdentity identity) {
        this.contributions = contributions;
        this.current = current;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachFile",
            summary = "Attach a file to a draft",
            description = "PDF, PNG, JPEG or plain text in UTF-8, told from the contents and not from the name, up to"
                    + " 10 MiB, and up to 20 of them.")
    @RequestBody(
            required = true,
            description = "The bytes of the file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The file is attached.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedAttachment.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.ATTACHED)))
    @APIResponse(
            responseCode = "400",
            description = "There is no file name, or none that can be used.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The contribution is no draft, or has 20 attachments.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is empty or too large.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The file is of no kind that is taken.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response attach(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(description = "File name.", example = "questionnaire.pdf") @QueryParam("name") String name,
            InputStream body)
            throws IOException {
        PublishedContribution found = ContributionResource.find(contributions, current.contributor(), id);
        AttachedFile file = AttachedFile.of(name, body.readNBytes(AttachedFile.LARGEST + 1));
        PublishedAttachment attached =
                contributions.attach(current.contributor(), current.name(), Long.parseLong(found.id()), file);
        return Response.created(URI.create("/v1/contributions/" + found.id() + "/attachments/" + attached.number()))
                .entity(attached)
                .build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed({"data-provider", "contributor", "agency-reader", "report-editor", "admin"})
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachment",
            summary = "Download an attached file",
            description =
                    "The bytes as they were sent, with their name and type, to be saved and never shown by the browser"
                            + " itself. A contributor"
                            + " gets its own files; who reads the report gets those of what is announced.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "text", value = "Question 12: ...")))
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution, none of that number is announced, or it has no"
                    + " such attachment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(description = "Number of the attachment.", example = "1") @PathParam("number") String number) {
        boolean contributes = identity.hasRole("data-provider") || identity.hasRole("contributor");
        AttachedFile file = (contributes ? own(id, number) : announced(id, number))
                .orElseThrow(() -> ContributionRefusal.NO_SUCH_CONTRIBUTION.because("Contribution " + id
                        + " has no attachment of that number. The contribution lists those it has."));
        return Response.ok(
                        file.bytes(), file.mediaType() + (file.mediaType().startsWith("text/") ? ";charset=UTF-8" : ""))
                .header("Content-Disposition", DownloadName.disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private Optional<AttachedFile> own(String id, String number) {
        PublishedContribution found = ContributionResource.find(contributions, current.contributor(), id);
        return ATTACHMENT.matcher(number).matches()
                ? contributions.attachment(current.contributor(), Long.parseLong(found.id()), Integer.parseInt(number))
                : Optional.empty();
    }

    private Optional<AttachedFile> announced(String id, String number) {
        return CONTRIBUTION.matcher(id).matches() && ATTACHMENT.matcher(number).matches()
                ? contributions.announcedAttachment(Long.parseLong(id), Integer.parseInt(number))
                : Optional.empty();
    }
}
