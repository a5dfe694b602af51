package org.inclusio.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was set aside, as an administrator sees it; not what is in it, which may be confidential. */
@Schema(name = "SetAsideItem", description = "What a queue of this service could not handle.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedItem(
        @Schema(description = "Number of the item.", examples = "3")
        String id,

        @Schema(description = "The queue that it stood in.", examples = "announcements")
        String queue,

        @Schema(description = "What it is.", examples = "submission 17")
        String item,

        @Schema(description = "What its queue keeps in order, such as the area.", examples = "KEN")
        String key,

        @Schema(description = "What the last try ended with.")
        String reason,

        @Schema(description = "How often it was tried.", examples = "6")
        int tries,

        @Schema(
                description = "TRIED_AGAIN: by itself, at nextTryAt. LEFT: only when it is asked for. SETTLED: it was"
                        + " handled after all.",
                examples = "LEFT")
        State state,

        @Schema(description = "When it was first set aside.", examples = "2015-06-01T09:00:00Z")
        Instant firstAt,

        @Schema(description = "When it was last tried.", examples = "2015-06-01T09:27:14Z")
        Instant lastAt,

        @Schema(description = "When it is tried again by itself.", examples = "2015-06-01T09:48:50Z")
        Instant nextTryAt) {

    /** What becomes of an item. */
    @Schema(name = "SetAsideState")
    public enum State {
        TRIED_AGAIN,
        LEFT,
        SETTLED
    }

    static PublishedItem of(SetAsideItem item) {
        return new PublishedItem(
                Long.toString(item.id()),
                item.queue(),
                item.name(),
                item.key(),
                item.reason(),
                item.tries(),
                item.settledAt() != null ? State.SETTLED : item.nextTryAt() != null ? State.TRIED_AGAIN : State.LEFT,
                item.firstAt(),
                item.lastAt(),
                item.nextTryAt());
    }
}
