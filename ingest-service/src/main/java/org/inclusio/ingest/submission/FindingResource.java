package org.inclusio.ingest.submission;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.page.PageLanguage;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Problem;

/** Where offices read what was found in their files. */
@Path("/v1/submissions/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Submissions")
@APIResponse(
        responseCode = "400",
        description = "A parameter is not as it should be.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a data provider, or names no area.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FindingResource {

    private static final String CSV = "text/csv";

    private final OwnSubmissions own;
    private final Findings findings;
    private final HandBack handBack;

    FindingResource(OwnSubmissions own, Findings findings, HandBack handBack) {
        this.own = own;
        this.findings = findings;
        this.handBack = handBack;
    }

    @GET
    @Operation(
            operationId = "listFindings",
            summary = "List what was found in a file",
            description = "Each finding with its line, column, value, rule and a sentence that says what to do; in the"
                    + " order of the file, page by page. The sentence is in the language of the parameter language,"
                    + " otherwise in the first of the header Accept-Language that there is, otherwise in English.")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings; as CSV, as a page to read and as a workbook all that are kept. The"
                    + " workbook of a file that came as one is that file, its cells coloured and with notes, without"
                    + " formulas, and a sheet that lists the findings.",
            headers =
                    @Header(
                            name = "Content-Language",
                            description = "The language of the sentences.",
                            schema = @Schema(type = SchemaType.STRING, examples = "fr")),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Page.OfFindings.class),
                        examples = @ExampleObject(name = "page", value = SubmissionExamples.FINDINGS)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = SubmissionExamples.FINDINGS_CSV)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "page", value = "<!DOCTYPE html><html lang=\"en\">...</html>")),
                @Content(
                        mediaType = Xlsx.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "workbook", value = "PK..."))
            })
    @APIResponse(
            responseCode = "404",
            description = "This office has made no such submission.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response findings(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id,
            @Parameter(description = "The field next of the page before.", example = "100")
                    @QueryParam("cursor")
                    @DefaultValue("0")
                    String cursor,
            @Parameter(description = "Findings on a page, 1 to 1,000.", example = "100")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(
                            description = "ERROR, WARNING or NOTICE, or some of them separated by commas; all without"
                                    + " it. Of JSON only.",
                            example = "ERROR,WARNING")
                    @QueryParam("severity")
                    String severity,
            @Parameter(
                            description = "Language of the sentences: ar, zh, en, fr, ru or es; otherwise that of the"
                                    + " header Accept-Language, otherwise English.",
                            example = "fr")
                    @QueryParam("language")
                    String language,
            @Context HttpHeaders headers) {
        Language worded = PageLanguage.of(language, headers);
        Wording wording = Wording.in(worded);
        int size = PageParameters.limit(limit, Page.MOST);
        Findings.Part part =
                findings.after(own.find(id).id(), PageParameters.place(cursor, 0), size, severities(severity));
        List<PublishedFinding> items = part.findings().stream()
                .map(finding -> PublishedFinding.of(finding, wording))
                .toList();
        String next = items.size() < size ? null : Long.toString(part.last());
        return in(worded, Response.ok(new Page.OfFindings(items, next))).build();
    }

    private static Response.ResponseBuilder in(Language worded, Response.ResponseBuilder answer) {
        return answer.header("Content-Language", worded.code()).header("Vary", "Accept, Accept-Language");
    }

    private static Set<Rule.Severity> severities(String text) {
        if (text == null) {
            return EnumSet.allOf(Rule.Severity.class);
        }
        Set<Rule.Severity> severities = EnumSet.noneOf(Rule.Severity.class);
        for (String name : text.split(",", -1)) {
            severities.add(Arrays.stream(Rule.Severity.values())
                    .filter(one -> one.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> SubmissionRefusal.BAD_PARAMETER.because(
                            "The parameter severity must be ERROR, WARNING or NOTICE, or some of them separated by"
                                    + " commas.")));
        }
        return severities;
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Response findingsCsv(
            @PathParam("id") String id, @QueryParam("language") String language, @Context HttpHeaders headers) {
        long submission = own.find(id).id();
        Language worded = PageLanguage.of(language, headers);
        StreamingOutput rows = out -> FindingsCsv.write(
                findings, submission, Wording.in(worded), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return in(worded, Response.ok(rows, CSV + ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"findings-" + submission + ".csv\"")
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response findingsPage(
            @PathParam("id") String id, @QueryParam("language") String language, @Context HttpHeaders headers) {
        PublishedSubmission submission = own.find(id).published();
        Language worded = PageLanguage.of(language, headers);
        StreamingOutput page = out ->
                QualityPage.write(submission, findings, worded, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return in(worded, Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @GET
    @Produces(Xlsx.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response findingsWorkbook(
            @PathParam("id") String id, @QueryParam("language") String language, @Context HttpHeaders headers) {
        long submission = own.find(id).id();
        Language worded = PageLanguage.of(language, headers);
        StreamingOutput workbook = out -> handBack.write(submission, worded, out);
        return in(worded, Response.ok(workbook, Xlsx.MEDIA_TYPE))
                .header("Content-Disposition", "attachment; filename=\"findings-" + submission + ".xlsx\"")
                .build();
    }
}
