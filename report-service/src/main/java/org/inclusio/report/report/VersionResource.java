package org.inclusio.report.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
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
import org.inclusio.report.language.Language;

/** Lists the versions of a report. */
@Path("/v1/reports/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"report-editor", "admin"})
@Tag(name = "Editing")
public class VersionResource {

    private final ReadableReports reports;
    private final Edits edits;
    private final ReportForms forms;
    private final ReportHistory history;

    VersionResource(ReadableReports reports, Edits edits, ReportForms forms, ReportHistory history) {
        this.reports = reports;
        this.edits = edits;
        this.forms = forms;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of a report",
            description = "The report as it was assembled and every edit since, with the digests of its bytes. GET"
                    + " /v1/reports/{id}?version= reads each.")
    @APIResponse(
            responseCode = "200",
            description = "The versions.",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphAnswers.Versions.class),
                            examples = @ExampleObject(name = "versions", value = ParagraphExamples.VERSIONS)))
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
            description = "There is no such report.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ParagraphAnswers.Versions list(
            @Parameter(description = "Identifies the report.", example = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
                    @PathParam("id")
                    String id) {
        Report report = reports.existing(id);
        Map<Integer, StateAnswers.Change> made = history.of(report.id).stream()
                .filter(change -> change.before() == change.after())
                .collect(Collectors.toMap(StateAnswers.Change::version, Function.identity()));
        List<ParagraphAnswers.Version> versions = new ArrayList<>();
        Language ordered = report.inLanguage(null);
        versions.add(new ParagraphAnswers.Version(
                1,
                report.assembledAt,
                report.assembledBy,
                null,
                null,
                ordered,
                null,
                forms.digests(report.id, new Edits.Edition(ordered, 1, Map.of()))));
        for (Edits.Edit edit : edits.of(report.id)) {
            StateAnswers.Change change = made.get(edit.version());
            versions.add(new ParagraphAnswers.Version(
                    edit.version(),
                    change.at(),
                    change.actor(),
                    edit.place().paragraphNumber(),
                    edit.place().toString(),
                    edit.language(),
                    change.reason(),
                    forms.digests(report.id, new Edits.Edition(edit.language(), edit.version(), Map.of()))));
        }
        return new ParagraphAnswers.Versions(versions);
    }
}
