package org.inclusio.indicator.sdmx.data;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.problem.OwnParameters;
import org.inclusio.problem.Problem;

/**
 * Published data by SDMX REST 2.2. The address is read as it was sent, since plus signs, commas and brackets mean something in
 * it that a server's own reading loses.
 */
@Path("/sdmx/v2/data")
@PermitAll
@OpenReading
@OwnParameters
@Tag(name = "SDMX", description = "What is published, by SDMX REST; no token is needed.")
@APIResponse(responseCode = "304", description = "Nothing has changed since the answer whose ETag or date was sent.")
@APIResponse(
        responseCode = "400",
        description = "The address or a parameter can't be read; the detail names the nearest right word.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "The operator asks for a token here, and there is no valid one.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such dataflow, version or release.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "413",
        description = "The order asked for takes more than is kept in memory.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "422",
        description = "None of the codes asked for is there, or a key is too long.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "501",
        description = "Data are not told by provision agreement.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DataOfV2Resource {

    private static final String PATH = "/sdmx/v2/data";

    private final PublishedData data;

    DataOfV2Resource(PublishedData data) {
        this.data = data;
    }

    @GET
    @Path("{context}/{agencyID}/{resourceID}/{version}/{key}")
    @Operation(
            operationId = "getSdmxData",
            summary = "Get published data (SDMX REST 2.2)",
            description =
                    "The values of the newest release, or of that in force at the instant asOf, whole and without pages. Suppressed"
                            + " values are there with their status and without a number. Every format is streamed: SDMX-JSON"
                            + " 1.0.0, 2.0.0 and 2.1.0, SDMX-CSV 1.0.0, 2.0.0 and 2.1.0, SDMX-ML 2.1 generic and"
                            + " structure-specific, also of time series, and 3.0.0 and 3.1.0, by the header Accept or by format. Needs no token.")
    @Parameter(
            name = "context",
            in = ParameterIn.PATH,
            description = "dataflow, datastructure or *.",
            example = "dataflow",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "agencyID",
            in = ParameterIn.PATH,
            description = "Who maintains the dataflow; * for any.",
            example = "INCLUSIO",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "resourceID",
            in = ParameterIn.PATH,
            description = "The dataflow or data structure; * for any.",
            example = "DF_MDG_DISAGG",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "version",
            in = ParameterIn.PATH,
            description = "Its version: 1.0.0, +, ~ or *.",
            example = "~",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.PATH,
            description =
                    "Codes with dots between the dimensions, * for any code; several keys with commas. What is left out at the end is any code. Areas by ISO3 or M49.",
            example = "A.MDG_0303_WOMEN_PARLIAMENT.KEN",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "c[TIME_PERIOD]",
            in = ParameterIn.QUERY,
            description =
                    "Filter on a component, here the period; every component has such a parameter. Comma is or, plus is and; operators eq, ne, lt, le, gt, ge, co, nc, sw, ew with a colon.",
            example = "ge:2000+le:2015",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "updatedAfter",
            in = ParameterIn.QUERY,
            description = "Only what is told otherwise than by the release in force then, with what is told no more.",
            example = "2015-07-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "firstNObservations",
            in = ParameterIn.QUERY,
            description = "So many observations of each series from its beginning.",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "lastNObservations",
            in = ParameterIn.QUERY,
            description = "So many observations of each series from its end.",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "dimensionAtObservation",
            in = ParameterIn.QUERY,
            description = "TIME_PERIOD, another dimension, or AllDimensions.",
            example = "AllDimensions",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "attributes",
            in = ParameterIn.QUERY,
            description = "dsd, series, obs, all, none, or identifiers of attributes with commas.",
            example = "OBS_STATUS,NATURE",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "measures",
            in = ParameterIn.QUERY,
            description = "all, none or OBS_VALUE.",
            example = "all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "includeHistory",
            in = ParameterIn.QUERY,
            description = "Whether every release is told, each by what it tells otherwise.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            description = "So many observations are passed over.",
            example = "0",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "So many observations are told at most; without it all are.",
            example = "1000",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Components with plus signs between, each with :asc or :desc; * and series_key.",
            example = "series_key+TIME_PERIOD:desc",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The release that was in force at this instant is told.",
            example = "2015-07-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description =
                    "Goes before the header Accept: jsondata, csvdata, csvfile, genericdata, structurespecificdata and others.",
            example = "csvdata",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "formatVersion",
            in = ParameterIn.QUERY,
            description = "The version of that format.",
            example = "2.0.0",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "The language of names: ar, zh, en, fr, ru or es.",
            example = "en",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "labels",
            in = ParameterIn.QUERY,
            description = "Of CSV: id, name or both.",
            example = "both",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A data message in the format asked for.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes with the release, the question, the format and the language.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Inclusio-Release",
                        description = "The name of the release that is told.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Inclusio-Ignored",
                        description = "What was asked for and is not there, with the nearest that is.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Inclusio-Left-Out",
                        description = "What the structure of the dataflow can't tell, and which dataflow does.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.data+json;version=2.1.0",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = DataExamples.JSON)),
                @Content(
                        mediaType = "application/vnd.sdmx.data+csv;version=2.0.0",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = DataExamples.CSV_2)),
                @Content(
                        mediaType = "application/vnd.sdmx.data+xml;version=3.1.0",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "xml", value = DataExamples.ML_3))
            })
    @APIResponse(responseCode = "204", description = "Nothing matches; Inclusio-Nothing says why.")
    public Response get(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        return answer(request, headers);
    }

    /** Parts of the address that are left out at its end are any. */
    @GET
    @Operation(hidden = true)
    public Response all(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        return answer(request, headers);
    }

    /** The same with some parts of the address. */
    @GET
    @Path("{rest: .+}")
    @Operation(hidden = true)
    public Response some(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        return answer(request, headers);
    }

    private Response answer(HttpServerRequest request, HttpHeaders headers) {
        Address address = Address.of(request.path().substring(PATH.length()), request.query());
        return data.answer(Face.V2, address, headers, HttpMethod.HEAD.equals(request.method()));
    }
}
