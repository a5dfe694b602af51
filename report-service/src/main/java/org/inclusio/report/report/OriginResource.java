package org.inclusio.report.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;

/** Where the numbers of printed forms lead to: these name what they were made from, because that is theirs alone. */
@Path("/v1/origins/{content}/{number}")
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Figures")
public class OriginResource {

    private final ReportForms forms;
    private final ReadableReports reports;

    OriginResource(ReportForms forms, ReadableReports reports) {
        this.forms = forms;
        this.reports = reports;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "findOrigin",
            summary = "Find where a number of a file comes from",
            description =
                    "What the numbers of a PDF, a Word document, a workbook or an Akoma Ntoso file link to. Leads to"
                            + " the origin of the number in a report with the same content.")
    @APIResponse(
            responseCode = "303",
            description = "Its origin is there.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the origin.",
                            schema = @Schema(implementation = String.class)))
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
            description = "No report has this content, or none that the caller may read.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response find(
            @Parameter(
                            description = "SHA-256 of the report's form JSON, in hexadecimal digits.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @PathParam("content")
                    String content,
            @Parameter(description = "Number of the statistic.", example = "12") @PathParam("number") String number) {
        return forms.holding(content).stream()
                .filter(holder -> reports.find(holder.report().toString()).isPresent())
                .findFirst()
                .map(holder -> Response.seeOther(UriBuilder.fromPath("/v1/reports/{id}/statistics/{number}")
                                .queryParam("language", holder.language())
                                .build(holder.report(), number))
                        .build())
                .orElseThrow(() -> ReportRefusal.UNKNOWN_REPORT.because("There is no report with the content '"
                        + content + "'. GET /v1/reports lists those there are."));
    }
}
