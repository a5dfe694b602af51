package org.inclusio.ingest.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Problem;

/** Where an office reads of what it was reminded. */
@Path("/v1/collection-rounds/{code}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Blocking
@Tag(name = "Collection rounds")
@APIResponse(
        responseCode = "400",
        description = "The cursor or the limit is not a number in its range.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles, or names no area.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such round.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReminderResource {

    private static final int MOST = 1_000;

    private final Rounds rounds;
    private final Reminders reminders;
    private final CurrentOffice office;
    private final SecurityIdentity caller;

    ReminderResource(Rounds rounds, Reminders reminders, CurrentOffice office, SecurityIdentity caller) {
        this.rounds = rounds;
        this.reminders = reminders;
        this.office = office;
        this.caller = caller;
    }

    /** Reminders, the newest first. */
    @Schema(name = "ReminderPage", description = "Reminders, the newest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfReminders(
            List<Reminder> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f12")
            String next)
            implements Paged<PageOfReminders> {

        @Override
        public PageOfReminders withNext(String next) {
            return new PageOfReminders(items, next);
        }
    }

    @GET
    @Operation(
            operationId = "listReminders",
            summary = "List who was reminded",
            description = "An office sees its own reminders, the others all of them; the newest first, page by page. A"
                    + " reminder is written when the round opens, 30, 7 and 1 days before it is due, then, and 7 days"
                    + " after, to each office from which something is missing.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reminders.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PageOfReminders.class),
                            examples = @ExampleObject(name = "page", value = RoundExamples.REMINDERS)))
    public PageOfReminders list(
            @Parameter(description = "Code of the round.", example = "MDG-2015") @PathParam("code") String code,
            @Parameter(description = "The field next of the page before.", example = "12") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Reminders on a page, 1 to 1,000.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        int size = PageParameters.limit(limit, MOST);
        List<Reminder> items = reminders.before(
                rounds.existing(code),
                caller.hasRole("data-provider") ? office.area() : null,
                PageParameters.place(cursor, Long.MAX_VALUE),
                size);
        return new PageOfReminders(
                items,
                items.size() < size
                        ? null
                        : Long.toString(items.get(items.size() - 1).number()));
    }
}
