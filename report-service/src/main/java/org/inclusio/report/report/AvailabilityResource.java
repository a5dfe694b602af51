package org.inclusio.report.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.report.evidence.CountEvidence;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;

/** Tells who has figures of what, as far as a report's snapshot knows. */
@Path("/v1/reports/{id}/availability")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Figures")
public class AvailabilityResource {

    private static final String CSV = "text/csv";

    private final ReadableReports reports;
    private final CountEvidence count;
    private final IndicatorCatalogue catalogue;

    AvailabilityResource(ReadableReports reports, CountEvidence count, IndicatorCatalogue catalogue) {
        this.reports = reports;
        this.count = count;
        this.catalogue = catalogue;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAvailability",
            summary = "Tell who has figures of what",
            description =
                    "The availability matrix that the chapter on data for inclusion sums up: for each indicator, criterion"
                            + " and region, how many areas had a figure at the beginning of the Goals and have one at their"
                            + " end, and which have none. A figure about a group counts under each of its criteria.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AvailabilityAnswers.Matrix.class),
                        examples = @ExampleObject(name = "sanitation", value = AvailabilityExamples.MATRIX)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sanitation", value = AvailabilityExamples.CSV))
            })
    @APIResponse(
            responseCode = "400",
            description = "The indicator, criterion or region is not of the catalogue.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read a report.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such report.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AvailabilityAnswers.Matrix get(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Only this indicator.", example = "1.8") @QueryParam("indicator") String indicator,
            @Parameter(
                            description = "Only this criterion: any, sex, age, urbanisation, wealthQuantile,"
                                    + " educationLevel, disabilityStatus, migrationStatus, indigenousStatus or"
                                    + " customBreakdown.",
                            example = "any")
                    @QueryParam("criterion")
                    String criterion,
            @Parameter(description = "Only this region or group of countries.", example = "NORTHERN_AFRICA")
                    @QueryParam("region")
                    String region) {
        Report report = reports.existing(id);
        expect("indicator", indicator, catalogue.indicators().stream().map(Indicator::code));
        expect("criterion", criterion, AvailabilityAnswers.criteria());
        expect("region", region, catalogue.regions().stream().map(Region::code));
        return AvailabilityAnswers.of(
                count.of(report.snapshot()).availability(), catalogue, indicator, criterion, region);
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public String getCsv(
            @PathParam("id") String id,
            @QueryParam("indicator") String indicator,
            @QueryParam("criterion") String criterion,
            @QueryParam("region") String region) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("indicator", "criterion", "region", "areas", "start", "now", "without");
            for (AvailabilityAnswers.AvailabilityCell cell :
                    get(id, indicator, criterion, region).items()) {
                csv.writeRecord(
                        cell.indicator(),
                        cell.criterion(),
                        cell.region(),
                        Integer.toString(cell.areas()),
                        Integer.toString(cell.start()),
                        Integer.toString(cell.now()),
                        String.join(" ", cell.without()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can't be written.", e);
        }
        return text.toString();
    }

    private static void expect(String filter, String wanted, Stream<String> codes) {
        if (wanted != null) {
            List<String> known = codes.toList();
            if (!known.contains(wanted)) {
                throw ReportRefusal.UNKNOWN_FILTER.because("The " + filter + " '" + wanted
                        + "' is not of the catalogue. Ask for one of " + String.join(", ", known) + ".");
            }
        }
    }
}
