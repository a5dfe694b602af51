package org.inclusio.indicator.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.PagedList;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers what changed and why. */
@Path("/v1/revisions")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Revisions", description = "What changed between two instants, and which submissions brought it.")
public class RevisionResource {

    private final IndicatorCatalogue catalogue;
    private final FindRevisions findRevisions;
    private final TaggedAnswer answer;

    RevisionResource(IndicatorCatalogue catalogue, FindRevisions findRevisions, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.findRevisions = findRevisions;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "List what changed and why",
            description = "An office corrects a count, sends a group that was missing or withdraws a row, and every"
                    + " value that depends on it is computed anew. Nothing is overwritten: each change is a revision,"
                    + " told here with what was said before, what is said since, the instant, and the submissions that"
                    + " stated, corrected or withdrew something that the value depends on. NEW means that there was no"
                    + " value before, WITHDRAWN that nothing supports one any more, CHANGED that another number, or"
                    + " another origin, nature, status, interval or source is given, or the same from other"
                    + " observations or with another weight; before and after may then look alike. A value that comes out the same in all of"
                    + " this has no revision.\n\n"
                    + "Changes come in the order in which they happened, later than 'since' and up to and including"
                    + " 'until', a page at a time; all pages are about the same changes, whatever happens meanwhile. To"
                    + " keep a copy up to date, begin with all values asOf an instant, give that instant as 'since',"
                    + " apply 'after' cell by cell, and give 'until' of the answer as the next 'since': no change is"
                    + " missed and none told twice. What a single report or table rested on is asked with asOf at"
                    + " /v1/indicators/{code}/values.")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Only changes after this instant; from the first one on without it.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Only changes up to and including this instant, which must have passed; up to the newest"
                    + " without it.",
            example = "2026-11-24T12:00:00Z",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area, or the code of a region; may be repeated.",
            example = "[\"BRN\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Code of a sub-series of any indicator; may be repeated.",
            example = "[\"MDG_0303_WOMEN_PARLIAMENT\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most changes on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            example = RevisionExamples.CURSOR,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes when the page does.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The address of the next page, with rel=\"next\"; absent on the last.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionPage.class),
                        examples = @ExampleObject(name = "statedCorrectedWithdrawn", value = RevisionExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = RevisionExamples.CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read or names something that there is not.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "instantsReversed", value = RevisionExamples.REVERSED)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read revisions.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at the instant is still being written. Ask again in a moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<RevisionPage>(
                        RevisionQuestion.LARGEST_LIMIT,
                        true,
                        parameters -> findRevisions.find(RevisionQuestion.of(catalogue, parameters)),
                        page -> RevisionsCsv.write(page.items())));
    }
}
