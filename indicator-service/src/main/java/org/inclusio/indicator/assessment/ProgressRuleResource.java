package org.inclusio.indicator.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Teaches by which rules progress is judged. */
@Path("/v1/progress-rules")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin", "data-provider"})
@Tag(
        name = "Targets",
        description = "How far areas and groups have come toward the targets, by rules that say what they mean.")
public class ProgressRuleResource {

    private final PublishedRules rules;
    private final TaggedAnswer answer;

    ProgressRuleResource(IndicatorCatalogue catalogue, Rules rules, TaggedAnswer answer) {
        this.rules = PublishedRules.of(rules.all(), catalogue.series());
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listProgressRules",
            summary = "List the rules by which progress is judged",
            description =
                    "Each rule with what it compares, the series it applies to, its source and what leads to each of"
                            + " its categories. INCLUSIO is this system's own: the United Nations progress chart of 2015 has five"
                            + " categories of the same sense, and no thresholds were published for them. The others are those that"
                            + " agencies published. In CSV each row is a category of a rule.")
    @APIResponse(
            responseCode = "200",
            description = "The rules, the words for levels and the remarks beside numbers.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when a rule does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedRules.class),
                        examples = @ExampleObject(name = "oneRule", value = AssessmentExamples.RULES)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = AssessmentExamples.RULES_CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read rules.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        return answer.of(request, headers, rules, () -> AssessmentCsv.rules(rules.rules()))
                .build();
    }
}
