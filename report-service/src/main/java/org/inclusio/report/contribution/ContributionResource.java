package org.inclusio.report.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** What was contributed, for those who write the report. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Blocking
@Tag(name = "Contributions", description = "What States and entities contributed, as it was announced.")
public class ContributionResource {

    private static final int ON_A_PAGE = 20;

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "id": "5",
                  "version": 2,
                  "contributorKind": "MEMBER_STATE",
                  "contributor": "KEN",
                  "at": "2015-05-29T09:00:00Z",
                  "kind": "GOOD_PRACTICE",
                  "title": "Questions on disability in the census of population",
                  "text": "The census of 2009 asked every household about disability.",
                  "language": "en",
                  "paragraphs": [11, 13],
                  "groups": ["PERSONS_WITH_DISABILITIES"],
                  "from": 2009,
                  "to": 2009,
                  "links": ["https://example.org/census"]
                }
              ]
            }""";

    private final KeptContributions contributions;

    ContributionResource(KeptContributions contributions) {
        this.contributions = contributions;
    }

    /** Contributions in the order of their numbers. */
    @Schema(name = "KnownContributionPage", description = "Contributions in the order of their numbers.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfContributions(
            List<KnownContribution> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "25")
            String next) {}

    @GET
    @Operation(
            operationId = "listKnownContributions",
            summary = "List what was contributed",
            description = "Final contributions as they are now, twenty on a page; withdrawn ones are not among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contributions.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PageOfContributions.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "The cursor is not one that was given out.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that read the report.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PageOfContributions list(
            @Parameter(description = "The field next of the page before.", example = "25") @QueryParam("cursor")
                    String cursor) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw ContributionRefusal.BAD_CURSOR.because(
                    "The parameter cursor must be the text in the field next of the page before.");
        }
        List<KnownContribution> items =
                contributions.after(cursor == null ? 0 : Long.parseLong(cursor), ON_A_PAGE).stream()
                        .map(KnownContribution::of)
                        .toList();
        return new PageOfContributions(
                items,
                items.size() < ON_A_PAGE ? null : items.get(items.size() - 1).id());
    }
}
