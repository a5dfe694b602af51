package org.inclusio.indicator.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.release.OpenReleases;
import org.inclusio.problem.Problem;

/** Hands out the files of releases to everybody. */
@Path("/bulk/{release}")
@PermitAll
@OpenReading
@Tag(name = "Bulk files", description = "All of a release as files, under addresses that stay.")
@APIResponse(
        responseCode = "302",
        description = "'latest' is the release whose address is in Location: the newest that has its files.",
        headers =
                @Header(
                        name = "Location",
                        description = "The address of the file in that release.",
                        schema = @Schema(implementation = String.class)))
@APIResponse(
        responseCode = "304",
        description = "The reader has the file already, by If-None-Match or If-Modified-Since.")
@APIResponse(
        responseCode = "401",
        description = "The operator asks for a token here, and there is no valid one.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no release of this name, or it has no such file.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "unknownFile", value = BulkExamples.UNKNOWN_FILE)))
@APIResponse(
        responseCode = "410",
        description = "The release was withdrawn; the detail says why and what stands in its place.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "416",
        description = "No byte of the file is in the range that the header Range names.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The files of the release are still being made; Retry-After says when to ask again.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "stillMaking", value = BulkExamples.STILL_MAKING)))
public class BulkResource {

    private static final String CONTENTS = "toc.json";
    private static final String NOW = "no-cache";
    private static final String MAY_CHANGE = "public, max-age=300";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final HandOut handOut;

    BulkResource(HandOut handOut) {
        this.handOut = handOut;
    }

    @GET
    @Operation(
            operationId = "listBulkFiles",
            summary = "List the files of a release",
            description =
                    "The table of contents: of each file its media type, bytes, SHA-256, rows, first and last year, when the last"
                            + " of its values changed, and of how many areas they are. A browser gets it as a page in the first"
                            + " of the six official languages of the United Nations that it accepts. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "The table of contents.",
            headers =
                    @Header(
                            name = "Content-Language",
                            description = "The language of the page.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = Object.class),
                        examples = @ExampleObject(name = "contents", value = BulkExamples.CONTENTS)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @Parameter(description = "Name of the release, or 'latest'.", example = "2015-07") @PathParam("release")
                    String release,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        if (release.equals(OpenReleases.LATEST)) {
            return moved(handOut.newestWith(CONTENTS), "");
        }
        Optional<Language> page = AskedPage.in(headers);
        if (page.isEmpty()) {
            return varying(found(release, CONTENTS, uri, headers)).build();
        }
        // What the page links to is found from below the release.
        return uri.getPath().endsWith("/")
                ? varying(found(release, Listing.path(page.get()), uri, headers))
                        .header(HttpHeaders.CONTENT_LANGUAGE, page.get().code())
                        .build()
                : varying(movedTo("/bulk/" + release + "/")).build();
    }

    private static Response.ResponseBuilder varying(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    @GET
    @Path("{file: .+}")
    @Operation(
            operationId = "getBulkFile",
            summary = "Take a file of a release",
            description =
                    "All values are values.parquet, values.csv.gz and values.sdmx.csv.gz (SDMX-CSV 2.0), those of a sub-series"
                            + " by-series/{series}.parquet and .csv.gz; inequality and progress are Parquet and CSV, changes.csv.gz"
                            + " is what the release tells otherwise than the one before. areas.csv, regions.csv, series.csv and"
                            + " codes/ tell what codes mean, structures.xml how the values are"
                            + " structured in SDMX, README.md (and README.fr.md in French, and so on) how to read and cite,"
                            + " SHA256SUMS the checksums, and datapackage.json, csv-metadata.json, dataset.jsonld and"
                            + " dcat.jsonld describe it all to programs."
                            + " Values of a release stay what they are. Parts are sent by Range, one at a time. Needs no token.")
    @Parameter(
            name = "Range",
            in = ParameterIn.HEADER,
            description = "The part of the file that is wanted.",
            example = "bytes=0-1023",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "The SHA-256 of the file.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Last-Modified",
                        description = "When the file was made.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = BulkFile.PARQUET,
                        schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = BulkFile.GZIP, schema = @Schema(implementation = String.class, format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "regions", value = BulkExamples.REGIONS))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part of the file that the header Range names.",
            headers =
                    @Header(
                            name = "Content-Range",
                            description = "First and last byte, and how many the file has.",
                            schema = @Schema(implementation = String.class)))
    public Response get(
            @Parameter(description = "Name of the release, or 'latest'.", example = "2015-07") @PathParam("release")
                    String release,
            @Parameter(description = "Path of the file.", example = "values.parquet") @PathParam("file") String file,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return release.equals(OpenReleases.LATEST)
                ? moved(handOut.newestWith(file), file)
                : found(release, file, uri, headers).build();
    }

    private static Response moved(String release, String file) {
        return movedTo("/bulk/" + release + "/" + file).build();
    }

    private static Response.ResponseBuilder movedTo(String address) {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, NOW);
    }

    private Response.ResponseBuilder found(String release, String path, UriInfo uri, HttpHeaders headers) {
        HandedOut.File file = handOut.file(release, path);
        boolean isOfValues = path.startsWith("values.") || path.startsWith("by-series/");
        return new FileAnswer(file, headers)
                .answer(
                        uri.getPath(),
                        answer -> described(answer, release, path)
                                .header(HttpHeaders.CACHE_CONTROL, isOfValues ? FOR_GOOD : MAY_CHANGE));
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer, String release, String path) {
        answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition(release, path));
        if (path.contains(".csv")) {
            answer.header(
                    HttpHeaders.LINK,
                    "</bulk/" + release + "/csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        }
        if (path.endsWith(".html")) {
            answer.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        return answer;
    }

    /** What is no text is saved, under a name that tells where it is from. */
    private static String disposition(String release, String path) {
        boolean isShown = path.matches(".*\\.(md|html|xml|json|jsonld|cff)|SHA256SUMS");
        return (isShown ? "inline" : "attachment") + "; filename=\"inclusio-" + release + "-" + path.replace('/', '-')
                + "\"";
    }
}
