package org.inclusio.report.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Problem;

/** What was contributed, for those who write the report. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Blocking
@Tag(name = "Contributions", description = "What States and entities contributed, as it was announced.")
public class ContributionResource {

    private static final int ON_A_PAGE = 20;

    private final KeptContributions contributions;

    ContributionResource(KeptContributions contributions) {
        this.contributions = contributions;
    }

    /** Contributions in the order of their numbers. */
    @Schema(name = "KnownContributionPage", description = "Contributions in the order of their numbers.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfContributions(
            List<KnownContribution> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f25")
            String next)
            implements Paged<PageOfContributions> {

        @Override
        public PageOfContributions withNext(String next) {
            return new PageOfContributions(items, next);
        }
    }

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
                            examples = @ExampleObject(name = "page", value = ContributionExamples.PAGE)))
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
            @Parameter(description = "The field next of the page before.", example = "9c41d0be7f25")
                    @QueryParam("cursor")
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

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getKnownContribution",
            summary = "Show what was contributed",
            description = "As it is now: as JSON, or as a page in its own language, with its markup, links and attached"
                    + " files. The page holds nothing that runs or loads.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = KnownContribution.class),
                        examples = @ExampleObject(name = "contribution", value = ContributionExamples.KNOWN)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "page", value = ContributionExamples.HTML))
            })
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that read the report.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No contribution of that number is known, or it is withdrawn.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public KnownContribution get(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id) {
        return KnownContribution.of(known(id));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response getPage(@PathParam("id") String id) {
        return Response.ok(ContributionPage.html(known(id)), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private ContributionAnnounced known(String id) {
        return Stream.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> contributions.now(Long.parseLong(text)).stream())
                .findFirst()
                .orElseThrow(() -> ContributionRefusal.NO_SUCH_CONTRIBUTION.because("No contribution '" + id
                        + "' is known, or it is withdrawn. GET /v1/contributions lists those that are known."));
    }
}
