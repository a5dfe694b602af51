package org.inclusio.report.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.report.figure.KnownFigures;
import org.inclusio.report.writing.Statistic;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Tells where the numbers of a report come from. */
@Path("/v1/reports/{id}/statistics/{number}")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Figures")
public class StatisticResource {

    private final ReadableReports reports;
    private final AssembleReport assemble;
    private final KnownFigures known;
    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;
    private final OriginPage page = new OriginPage();

    StatisticResource(
            ReadableReports reports,
            AssembleReport assemble,
            KnownFigures known,
            IndicatorCatalogue catalogue,
            ObjectMapper json) {
        this.reports = reports;
        this.assemble = assemble;
        this.known = known;
        this.catalogue = catalogue;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOrigin",
            summary = "Tell where a number comes from",
            description =
                    "The median, difference, value of a region, count or share that the report prints and how it follows from its"
                            + " figures, with the observations of each and the office, the submission and the line that"
                            + " stated them; of a count its parts, and where their figures are listed. As JSON"
                            + " or as a page, to which the page of the report links.")
    @APIResponse(
            responseCode = "200",
            description = "Where it comes from.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Answers.StatisticOrigin.class),
                        examples = @ExampleObject(name = "origin", value = ReportExamples.ORIGIN)),
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
            description = "There is no such report, or it has no statistic of this number.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Answers.StatisticOrigin get(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Number of the statistic, the same in every language.", example = "12")
                    @PathParam("number")
                    String number,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "fr")
                    @QueryParam("language")
                    String language) {
        Report report = reports.existing(id);
        List<Statistic> statistics =
                assemble.content(report, report.inLanguage(language)).statistics();
        Statistic statistic = statistics.stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ReportRefusal.UNKNOWN_STATISTIC.because("The report has no statistic '" + number
                        + "'; its statistics are numbered from 1 to " + statistics.size() + ". GET /v1/reports/" + id
                        + " shows them."));
        Map<Long, Answers.TracedFigure> traced = known.traced(report.snapshot(), statistic.figures()).stream()
                .map(one -> Answers.TracedFigure.of(one, catalogue, json))
                .collect(Collectors.toMap(one -> one.figure().number(), Function.identity()));
        return new Answers.StatisticOrigin(
                statistic,
                statistic.series() == null ? null : Answers.Definition.of(statistic.series(), catalogue),
                statistic.figures().stream().map(traced::get).toList(),
                CountedPart.of(statistic, catalogue));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(
            @PathParam("id") String id, @PathParam("number") String number, @QueryParam("language") String language) {
        Answers.StatisticOrigin origin = get(id, number, language);
        return Response.ok(page.render(origin, reports.existing(id).inLanguage(language)), "text/html;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
