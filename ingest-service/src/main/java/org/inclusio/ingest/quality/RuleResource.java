package org.inclusio.ingest.quality;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** The rules that files are held against, for people who want to know before they send. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Tag(name = "Rules", description = "What files are held against, and what to do about a finding.")
public class RuleResource {

    private static final String CSV = "text/csv";

    /** A rule as people read it. */
    @Schema(name = "RuleDescription", description = "A rule that files are held against.")
    public record Described(
            @Schema(description = "The name that findings quote.", examples = "BOUNDS_AROUND_VALUE")
            Rule rule,

            @Schema(
                    description =
                            "STRUCTURAL looks at the form of a row: types, codes, keys. LOGICAL looks at what can't"
                                    + " be whatever the form. STATISTICAL looks at what is unlikely beside the office's"
                                    + " earlier statements and other years.")
            Rule.Level level,

            @Schema(
                    description =
                            "ERROR: the row is refused, and with it the file, unless the office asked to keep the good"
                                    + " rows. WARNING: the file waits until the office confirms it, or the row explains itself in its"
                                    + " comment. NOTICE: the office is told.")
            Rule.Severity severity,

            @Schema(description = "What has to hold.") String description,

            @Schema(description = "What to do where it does not.")
            String remedy) {}

    /** All rules. */
    @Schema(name = "RuleList", description = "The rules in the order in which a row is held against them.")
    public record All(List<Described> items) {}

    @GET
    @Operation(
            operationId = "listRules",
            summary = "List the rules that files are held against",
            description =
                    "Each rule with its level, what has to hold and what to do where it does not. A row that breaks one"
                            + " gets a finding that quotes the rule's name and its own place. What follows depends on the severity:"
                            + " errors refuse the row, warnings ask the office to confirm the file or to explain the row in its"
                            + " comment, notices inform. A rule or bound of Inclusio's own says so.")
    @APIResponse(
            responseCode = "200",
            description = "The rules; in CSV one row for each.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = All.class),
                        examples = @ExampleObject(name = "rules", value = """
                                {
                                  "items": [
                                    {
                                      "rule": "BOUNDS_AROUND_VALUE", "level": "LOGICAL", "severity": "ERROR",
                                      "description": "The value lies between its lower and its upper bound, where these are given.",
                                      "remedy": "Exchange the bounds or correct the value; all three are in the same unit."
                                    }
                                  ]
                                }""")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = """
                                rule,level,severity,description,remedy
                                YEAR,STRUCTURAL,The period is a calendar year from 1900 to 2100.,Write four digits such as 2009.
                                """))
            })
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public All list() {
        return new All(Arrays.stream(Rule.values())
                .map(rule -> new Described(rule, rule.level(), rule.severity(), rule.description(), rule.remedy()))
                .toList());
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public String listCsv() {
        StringWriter rows = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(rows)) {
            csv.writeRecord("rule", "level", "severity", "description", "remedy");
            for (Rule rule : Rule.values()) {
                csv.writeRecord(
                        rule.name(), rule.level().name(), rule.severity().name(), rule.description(), rule.remedy());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can't be written.", e);
        }
        return rows.toString();
    }
}
