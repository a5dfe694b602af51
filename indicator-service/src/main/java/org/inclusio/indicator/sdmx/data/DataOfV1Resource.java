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
 * Published data by SDMX REST 1.5. The address is read as it was sent, since plus signs, commas and brackets mean something in
 * it that a server's own reading loses.
 */
@Path("/sdmx/v1/data")
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
        responseCode = "403",
        description = "None of the codes asked for is there, or a key is too long.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "Nothing matches, or there is no such dataflow, version or release.",
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
public class DataOfV1Resource {

    private static final String PATH = "/sdmx/v1/data";

    private final PublishedData data;

    DataOfV1Resource(PublishedData data) {
        this.data = data;
    }

    @GET
    @Path("{flowRef}/{key}/{providerRef}")
    @Operation(
            operationId = "getSdmxDataOfVersion1",
            summary = "Get published data (SDMX REST 1.5)",
            description =
                    "The same data as by SDMX REST 2.2, in the same formats, asked for as clients of SDMX 2.1 ask: several codes"
                            + " of a dimension with plus signs, nothing for any code. Needs no token.")
    @Parameter(
            name = "flowRef",
            in = ParameterIn.PATH,
            description = "The dataflow: ID, AGENCY,ID or AGENCY,ID,VERSION. DF_MDG_DISAGG has every value,"
                    + " DF_MDG_HEADLINE totals, DF_MDG_COMPAT the shape of the structure of 2013.",
            example = "INCLUSIO,DF_MDG_DISAGG,1.0",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.PATH,
            description =
                    "Codes with dots between the dimensions, nothing for any code, several with plus signs; all for every series.",
            example = "A.MDG_0303_WOMEN_PARLIAMENT.KEN+UGA",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "providerRef",
            in = ParameterIn.PATH,
            description = "all, or the office of an area by the code of the area.",
            example = "all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "startPeriod",
            in = ParameterIn.QUERY,
            description = "First period, inclusive.",
            example = "2000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "endPeriod",
            in = ParameterIn.QUERY,
            description = "Last period, inclusive.",
            example = "2015",
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
            example = "TIME_PERIOD",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "detail",
            in = ParameterIn.QUERY,
            description = "full, dataonly, serieskeysonly or nodata.",
            example = "full",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "includeHistory",
            in = ParameterIn.QUERY,
            description = "Whether every release is told, each by what it tells otherwise.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
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
                        mediaType = "application/vnd.sdmx.genericdata+xml;version=2.1",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "generic", value = DataExamples.GENERIC)),
                @Content(
                        mediaType = "application/vnd.sdmx.data+csv;version=1.0.0",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = DataExamples.CSV_1))
            })
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
        return data.answer(Face.V1, address, headers, HttpMethod.HEAD.equals(request.method()));
    }
}
