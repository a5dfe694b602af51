package org.inclusio.ingest.questionnaire;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.ingest.page.PageLanguage;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.round.Expectation;
import org.inclusio.ingest.round.ExpectedOf;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Where an office downloads a workbook to fill in. */
@Path("/v1/questionnaire")
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Questionnaire", description = "A workbook to fill in, with what the office has stated so far.")
public class QuestionnaireResource {

    private static final int MOST_CELLS = 200_000;

    private final HeldValues heldValues;
    private final CurrentOffice office;
    private final ExpectedOf expectedOf;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    QuestionnaireResource(HeldValues heldValues, CurrentOffice office, ExpectedOf expectedOf) {
        this.heldValues = heldValues;
        this.office = office;
        this.expectedOf = expectedOf;
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
            responseCode = "404",
            description = "There is no such round.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token is not that of a data provider, or names no area.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(
                            description = "Codes of sub-series or base series, separated by commas, 1 to 100.",
                            example = "POP,ENROLMENT_PRIMARY")
                    @QueryParam("series")
                    String series,
            @Parameter(description = "First year.", example = "2005") @QueryParam("from") String from,
            @Parameter(description = "Last year, at most 59 after the first.", example = "2015") @QueryParam("to")
                    String to,
            @Parameter(
                            description = "Dimensions by which each series is asked for beside its total, separated by"
                                    + " commas and each by itself: SEX, URBANISATION, INCOME_WEALTH_QUANTILE,"
                                    + " EDUCATION_LEV, DISABILITY_STATUS, MIGRATION_STATUS, INDIGENOUS_STATUS. Groups of"
                                    + " which the office has stated something are asked for in any case.",
                            example = "SEX,URBANISATION")
                    @QueryParam("breakdown")
                    String breakdown,
            @Parameter(
                            description = "Code of a collection round: the questionnaire asks what the round expects of"
                                    + " this office. The other parameters are then left out.",
                            example = "MDG-2015")
                    @QueryParam("round")
                    String round,
            @Parameter(
                            description =
                                    "Language of instructions, notes and names of sheets: ar, zh, en, fr, ru or es;"
                                            + " otherwise that of the header Accept-Language. Headings and codes, which are read"
                                            + " back, are the same in every one; series are named in English.",
                            example = "fr")
                    @QueryParam("language")
                    String language,
            @Context HttpHeaders headers)
            throws IOException {
        Language written = PageLanguage.of(language, headers);
        PageTexts texts = PageTexts.of(written);
        Asked asked = round == null
                ? ofParameters(texts, series, from, to, breakdown)
                : ofRound(round, texts, series, from, to, breakdown);
        Map<List<String>, Map<Integer, HeldValues.Held>> held = heldValues.of(office.area(), asked, MOST_CELLS + 1);
        Asked all = asked.with(held.keySet());
        if ((long) all.groups().size() * (all.to() - all.from() + 1) > MOST_CELLS) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because("The questionnaire would have "
                    + all.groups().size() + " rows and more than 200,000 cells. Ask for fewer series or years.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QuestionnaireWorkbook(catalogue, all, held, texts).write(office.area(), out);
        return Response.ok(out.toByteArray(), Xlsx.MEDIA_TYPE)
                .header("Content-Language", written.code())
                .header("Vary", "Accept-Language")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"questionnaire-" + office.area() + "-"
                                + (round == null ? all.from() + "-" + all.to() : round) + ".xlsx\"")
                .build();
    }

    private Asked ofParameters(PageTexts texts, String series, String from, String to, String breakdown) {
        Expectation expectation = QuestionnaireParameters.expectation(catalogue, series, from, to, breakdown);
        String title = texts.say("questionnaire.of-area", "area", office.area(), "from", from, "to", to);
        return Asked.of(catalogue, title, List.of(expectation));
    }

    private Asked ofRound(String round, PageTexts texts, String... others) {
        if (Stream.of(others).anyMatch(other -> other != null)) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because(
                    "The round says what is asked. Send the parameter round, or series, from and to.");
        }
        ExpectedOf.Area expected = expectedOf.area(round, office.area());
        if (expected.expectations().isEmpty()) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because("The round " + round + " expects nothing from "
                    + office.area() + ". Ask for a questionnaire by series, from and to.");
        }
        return Asked.of(
                catalogue,
                texts.say("questionnaire.of-round", "round", expected.title(), "area", office.area()),
                expected.expectations());
    }
}
