package org.inclusio.ingest.round;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office was told. */
@Schema(description = "What an office was told of a round, also on the topic inclusio.reminders.v1.")
public record Reminder(
        @Schema(description = "Grows from reminder to reminder.", examples = "12")
        long number,

        @Schema(description = "ISO 3166-1 alpha-3 code.", examples = "KEN")
        String refArea,

        @Schema(
                description =
                        "OPENING, DAYS_30, DAYS_7 and DAY_1 before the round was due, DUE, or OVERDUE_7: seven days"
                                + " after.")
        Moment moment,

        Instant at,

        @Schema(description = "When the round was due then.")
        Instant dueAt,

        @Schema(description = "Observations expected of the area.", examples = "30")
        long expected,

        @Schema(description = "Those of them that were missing.", examples = "4")
        long missing) {}
