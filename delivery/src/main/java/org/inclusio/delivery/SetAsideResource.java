package org.inclusio.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Problem;

/** Shows what the queues of a service could not handle, and tries it again. */
@Path("/v1/set-aside")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
@Tag(name = "Set aside", description = "What a queue could not handle, and how to have it tried again.")
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
        description = "The token is not that of an administrator.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SetAsideResource {

    private static final int MOST = 1_000;

    private static final String LEFT = """
            {"id": "3", "queue": "announcements", "item": "submission 17", "reason": "The message has 4,100,093 bytes.", "tries": 1, "state": "LEFT", "firstAt": "2015-06-01T09:00:00Z",
            "lastAt": "2015-06-01T09:00:00Z"}""";

    private static final String SETTLED = """
            {"id": "3", "queue": "announcements", "item": "submission 17", "reason": "The message has 4,100,093 bytes.", "tries": 2, "state": "SETTLED", "firstAt": "2015-06-01T09:00:00Z",
            "lastAt": "2015-06-01T10:30:00Z"}""";

    private final SetAside setAside;
    private final Retries retries;

    SetAsideResource(SetAside setAside, Retries retries) {
        this.setAside = setAside;
        this.retries = retries;
    }

    /** Items, the oldest first. */
    @Schema(name = "SetAsidePage", description = "Items that are set aside, the oldest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<PublishedItem> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "103")
            String next)
            implements Paged<Page> {

        @Override
        public Page withNext(String next) {
            return new Page(items, next);
        }
    }

    @GET
    @Operation(
            operationId = "listSetAside",
            summary = "List what could not be handled",
            description =
                    "Every item that a queue of this service has set aside and that is not settled yet, the oldest"
                            + " first. Its queue goes on meanwhile. What failed for a reason that another try may overcome is"
                            + " tried again after growing pauses; what is LEFT waits for the request to try it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\": [" + LEFT + "]}")))
    public Page list(
            @Parameter(description = "The field next of the page before.", example = "3") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 1,000.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit)
            throws SQLException {
        int most = PageParameters.limit(limit, MOST);
        List<PublishedItem> items = setAside.after(PageParameters.place(cursor, 0), most).stream()
                .map(PublishedItem::of)
                .toList();
        return new Page(
                items, items.size() < most ? null : items.get(items.size() - 1).id());
    }

    @POST
    @Path("{id}/retry")
    @Operation(
            operationId = "retrySetAside",
            summary = "Try an item again",
            description =
                    "Hands the item to its queue at once, whether it is due or not, and answers when the try has"
                            + " ended: SETTLED when it was handled, otherwise with the reason of the last try. Messages that came"
                            + " later meanwhile are not undone by it, because whatever is older than what is held does nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The item after the try.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedItem.class),
                            examples = @ExampleObject(name = "settled", value = SETTLED)))
    @APIResponse(
            responseCode = "404",
            description = "Nothing of this number was set aside.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The item is settled already, or somebody tries it at this moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PublishedItem retry(
            @Parameter(description = "Number of the item.", example = "3") @PathParam("id") String id)
            throws SQLException {
        SetAsideItem item = (id.matches("\\d{1,18}") ? setAside.find(Long.parseLong(id)) : noItem())
                .orElseThrow(() -> SetAsideRefusal.NO_SUCH_ITEM.because(
                        "Nothing of the number '" + id + "' was set aside here. GET /v1/set-aside lists what is."));
        return retries.tryNow(item.id())
                .map(PublishedItem::of)
                .orElseThrow(() -> SetAsideRefusal.NOT_OPEN.because("Item " + id
                        + (item.settledAt() != null
                                ? " is settled; there is nothing left to try."
                                : " is being tried at this moment. GET /v1/set-aside shows what becomes of it.")));
    }

    private static Optional<SetAsideItem> noItem() {
        return Optional.empty();
    }
}
