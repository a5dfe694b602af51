package org.inclusio.ingest.observation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.formats.write.WrittenCsv;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.formats.write.WrittenJson;
import org.inclusio.formats.write.WrittenSpecificXml;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.formats.write.WrittenWorkbook;
import org.inclusio.formats.write.WrittenXml;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Period;

/** Where offices read back what they have stated. */
@Path("/v1/observations")
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Observations", description = "What the office has stated, now or at an earlier instant.")
@APIResponse(
        responseCode = "400",
        description = "A parameter is not as it should be.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a data provider, or names no area.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ObservationResource {

    private static final String CSV = "text/csv";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final String SDMX_JSON = "application/vnd.sdmx.data+json";
    private static final String SDMX_ML = "application/vnd.sdmx.genericdata+xml";
    private static final String SPECIFIC_ML = "application/vnd.sdmx.structurespecificdata+xml";
    private static final String SDMX_ML_3 = "application/vnd.sdmx.data+xml";
    private static final int MOST = 5_000;

    private final Observations observations;
    private final CurrentOffice office;
    private final Clock clock;
    private final WrittenStructure<StatedObservation> structure = StatedStructure.of(IndicatorCatalogue.load());

    ObservationResource(Observations observations, CurrentOffice office, Clock clock) {
        this.observations = observations;
        this.office = office;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listObservations",
            summary = "Read back what the office has stated",
            description =
                    "The current observations of the office's own area, or those of the instant asOf, in the order"
                            + " of their keys. JSON comes page by page; plain CSV, SDMX-CSV 2.0 (1.0 with"
                            + " version=1.0.0 in the header), SDMX-JSON 2.0, SDMX-ML 2.1, generic or structure-specific, SDMX-ML 3.0 and a workbook, by the header"
                            + " Accept, come whole and can be submitted again, which changes"
                            + " nothing. JSON and XML of SDMX come in time series, or flat with"
                            + " dimensionAtObservation=AllDimensions; the structure that they refer to is at"
                            + " /v1/structures.")
    @APIResponse(
            responseCode = "200",
            description = "Observations; withdrawn ones are left out.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatedObservation.Page.class),
                        examples = @ExampleObject(name = "page", value = """
                                {
                                  "items": [
                                    {
                                      "refArea": "KEN", "series": "ENROLMENT_PRIMARY", "freq": "A", "sex": "F",
                                      "age": "_T", "urbanisation": "_T", "wealthQuantile": "_T",
                                      "educationLevel": "_T", "disabilityStatus": "_T", "migrationStatus": "_T",
                                      "indigenousStatus": "_T", "customBreakdown": "_T", "timePeriod": 2009,
                                      "value": 3515413, "unit": "PUPILS", "source": "UNESCO UIS",
                                      "submission": "17", "line": 2, "statedAt": "2015-07-01T09:30:00.180Z"
                                    }
                                  ]
                                }""")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = """
                                ref_area,series,freq,sex,age,location,wealth,education,disability,migration,indigenous,group,time_period,value,unit,unit_mult,status,confidentiality,nature,lower,upper,sample_size,design_effect,source,comment,time_detail
                                KEN,ENROLMENT_PRIMARY,A,F,_T,_T,_T,_T,_T,_T,_T,_T,2009,3515413,PUPILS,,,,,,,,,UNESCO UIS,,
                                """)),
                @Content(
                        mediaType = SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sdmx", value = ObservationExamples.SDMX_CSV)),
                @Content(
                        mediaType = SDMX_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = ObservationExamples.SDMX_JSON)),
                @Content(
                        mediaType = SDMX_ML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "generic", value = ObservationExamples.SDMX_ML)),
                @Content(
                        mediaType = SPECIFIC_ML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "specific", value = ObservationExamples.SPECIFIC_ML)),
                @Content(mediaType = SDMX_ML_3, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public StatedObservation.Page list(
            @BeanParam ObservationFilter filter,
            @Parameter(description = "The field next of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "Observations on a page, 1 to 5,000; of JSON only.", example = "100")
                    @QueryParam("limit")
                    @DefaultValue("1000")
                    String limit) {
        int size = PageParameters.limit(limit, MOST);
        List<StatedObservation> items =
                observations.after(question(filter), cursor == null ? null : Cursor.parse(cursor), size);
        String next = items.size() < size
                ? null
                : Cursor.after(items.get(items.size() - 1)).toString();
        return new StatedObservation.Page(items, next);
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Response listCsv(@BeanParam ObservationFilter filter) {
        return written(filter, WrittenCsv.plain(structure), CSV + ";charset=UTF-8");
    }

    @GET
    @Produces(SDMX_CSV)
    @Operation(hidden = true)
    public Response listSdmxCsv(@BeanParam ObservationFilter filter, @Context HttpHeaders headers) {
        return isFirstVersion(headers)
                ? written(filter, WrittenCsv.sdmx1(structure), SDMX_CSV + ";version=1.0.0")
                : written(filter, WrittenCsv.sdmx2(structure), SDMX_CSV + ";version=2.0.0");
    }

    private static boolean isFirstVersion(HttpHeaders headers) {
        MediaType sdmx = MediaType.valueOf(SDMX_CSV);
        return headers.getAcceptableMediaTypes().stream()
                .filter(sdmx::isCompatible)
                .findFirst()
                .map(type -> type.getParameters().get("version"))
                .filter(version -> version.startsWith("1."))
                .isPresent();
    }

    @GET
    @Produces(SDMX_JSON)
    @Operation(hidden = true)
    public Response listSdmxJson(@BeanParam ObservationFilter filter) {
        return written(filter, new WrittenJson<>(structure, filter.layout(), clock), SDMX_JSON + ";version=2.0.0");
    }

    @GET
    @Produces(SDMX_ML)
    @Operation(hidden = true)
    public Response listSdmxMl(@BeanParam ObservationFilter filter) {
        return written(filter, new WrittenXml<>(structure, filter.layout(), clock), SDMX_ML + ";version=2.1");
    }

    @GET
    @Produces(SPECIFIC_ML)
    @Operation(hidden = true)
    public Response listSpecificMl(@BeanParam ObservationFilter filter) {
        return written(
                filter,
                new WrittenSpecificXml<>(structure, WrittenSpecificXml.Version.V2_1, filter.layout(), clock),
                SPECIFIC_ML + ";version=2.1");
    }

    @GET
    @Produces(SDMX_ML_3)
    @Operation(hidden = true)
    public Response listSdmxMl3(@BeanParam ObservationFilter filter) {
        return written(
                filter,
                new WrittenSpecificXml<>(structure, WrittenSpecificXml.Version.V3_0, filter.layout(), clock),
                SDMX_ML_3 + ";version=3.0.0");
    }

    @GET
    @Produces(Xlsx.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response listWorkbook(@BeanParam ObservationFilter filter) {
        Observations.Question question = question(filter);
        StreamingOutput rows = out -> observations.write(question, new WrittenWorkbook<>(structure).begin(out));
        return Response.ok(rows, Xlsx.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"observations.xlsx\"")
                .build();
    }

    private Response written(ObservationFilter filter, WrittenFormat<StatedObservation> format, String mediaType) {
        Observations.Question question = question(filter);
        StreamingOutput rows = out -> observations.write(question, format.begin(out));
        return Response.ok(rows, mediaType).build();
    }

    private Observations.Question question(ObservationFilter filter) {
        int from = year("from", filter.from, 0);
        int to = year("to", filter.to, Integer.MAX_VALUE);
        if (from > to) {
            throw ObservationRefusal.BAD_PARAMETER.because(
                    "The parameter from is later than to, so no year is asked for. Exchange them.");
        }
        filter.codes().forEach((column, codes) -> codes.forEach(code -> requireText(column, code)));
        String area = office.area();
        long upTo = filter.asOf == null ? Long.MAX_VALUE : observations.revisionAt(area, instant(filter.asOf));
        return new Observations.Question(area, filter, from, to, upTo);
    }

    private static void requireText(String column, String code) {
        if (code.indexOf('\0') >= 0) {
            throw ObservationRefusal.BAD_PARAMETER.because(
                    "The filter on " + column + " holds the character 0, which no code has. Take it out.");
        }
    }

    private static int year(String name, String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Period.parse(text).year();
        } catch (IllegalArgumentException e) {
            throw ObservationRefusal.BAD_PARAMETER.because(
                    "The parameter " + name + " must be a year from 1900 to 2100, such as 2009.");
        }
    }

    private static Instant instant(String text) {
        try {
            // In a query a plus sign is a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw ObservationRefusal.BAD_PARAMETER.because("The parameter asOf must be an instant such as"
                    + " 2015-07-01T00:00:00Z or 2015-07-01T00:00:00+03:00.");
        }
    }
}
