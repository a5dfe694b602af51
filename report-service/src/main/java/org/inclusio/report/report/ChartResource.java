package org.inclusio.report.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.report.document.Chart;
import org.inclusio.report.rendering.csv.CsvRendering;

/** The charts of a report one by one, as the numbers that they show. */
@Path("/v1/reports/{id}/charts")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Reports")
public class ChartResource {

    private static final String CSV = "text/csv";

    private final KeptBlocks blocks;

    ChartResource(KeptBlocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @Path("/{numeral}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getChart",
            summary = "Read the numbers of one chart of a report",
            description =
                    "The chart with its values as the report prints them, in any of the six languages; the kind of its"
                            + " plot says what else it has, and the statistic that a value names has it unrounded. In CSV each row has what it is about, its values, of which one that is"
                            + " not available is empty, and the addresses at which they tell where they come from.")
    @APIResponse(
            responseCode = "200",
            description = "The chart.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Chart.class),
                        examples = @ExampleObject(name = "chart", value = ReportExamples.CHART)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = ReportExamples.CHART_CSV))
            })
    @APIResponse(
            responseCode = "400",
            description = "The language is none of the six.",
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
            description = "There is no such report, or it has no chart of this numeral.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN_CHART)))
    public Chart chart(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Roman numeral of the chart, the same in every language.", example = "IV")
                    @PathParam("numeral")
                    String numeral,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "fr")
                    @QueryParam("language")
                    String language) {
        return find(id, numeral, language);
    }

    @GET
    @Path("/{numeral}")
    @Produces(CSV)
    @Operation(hidden = true)
    public String chartCsv(
            @PathParam("id") String id, @PathParam("numeral") String numeral, @QueryParam("language") String language) {
        return CsvRendering.of(find(id, numeral, language), blocks.origins(id));
    }

    private Chart find(String id, String numeral, String language) {
        List<Chart> charts = blocks.charts(id, language);
        return charts.stream()
                .filter(chart -> chart.numeral().equals(numeral))
                .findFirst()
                .orElseThrow(() -> ReportRefusal.UNKNOWN_CHART.because("The report has no chart '" + numeral + "'; "
                        + (charts.isEmpty()
                                ? "it has none, since no figure was known."
                                : "its charts are numbered from I to "
                                        + charts.get(charts.size() - 1).numeral() + ".")
                        + " GET /v1/reports/" + id + " shows them."));
    }
}
