package org.inclusio.indicator.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a message. */
@Schema(name = "WebhookMessage", description = "What became of a message.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageAnswer(
        @Schema(description = "The header webhook-id, the same in every try.", examples = "msg_17")
        String id,

        @Schema(examples = "2") int tries,

        @Schema(description = "When it is sent next; absent when it is not.")
        Instant nextTryAt,

        @Schema(description = "Absent until its receiver has taken it.")
        Instant deliveredAt,

        @Schema(description = "What came of the last try.", examples = "The receiver answered 500.")
        String answer) {}
