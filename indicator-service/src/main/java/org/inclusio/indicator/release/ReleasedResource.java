package org.inclusio.indicator.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Tells everybody what is in releases. */
@Path("/v1/releases")
@PermitAll
@OpenReading
@Tag(name = "Releases")
@APIResponse(
        responseCode = "304",
        description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
@APIResponse(
        responseCode = "400",
        description = "A parameter can't be used.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "The operator asks for a token here, and there is no valid one.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReleasedResource {

    /** What a release is and changes is told otherwise once it, or the release before, is withdrawn. */
    private static final String MAY_CHANGE = "public, max-age=300";

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Releases releases;
    private final ReadReleases read;
    private final TaggedAnswer answer;

    ReleasedResource(Releases releases, ReadReleases read, TaggedAnswer answer) {
        this.releases = releases;
        this.read = read;
        this.answer = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReleases",
            summary = "List the releases",
            description =
                    "Every release, the newest first, withdrawn ones with the reason, each with how many cells it tells"
                            + " otherwise than the release before. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of releases.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReleasePage.class),
                            examples = @ExampleObject(name = "two", value = ReleaseExamples.PAGE)))
    public Response list(@BeanParam PageFilters page, @Context UriInfo uri, @Context HttpHeaders headers) {
        ReleasePage found = PageCursors.sealed(read.page(uri.getQueryParameters()), uri);
        return answer.json(headers, found)
                .header(HttpHeaders.CACHE_CONTROL, MAY_CHANGE)
                .build();
    }

    @GET
    @Path("{release}")
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
    public Response get(
            @Parameter(description = "Name of the release, or 'latest'.", example = "latest") @PathParam("release")
                    String release,
            @Context HttpHeaders headers) {
        return answer.json(headers, read.answer(readable(release)))
                .header(HttpHeaders.CACHE_CONTROL, MAY_CHANGE)
                .build();
    }

    @GET
    @Path("{release}/changes")
    @Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
    @Operation(
            operationId = "listReleaseChanges",
            summary = "List what a release tells otherwise",
            description =
                    "Every cell of which the release tells something else than the release before, with the cause, both"
                            + " tellings and the submissions behind it. What was changed and changed back in between is no change."
                            + " What was told of a cell that is suppressed now is not repeated. The first release has no changes: all"
                            + " of it is new. As CSV the list is whole unless pages are asked for. Needs no token.")
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
            responseCode = "404",
            description = "There is no release of this name.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The release was withdrawn; the detail says why and what stands in its place.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response changes(
            @Parameter(description = "Name of the release, or 'latest'.", example = "latest") @PathParam("release")
                    String release,
            @BeanParam PageFilters filters,
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
        return cached(whole, MAY_CHANGE);
    }

    @GET
    @Path("{release}/indicators/{code}/values")
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
            responseCode = "404",
            description = "There is no release of this name, or no indicator of this code.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The release was withdrawn; the detail says why and what stands in its place.",
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
        return cached(whole, release.equals(ReleaseOrder.LATEST) ? MAY_CHANGE : FOR_GOOD);
    }

    private Release readable(String name) {
        return releases.named(name).readable();
    }

    private static Response cached(Response whole, String how) {
        return Response.fromResponse(whole)
                .header(HttpHeaders.CACHE_CONTROL, how)
                .build();
    }
}
