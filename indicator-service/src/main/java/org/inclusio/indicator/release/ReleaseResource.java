package org.inclusio.indicator.release;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** Makes releases and withdraws them. */
@Path("/v1/releases")
@RolesAllowed("admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "What was published at an instant, under a name; open to everybody.")
@APIResponse(
        responseCode = "400",
        description = "The body can't be used.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of an administrator.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "415",
        description = "The body is not JSON.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReleaseResource {

    private final ReadReleases read;
    private final PublishRelease publish;
    private final SecurityIdentity caller;

    ReleaseResource(ReadReleases read, PublishRelease publish, SecurityIdentity caller) {
        this.read = read;
        this.publish = publish;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "makeRelease",
            summary = "Make a release",
            description =
                    "Gives all values that are published now a name under which everybody can read them, from then on"
                            + " and unaltered, whatever is corrected later. Refused while values of what was sent are still being"
                            + " computed, unless the order says 'unsettled'.")
    @APIResponse(
            responseCode = "201",
            description = "The release was made.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the release is.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = ReleaseAnswer.class),
                            examples = @ExampleObject(name = "second", value = ReleaseExamples.SECOND)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The name is taken, or values are still being computed; then Retry-After says when to try again.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response make(ReleaseOrder order) {
        Release made =
                publish.publish(required(order).usable(), caller.getPrincipal().getName());
        return Response.created(URI.create("/v1/releases/" + made.name))
                .entity(read.answer(made))
                .build();
    }

    @POST
    @Path("{release}/withdrawal")
    @Operation(
            operationId = "withdrawRelease",
            summary = "Withdraw a release",
            description =
                    "A release that is wrong is not altered: it is withdrawn, and from then on answers with 410, the"
                            + " reason and what stands in its place.")
    @APIResponse(
            responseCode = "200",
            description = "The release is withdrawn.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReleaseAnswer.class),
                            examples = @ExampleObject(name = "withdrawn", value = ReleaseExamples.WITHDRAWN)))
    @APIResponse(
            responseCode = "404",
            description = "There is no release of this name.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is withdrawn already.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReleaseAnswer withdraw(
            @Parameter(description = "Name of the release.", example = "2015-07") @PathParam("release") String release,
            Withdrawal withdrawal) {
        return read.answer(publish.withdraw(
                release, required(withdrawal), caller.getPrincipal().getName()));
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw ReleaseRefusal.BAD_RELEASE.because(
                    "There is no body. Send a JSON object as /q/openapi describes it.");
        }
        return body;
    }
}
