package org.inclusio.indicator.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Tells readers of feeds which releases there are. */
@Path("/feed")
@PermitAll
@OpenReading
@Produces(AtomFeed.MEDIA_TYPE)
@Tag(name = "Releases")
@APIResponse(
        responseCode = "304",
        description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
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
public class FeedResource {

    private static final String CACHING = "public, max-age=300";

    private final ReadReleases releases;
    private final IndicatorCatalogue catalogue;
    private final TaggedAnswer answer;

    FeedResource(ReadReleases releases, IndicatorCatalogue catalogue, TaggedAnswer answer) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "feedOfReleases",
            summary = "Follow the releases",
            description = "The newest hundred releases as an Atom feed (RFC 4287), each with how many cells it tells"
                    + " otherwise; an entry is updated when its release is withdrawn. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answered(uri, headers, "Releases of the Millennium Development Goal indicators", releases.newest());
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "feedOfIndicator",
            summary = "Follow the releases that tell something else of an indicator",
            description =
                    "The same for one indicator: those of the newest hundred releases that tell cells of it otherwise"
                            + " than the release before, with the counts of that indicator alone. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no indicator of this code.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response ofIndicator(
            @Parameter(description = "Official number of the indicator.", example = "3.3") @PathParam("code")
                    String code,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String name = catalogue
                .indicator(code)
                .orElseThrow(() -> ReleaseRefusal.UNKNOWN_INDICATOR.because(
                        "There is no indicator '" + code + "'. GET /v1/indicators lists every code."))
                .name();
        return answered(
                uri,
                headers,
                "Releases with changes of " + code + ", " + name,
                releases.newest().stream()
                        .map(release -> release.ofIndicator(code))
                        .filter(release -> !release.changes().isEmpty())
                        .toList());
    }

    private Response answered(UriInfo uri, HttpHeaders headers, String title, List<ReleaseAnswer> releases) {
        String feed = new AtomFeed(uri.getAbsolutePath(), title).write(releases);
        return answer.text(headers, feed, AtomFeed.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }
}
