package org.inclusio.report.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.report.document.Place;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Where the Secretariat words the paragraphs of a draft anew. */
@Path("/v1/reports/{id}/paragraphs/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"report-editor", "admin"})
@Blocking
@Tag(name = "Editing")
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
        description = "The token has none of the roles that may do this.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such report, or it has no such paragraph.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ParagraphResource {

    private final ReadableReports reports;
    private final AssembleReport assemble;
    private final Edits edits;
    private final EditParagraph editParagraph;
    private final IndicatorCatalogue catalogue;
    private final SecurityIdentity caller;

    ParagraphResource(
            ReadableReports reports,
            AssembleReport assemble,
            Edits edits,
            EditParagraph editParagraph,
            IndicatorCatalogue catalogue,
            SecurityIdentity caller) {
        this.reports = reports;
        this.assemble = assemble;
        this.edits = edits;
        this.editParagraph = editParagraph;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getParagraph",
            summary = "Read a paragraph",
            description =
                    "Or a paragraph of the summary, or a heading: as it prints, and where an editor worded it, with its"
                            + " references.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What an edit names in If-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphAnswers.Paragraph.class),
                            examples = @ExampleObject(name = "edited", value = ParagraphExamples.PARAGRAPH)))
    public Response get(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description =
                                    "Number of the paragraph; or summary-1 for the first of the summary, heading-3 for"
                                            + " the third heading.",
                            example = "1")
                    @PathParam("number")
                    String number,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "en")
                    @QueryParam("language")
                    String language) {
        Report report = reports.existing(id);
        return answer(report, number, report.inLanguage(language));
    }

    @PUT
    @RolesAllowed("report-editor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putParagraph",
            summary = "Word a paragraph anew",
            description =
                    "Makes the next version of a draft, in one language; the others keep their wording, and earlier"
                            + " versions stay readable. Numbers are references to the report's statistics, which give"
                            + " value, unit, rounding and years as the language writes them: {statistic:12} is the value"
                            + " with its unit, {statistic:12:number} without, {statistic:12:years}, {statistic:12:areas}"
                            + " and {statistic:12:table}, below which the source stands. {table:n}, {paragraph:n} and"
                            + " {goal:n} refer to parts of the report. Typed digits are refused but where the generated"
                            + " text of the passage has them, in names of the catalogue, in years and in symbols of"
                            + " documents. A brace of its own is written twice.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph as it is now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What the next edit names in If-Match.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphAnswers.Paragraph.class),
                            examples = @ExampleObject(name = "edited", value = ParagraphExamples.PARAGRAPH)))
    @APIResponse(
            responseCode = "400",
            description = "The language is none of the six, or no reason is given.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The report is no draft.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The report has changed since the ETag in If-Match was read.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The wording has a number of its own or a reference that leads nowhere, or makes the report"
                    + " longer than 8,500 words.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "typedNumber", value = ParagraphExamples.TYPED_NUMBER)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says what is changed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description =
                                    "Number of the paragraph; or summary-1 for the first of the summary, heading-3 for"
                                            + " the third heading.",
                            example = "1")
                    @PathParam("number")
                    String number,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "en")
                    @QueryParam("language")
                    String language,
            @Parameter(description = "The ETag of the paragraph or of the state.", example = "\"0\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            description = "The wording, and why.",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Edited.class),
                                            examples =
                                                    @ExampleObject(name = "edited", value = ParagraphExamples.EDITED)))
                    Edited edited) {
        Report report = reports.existing(id);
        Language wanted = report.inLanguage(language);
        Place place = KeptDocument.of(assemble.content(report, wanted)).place(number);
        Edited asked = edited == null ? new Edited(null, null) : edited;
        EditParagraph.Request request = new EditParagraph.Request(
                wanted, place, asked.line(), caller.getPrincipal().getName(), Reason.of(asked.reason()));
        return answer(editParagraph.edit(report, ifMatch, request), number, wanted);
    }

    private Response answer(Report report, String number, Language language) {
        KeptContent content = assemble.content(report, language);
        Place place = KeptDocument.of(content).place(number);
        String wording =
                edits.edition(report.id, language, report.version).wording().get(place);
        return Response.ok(new ParagraphAnswers.Paragraph(
                        place.paragraphNumber(),
                        place.toString(),
                        language,
                        report.version,
                        content.document().texts().get(place).text(),
                        wording,
                        wording == null ? content.draft(place, catalogue) : wording))
                .header(HttpHeaders.ETAG, report.tag())
                .build();
    }
}
