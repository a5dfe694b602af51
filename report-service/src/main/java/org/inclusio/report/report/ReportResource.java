package org.inclusio.report.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.AskedFormat;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Preconditions;
import org.inclusio.problem.Problem;
import org.inclusio.report.language.Language;

/** Assembles reports and hands them out. */
@Path("/v1/reports")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Reports", description = "The report to the seventieth session, as often as it is assembled.")
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
        description = "The token has none of the roles that may do this.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "roleMissing", value = ReportExamples.ROLE_MISSING)))
public class ReportResource {

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_PAGE = 100;
    private static final List<Variant> FORMS = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null),
            new Variant(MediaType.valueOf(Form.PDF_TYPE), (String) null, null),
            new Variant(MediaType.valueOf(Form.AKN_TYPE), (String) null, null),
            new Variant(MediaType.valueOf(Form.DOCX_TYPE), (String) null, null),
            new Variant(MediaType.valueOf(Form.XLSX_TYPE), (String) null, null));

    private final AssembleReport assemble;
    private final ReadableReports reports;
    private final ReportForms forms;
    private final Edits edits;
    private final Comments comments;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecurityIdentity caller;

    ReportResource(
            AssembleReport assemble,
            ReadableReports reports,
            ReportForms forms,
            Edits edits,
            Comments comments,
            ObjectMapper json,
            Clock clock,
            SecurityIdentity caller) {
        this.assemble = assemble;
        this.reports = reports;
        this.forms = forms;
        this.edits = edits;
        this.comments = comments;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("report-editor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assembleReport",
            summary = "Assemble a report",
            description = "Takes a snapshot of the figures heard up to the cut-off, writes the report from it and keeps"
                    + " it for good. Two reports with the same snapshot are equal to the byte.")
    @APIResponse(
            responseCode = "201",
            description = "The report was assembled, or had been for the same Idempotency-Key.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the report is.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = Answers.ReportSummary.class),
                            examples = @ExampleObject(name = "assembled", value = ReportExamples.SUMMARY)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not an order, or the key cannot be used.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "noOrder", value = ReportExamples.NO_ORDER)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The order cannot be carried out: another session, another language, a cut-off that is no"
                    + " instant or in the future, or a key that was used for another order.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "session", value = ReportExamples.OTHER_SESSION)))
    public Response assemble(
            @Parameter(
                            description = "Repeating an order with the same key gives the same report.",
                            example = "2b1f0c5e")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @RequestBody(
                            description = "What is to be assembled.",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReportOrder.class),
                                            examples = @ExampleObject(name = "order", value = ReportExamples.ORDER)))
                    ReportOrder order) {
        if (order == null) {
            throw ReportRefusal.UNREADABLE_ORDER.because("The body is empty. Send an order such as "
                    + "{\"session\": 70, \"cutOff\": \"2026-11-24T00:00:00Z\", \"language\": \"en\"}.");
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw ReportRefusal.UNUSABLE_KEY.because("The header Idempotency-Key is blank or longer than " + LONGEST_KEY
                    + " characters. Send a shorter one, or none.");
        }
        Instant cutOff = order.accepted(clock);
        Report report = assemble.assemble(
                cutOff, order.inLanguage(), caller.getPrincipal().getName(), key);
        return Response.created(URI.create("/v1/reports/" + report.id))
                .entity(summary(report))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReports",
            summary = "List the reports",
            description = "The newest first, in pages. Agencies (role agency-reader) see those that are published.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports.",
            content =
                    @Content(
                            schema = @Schema(implementation = Answers.ReportPage.class),
                            examples = @ExampleObject(name = "page", value = ReportExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "The limit is not a number from 1 to 100.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no report that the page could follow.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN)))
    public Answers.ReportPage list(
            @Parameter(description = "Reports on a page, from 1 to 100.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Parameter(
                            description = "The value of 'next' on the page before.",
                            example = "9c41d0be7f6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @QueryParam("cursor")
                    String cursor) {
        int size = PageParameters.limit(limit, LARGEST_PAGE);
        List<Report> page = reports.page(cursor == null ? null : reports.existing(cursor), size + 1);
        List<Answers.ReportSummary> items =
                page.stream().limit(size).map(this::summary).toList();
        return new Answers.ReportPage(
                items, page.size() > size ? items.get(size - 1).id().toString() : null);
    }

    @GET
    @Path("/{id}")
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        Form.PDF_TYPE,
        Form.AKN_TYPE,
        Form.DOCX_TYPE,
        Form.XLSX_TYPE
    })
    @Operation(
            operationId = "getReport",
            summary = "Read a report",
            description =
                    "As JSON with the figures behind its numbers, as a page, as a tagged PDF (PDF/UA-1 and PDF/A-2a), as"
                            + " a Word document for editors, as a workbook of its tables and charts, or as Akoma Ntoso 3.0 for systems that keep documents of parliaments and international organizations,"
                            + " by the header"
                            + " Accept, in one of the six official languages. Each says the same under the same paragraph"
                            + " numbers; a language is written when it is first asked for, from the snapshot of the report, and"
                            + " kept. To agencies (role agency-reader) a report that is not published is not there.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Identifies the bytes of this form.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Vary",
                        description = "Accept: each form has the same address.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Answers.ReportDetail.class),
                        examples = @ExampleObject(name = "report", value = ReportExamples.DETAIL)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Form.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Form.AKN_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.DOCX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Form.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "304",
            description = "The form whose ETag was sent as If-None-Match is still the report.")
    @APIResponse(
            responseCode = "400",
            description = "The language is none of the six.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such report or version.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = ReportExamples.UNKNOWN)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "ISO 639-1 code: ar, en, es, fr, ru or zh. Without it the language that the"
                                    + " report was ordered in.",
                            example = "fr")
                    @QueryParam("language")
                    String language,
            @Parameter(
                            description = "A version of its text, which the Secretariat may read; without it the"
                                    + " present one.",
                            example = "1")
                    @QueryParam("version")
                    String version,
            @Context HttpHeaders headers,
            @Context Request request) {
        Form form = Form.of(AskedFormat.of(request, FORMS));
        Report report = reports.existing(id);
        Language wanted = report.inLanguage(language);
        int read = reports.version(report, version);
        ReportForms.Kept kept = assemble.read(report, read, wanted, form);
        Long open = openComments(report);
        // The JSON also tells the state of the report, and to whom it concerns what is left to be resolved.
        EntityTag tag = new EntityTag(
                form == Form.JSON
                        ? kept.sha256() + "-" + report.changes + (open == null ? "" : "-" + open)
                        : kept.sha256());
        boolean isKnown =
                Preconditions.isKnown(Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)), tag);
        Response.ResponseBuilder answer = isKnown
                ? Response.notModified()
                : Response.ok(form == Form.JSON ? detail(report, kept) : kept.bytes(), form.contentType());
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, wanted.code())
                .header(HttpHeaders.CONTENT_DISPOSITION, form.disposition(report, read, wanted))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private Answers.ReportSummary summary(Report report) {
        return Answers.ReportSummary.of(
                report,
                openComments(report),
                forms.digests(report.id, edits.edition(report.id, report.inLanguage(null), report.version)));
    }

    /** Null to an agency. */
    private Long openComments(Report report) {
        return reports.isSecretariat() ? comments.countOpen(report.id) : null;
    }

    private byte[] detail(Report report, ReportForms.Kept kept) {
        try {
            ObjectNode detail = json.createObjectNode();
            detail.set("report", json.valueToTree(summary(report)));
            JsonNode content = json.readTree(kept.bytes());
            content.fieldNames().forEachRemaining(name -> detail.set(name, content.get(name)));
            return json.writeValueAsBytes(detail);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written as JSON.", e);
        }
    }
}
