package org.inclusio.report.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Problem;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.KnownFigures;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Shows the figures that a report rests on, down to the line that an office submitted. */
@Path("/v1/reports/{id}/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Figures", description = "The figures of a report's snapshot and what they came from.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "noToken", value = ReportExamples.NO_TOKEN)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may read a report.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "roleMissing", value = ReportExamples.ROLE_MISSING)))
@APIResponse(
        responseCode = "404",
        description = "There is no such report, or the figure is not of its snapshot.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN)))
public class FigureResource {

    private static final int LARGEST_PAGE = 1_000;

    private final ReadableReports reports;
    private final KnownFigures known;
    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    FigureResource(ReadableReports reports, KnownFigures known, IndicatorCatalogue catalogue, ObjectMapper json) {
        this.reports = reports;
        this.known = known;
        this.catalogue = catalogue;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listFigures",
            summary = "List the figures of a report",
            description = "Every figure that was known at its cut-off, in pages, in the order of their numbers.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures.",
            content =
                    @Content(
                            schema = @Schema(implementation = Answers.FigurePage.class),
                            examples = @ExampleObject(name = "page", value = ReportExamples.FIGURES)))
    @APIResponse(
            responseCode = "400",
            description = "The limit is no usable number, or the cursor is not one that was given out.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Answers.FigurePage list(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Only this sub-series.", example = "MDG_0401_U5MR") @QueryParam("series")
                    String series,
            @Parameter(
                            description =
                                    "Only this area, as ISO 3166-1 alpha-3 code, or this region of the catalogue.",
                            example = "KEN")
                    @QueryParam("refArea")
                    String refArea,
            @Parameter(description = "Figures on a page, from 1 to 1,000.", example = "100")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(description = "The value of 'next' on the page before.", example = "9c41d0be7f4711")
                    @QueryParam("cursor")
                    String cursor) {
        int size = PageParameters.limit(limit, LARGEST_PAGE);
        List<Figure> page =
                known.page(reports.existing(id).snapshot(), PageParameters.place(cursor, 0), size + 1, series, refArea);
        return new Answers.FigurePage(
                page.stream().limit(size).map(Answers.FigureAnswer::of).toList(),
                page.size() > size ? Long.toString(page.get(size - 1).number()) : null);
    }

    @GET
    @Path("/{number}/lineage")
    @Operation(
            operationId = "getLineage",
            summary = "Trace a figure",
            description =
                    "The figure, its indicator and formula, the observations that it was computed from, and of each"
                            + " the office, the submission and the line that stated it.")
    @APIResponse(
            responseCode = "200",
            description = "The figure and what it rests on.",
            content =
                    @Content(
                            schema = @Schema(implementation = Answers.Lineage.class),
                            examples = @ExampleObject(name = "lineage", value = ReportExamples.LINEAGE)))
    public Answers.Lineage lineage(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Number of the figure.", example = "4711") @PathParam("number") String number) {
        Report report = reports.existing(id);
        KnownFigures.Traced traced = Stream.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(one -> known.traced(report.snapshot(), one).stream())
                .findFirst()
                .orElseThrow(() -> ReportRefusal.UNKNOWN_FIGURE.because("The report does not rest on a figure '"
                        + number + "'. GET /v1/reports/" + id + "/figures lists those it rests on."));
        return new Answers.Lineage(
                Answers.FigureAnswer.of(traced.figure()),
                Answers.Definition.of(traced.figure().series(), catalogue),
                Answers.inputs(traced.inputs(), catalogue, json));
    }
}
