package org.inclusio.indicator.release;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.PagedList;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.revision.RevisionsCsv;
import org.inclusio.indicator.value.ValueExamples;
import org.inclusio.indicator.value.ValueFilters;
import org.inclusio.indicator.value.ValuePage;
import org.inclusio.indicator.value.ValuesCsv;
import org.inclusio.problem.PageCursors;
import org.inclusio.problem.Problem;

/** Makes releases, and tells everybody what is in them. */
@Path("/v1/releases")
@Tag(name = "Releases", description = "What was published at an instant, under a name; open to everybody.")
@APIResponse(
        responseCode = "400",
        description = "A parameter or the body can't be used.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token; to read, only where the operator asks for one.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReleaseResource {

    private static final String OF_A_NAME = "public, max-age=31536000, immutable";
    private static final String OF_THE_LATEST = "public, max-age=300";

    private final Releases releases;
    private final ReadReleases read;
    private final PublishRelease publish;
    private final TaggedAnswer answer;
    private final SecurityIdentity caller;

    ReleaseResource(
            Releases releases,
            ReadReleases read,
            PublishRelease publish,
            TaggedAnswer answer,
            SecurityIdentity caller) {
        this.releases = releases;
        this.read = read;
        this.publish = publish;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
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
            responseCode = "403",
            description = "The token is not that of an administrator.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
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
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
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
            responseCode = "403",
            description = "The token is not that of an administrator.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
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

    @GET
    @PermitAll
    @OpenReading
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReleases",
            summary = "List the releases",
            description =
                    "Every release, the newest first, withdrawn ones with the reason, each with how many cells it tells"
                            + " otherwise than the release before. Needs no token.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most releases on a page.",
            example = "20",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before.",
            example = "9c41d0be7f3",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of releases.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReleasePage.class),
                            examples = @ExampleObject(name = "two", value = ReleaseExamples.PAGE)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to send the next.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ReleasePage page = PageCursors.sealed(read.page(uri.getQueryParameters()), uri);
        return answer.json(headers, page)
                .header(HttpHeaders.CACHE_CONTROL, OF_THE_LATEST)
                .build();
    }

    @GET
    @Path("{release}")
    @PermitAll
    @OpenReading
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRelease",
            summary = "Tell what a release is",
            description =
                    "Its instant, its note, and how many cells it tells otherwise than the release before. Needs no"
                            + " token.")
    @APIResponse(
            responseCode = "200",
            description = "The release.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReleaseAnswer.class),
                            examples = @ExampleObject(name = "second", value = ReleaseExamples.SECOND)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "404",
            description = "There is no release of this name.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The release was withdrawn; the detail says why and what stands in its place.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "withdrawn", value = ReleaseExamples.GONE)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to send the next.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "Name of the release, or 'latest'.", example = "latest") @PathParam("release")
                    String release,
            @Context HttpHeaders headers) {
        return answer.json(headers, read.answer(readable(release)))
                .header(HttpHeaders.CACHE_CONTROL, caching(release))
                .build();
    }

    @GET
    @Path("{release}/changes")
    @PermitAll
    @OpenReading
    @Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
    @Operation(
            operationId = "listReleaseChanges",
            summary = "List what a release tells otherwise",
            description =
                    "Every cell of which the release tells something else than the release before, with the cause, both"
                            + " tellings and the submissions behind it. What was changed and changed back in between is no change."
                            + " What was told of a cell that is suppressed now is not repeated. The first release has no changes: all"
                            + " of it is new. As CSV the list is whole unless pages are asked for. Needs no token.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most changes on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before.",
            example = "9c41d0be7f100",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReleaseChangePage.class),
                        examples = @ExampleObject(name = "revised", value = ReleaseExamples.CHANGES)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = ReleaseExamples.CHANGES_CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "404",
            description = "There is no release of this name.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The release was withdrawn; the detail says why and what stands in its place.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to send the next.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response changes(
            @Parameter(description = "Name of the release, or 'latest'.", example = "latest") @PathParam("release")
                    String release,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Release told = readable(release);
        Response whole = answer.list(
                request,
                uri,
                headers,
                new PagedList<ReleaseChangePage>(
                        ReadReleases.LARGEST_LIMIT,
                        true,
                        parameters -> read.changes(told, parameters),
                        page -> RevisionsCsv.write(
                                List.of("cause"),
                                page.items(),
                                one -> List.of(one.cause().name()),
                                ReleaseChange::told)));
        return cached(whole, release);
    }

    @GET
    @Path("{release}/indicators/{code}/values")
    @PermitAll
    @OpenReading
    @Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
    @Operation(
            operationId = "listReleasedValues",
            summary = "List the values of an indicator in a release",
            description =
                    "The values that held at the instant of the release, in the order of sub-series, area, year and"
                            + " group, with the same filters as the values that hold now. As CSV the list is whole unless pages are"
                            + " asked for. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of values.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes when the page does.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The address of the next page, with rel=\"next\"; absent on the last.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ValuePage.class),
                        examples = @ExampleObject(name = "womenInParliament", value = ValueExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = ValueExamples.CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "404",
            description = "There is no release of this name, or no indicator of this code.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The release was withdrawn; the detail says why and what stands in its place.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to send the next.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response values(
            @Parameter(description = "Name of the release, or 'latest'.", example = "latest") @PathParam("release")
                    String release,
            @Parameter(description = "Official number of the indicator.", example = "3.3") @PathParam("code")
                    String code,
            @BeanParam ValueFilters filters,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Release told = readable(release);
        Response whole = answer.list(
                request,
                uri,
                headers,
                new PagedList<ValuePage>(
                        ReadReleases.LARGEST_LIMIT,
                        true,
                        parameters -> read.values(told, code, parameters),
                        page -> ValuesCsv.write(page.items())));
        return cached(whole, release);
    }

    private Release readable(String name) {
        return releases.named(name).readable();
    }

    private static Response cached(Response whole, String release) {
        return Response.fromResponse(whole)
                .header(HttpHeaders.CACHE_CONTROL, caching(release))
                .build();
    }

    private static String caching(String release) {
        return release.equals(ReleaseOrder.LATEST) ? OF_THE_LATEST : OF_A_NAME;
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw ReleaseRefusal.BAD_RELEASE.because(
                    "There is no body. Send a JSON object as /q/openapi describes it.");
        }
        return body;
    }
}
