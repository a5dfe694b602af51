package org.inclusio.indicator.news;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.problem.Problem;

/** Tells of releases as they are made and withdrawn (server-sent events, HTML standard, 9.2). */
@Path("/v1/events")
@PermitAll
@OpenReading
@Tag(name = "News", description = "Hearing of releases as they are made and withdrawn.")
public class NewsResource {

    static final int MOST_LISTENERS = 1_000;

    private static final Duration REST = Duration.ofSeconds(1);

    private final NewsTable table;
    private final NewestNews newest;
    private final AtomicInteger listeners = new AtomicInteger();

    NewsResource(NewsTable table, NewestNews newest) {
        this.table = table;
        this.newest = newest;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "listenToNews",
            summary = "Listen to news of releases",
            description =
                    "Stays open and sends an event when a release is made or withdrawn, within two seconds; a comment"
                            + " after 15 seconds of silence. Who comes back with the header Last-Event-ID, as browsers do, is"
                            + " first sent what was missed; 0 begins with the first there ever was. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "Events, of which the data is JSON.",
            content =
                    @Content(
                            schema = @Schema(implementation = NewsBody.class),
                            examples = @ExampleObject(name = "made", value = NewsExamples.EVENT)))
    @APIResponse(
            responseCode = "400",
            description = "The header Last-Event-ID is no number of an event.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "The operator asks for a token here, and there is no valid one.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests came from this address; Retry-After says when to send the next.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "As many listen as this replica takes; Retry-After says when to come back.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> listen(
            @Parameter(
                            description = "Number of the last event that was read; without it only new ones are sent.",
                            example = "17")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        Listener listener = new Listener(table, newest, sse, begin(lastEventId));
        if (listeners.incrementAndGet() > MOST_LISTENERS) {
            listeners.decrementAndGet();
            throw NewsRefusal.TOO_MANY_LISTENERS
                    .because("%d listen already, as many as are taken. Come back later, or read /feed now and then."
                            .formatted(MOST_LISTENERS))
                    .after(Duration.ofMinutes(1));
        }
        return Multi.createFrom()
                .ticks()
                .every(REST)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .onItem()
                .transformToIterable(tick -> listener.next())
                .onTermination()
                .invoke((failure, cancelled) -> listeners.decrementAndGet());
    }

    private long begin(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return newest.number();
        }
        if (!lastEventId.strip().matches("[0-9]{1,18}")) {
            throw NewsRefusal.BAD_EVENT_ID.because("The header Last-Event-ID is '"
                    + lastEventId
                            .strip()
                            .substring(0, Math.min(40, lastEventId.strip().length()))
                    + "'. Send the id of the last event that you read, 0 for all there were, or leave the header out.");
        }
        return Long.parseLong(lastEventId.strip());
    }
}
