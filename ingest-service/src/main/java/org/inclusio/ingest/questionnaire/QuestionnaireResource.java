package org.inclusio.ingest.questionnaire;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.ingest.format.QuestionnaireColumns;
import org.inclusio.ingest.format.Xlsx;
import org.inclusio.ingest.office.CurrentOffice;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Where an office downloads a workbook to fill in. */
@Path("/v1/questionnaire")
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Questionnaire", description = "A workbook to fill in, with what the office has stated so far.")
public class QuestionnaireResource {

    private static final int MOST_CELLS = 200_000;
    private static final String TOTAL = "_T";

    private final HeldValues heldValues;
    private final CurrentOffice office;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    QuestionnaireResource(HeldValues heldValues, CurrentOffice office) {
        this.heldValues = heldValues;
        this.office = office;
    }

    @GET
    @Produces(Xlsx.MEDIA_TYPE)
    @Operation(
            operationId = "getQuestionnaire",
            summary = "Download a questionnaire",
            description =
                    "A workbook with a row for each series and group and a column for each year, filled in with what"
                            + " the office has stated, its cells for entry unlocked, with drop-downs and notes. POST it to"
                            + " /v1/submissions with its media type; cells that are left as they are say nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content =
                    @Content(
                            mediaType = Xlsx.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "workbook", value = "PK...")))
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is not as it should be, or the questionnaire would have more than 200,000 cells.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token is not that of a data provider, or names no area.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(
                            required = true,
                            description = "Codes of sub-series or base series, separated by commas, 1 to 100.",
                            example = "POP,ENROLMENT_PRIMARY")
                    @QueryParam("series")
                    String series,
            @Parameter(required = true, description = "First year.", example = "2005") @QueryParam("from") String from,
            @Parameter(required = true, description = "Last year, at most 59 after the first.", example = "2015")
                    @QueryParam("to")
                    String to,
            @Parameter(
                            description = "Dimensions by which each series is asked for beside its total, separated by"
                                    + " commas and each by itself: SEX, URBANISATION, INCOME_WEALTH_QUANTILE,"
                                    + " EDUCATION_LEV, DISABILITY_STATUS, MIGRATION_STATUS, INDIGENOUS_STATUS. Groups of"
                                    + " which the office has stated something are asked for in any case.",
                            example = "SEX,URBANISATION")
                    @QueryParam("breakdown")
                    String breakdown)
            throws IOException {
        QuestionnaireRequest request = QuestionnaireRequest.of(catalogue, series, from, to, breakdown);
        Map<List<String>, Map<Integer, BigDecimal>> held = heldValues.of(office.area(), request, MOST_CELLS + 1);
        List<List<String>> groups = groups(request, held.keySet());
        if ((long) groups.size() * (request.to() - request.from() + 1) > MOST_CELLS) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because("The questionnaire would have " + groups.size()
                    + " rows and more than 200,000 cells. Ask for fewer series or years.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QuestionnaireWorkbook(catalogue, request, held).write(office.area(), groups, out);
        return Response.ok(out.toByteArray(), Xlsx.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"questionnaire-" + office.area() + "-" + request.from() + "-"
                                + request.to() + ".xlsx\"")
                .build();
    }

    /** Series by series: the total, each part of each breakdown, and whatever else is held. */
    private List<List<String>> groups(QuestionnaireRequest request, Set<List<String>> held) {
        List<List<String>> groups = new ArrayList<>();
        for (String code : request.series()) {
            Set<List<String>> ofSeries = new LinkedHashSet<>();
            Disaggregation universe = catalogue.universe(code);
            ofSeries.add(key(code, universe));
            for (Dimension dimension : request.breakdowns()) {
                if (universe.get(dimension).equals(TOTAL)) {
                    QuestionnaireRequest.parts(catalogue, dimension)
                            .forEach(part -> ofSeries.add(key(code, universe.with(dimension, part))));
                }
            }
            held.stream().filter(group -> group.get(0).equals(code)).forEach(ofSeries::add);
            groups.addAll(ofSeries);
        }
        return groups;
    }

    private static List<String> key(String series, Disaggregation group) {
        List<String> key = new ArrayList<>(List.of(series));
        for (Dimension dimension : Dimension.values()) {
            key.add(group.get(dimension));
        }
        if (key.size() != QuestionnaireColumns.KEY.size()) {
            throw new IllegalStateException("A questionnaire does not have the dimensions of an observation.");
        }
        return key;
    }
}
