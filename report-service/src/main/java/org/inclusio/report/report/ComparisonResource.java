package org.inclusio.report.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.report.comparison.Compare;
import org.inclusio.report.comparison.Comparison;
import org.inclusio.report.comparison.ComparisonPage;
import org.inclusio.report.figure.FigureChanges;
import org.inclusio.report.language.Language;

/** Tells what changed from one report, or version, to another. */
@Path("/v1/reports/{id}/comparison")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Reports")
public class ComparisonResource {

    private static final int MOST_FIGURES = 1_000;

    private final ReadableReports reports;
    private final AssembleReport assemble;
    private final FigureChanges figures;
    private final ComparisonPage page = new ComparisonPage();

    ComparisonResource(ReadableReports reports, AssembleReport assemble, FigureChanges figures) {
        this.reports = reports;
        this.assemble = assemble;
        this.figures = figures;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareReports",
            summary = "Tell what changed",
            description =
                    "From this report to the other, or from one version of this report to another: passages word by word,"
                            + " cells of tables, and figures with their values before and after and why they are others. As JSON"
                            + " or as a page. Charts and the texts of annexes are not compared; charts show"
                            + " what stands in tables.")
    @APIResponse(
            responseCode = "200",
            description = "What changed.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Comparison.class),
                        examples = @ExampleObject(name = "comparison", value = ComparisonExamples.COMPARISON)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
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
            description = "There is no such report or version.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Comparison compare(
            @Parameter(description = "Identifies the report before.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "Identifies the report after; without it, this one is compared with itself.",
                            example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @QueryParam("with")
                    String with,
            @Parameter(
                            description = "Version of the report before; without it the present one, or the first where"
                                    + " a report is compared with itself.",
                            example = "1")
                    @QueryParam("version")
                    String version,
            @Parameter(description = "Version of the report after; without it the present one.", example = "2")
                    @QueryParam("withVersion")
                    String withVersion,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report before was ordered in.",
                            example = "fr")
                    @QueryParam("language")
                    String language) {
        Report before = reports.existing(id);
        Report after = with == null ? before : reports.existing(with);
        int from = reports.version(before, version == null && with == null && reports.isSecretariat() ? "1" : version);
        int to = reports.version(after, withVersion);
        Language read = before.inLanguage(language);
        KeptDocument old = document(before, from, read);
        KeptDocument fresh = document(after, to, read);
        FigureChanges.Changes changes = figures.between(before.snapshot(), after.snapshot(), MOST_FIGURES);
        return new Comparison(
                side(before, from),
                side(after, to),
                read.code(),
                Compare.passages(old.passages(), fresh.passages(), read),
                Compare.tables(old.tables(), fresh.tables()),
                changes.count(),
                changes.first());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(
            @PathParam("id") String id,
            @QueryParam("with") String with,
            @QueryParam("version") String version,
            @QueryParam("withVersion") String withVersion,
            @QueryParam("language") String language) {
        return Response.ok(page.render(compare(id, with, version, withVersion, language)), "text/html;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private KeptDocument document(Report report, int version, Language language) {
        return KeptDocument.of(assemble.content(report, version, language));
    }

    private static Comparison.Side side(Report report, int version) {
        return new Comparison.Side(report.id.toString(), version, report.cutOff.toString());
    }
}
