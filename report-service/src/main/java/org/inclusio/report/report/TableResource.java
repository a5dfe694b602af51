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
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.rendering.csv.CsvRendering;

/** The tables of a report one by one, for a spreadsheet. */
@Path("/v1/reports/{id}/tables")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Reports")
public class TableResource {

    private static final String CSV = "text/csv";

    private final KeptBlocks blocks;

    TableResource(KeptBlocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @Path("/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTable",
            summary = "Read one table of a report",
            description =
                    "The table as it prints, in any of the six languages. In CSV the first row is the head and the first column what each row is about;"
                            + " each number has a cell of its own, and behind all columns stand the addresses at which"
                            + " the numbers tell where they come from.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticalTable.class),
                        examples = @ExampleObject(name = "table", value = ReportExamples.TABLE)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = ReportExamples.TABLE_CSV))
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
            description = "There is no such report, or it has no table of this number.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN_TABLE)))
    public StatisticalTable table(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Number of the table, the same in every language.", example = "9")
                    @PathParam("number")
                    String number,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "fr")
                    @QueryParam("language")
                    String language) {
        return find(id, number, language);
    }

    @GET
    @Path("/{number}")
    @Produces(CSV)
    @Operation(hidden = true)
    public String tableCsv(
            @PathParam("id") String id, @PathParam("number") String number, @QueryParam("language") String language) {
        return CsvRendering.of(find(id, number, language), blocks.phrases(id, language), blocks.origins(id));
    }

    private StatisticalTable find(String id, String number, String language) {
        List<StatisticalTable> tables = blocks.tables(id, language);
        return tables.stream()
                .filter(table -> Integer.toString(table.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ReportRefusal.UNKNOWN_TABLE.because("The report has no table '" + number
                        + "'; its tables are numbered from 1 to " + tables.size() + ". GET /v1/reports/" + id
                        + " shows them."));
    }
}
