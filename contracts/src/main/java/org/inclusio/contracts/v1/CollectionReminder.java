package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An office is told that a collection round is open or due and how much it still misses. Whoever sends mail or shows
 * messages listens; nothing in the system depends on it.
 *
 * @param number grows from reminder to reminder; one that comes twice has the same
 * @param refArea ISO 3166-1 alpha-3 code of the area whose office is reminded
 * @param round code of the round
 * @param title of the round
 * @param moment OPENING, DAYS_30, DAYS_7, DAY_1, DUE or OVERDUE_7
 * @param at when it was written, an instant of ISO 8601
 * @param dueAt when the round is due, as {@code at}
 * @param closesAt when it closes, or null for never
 * @param expected observations that the round expects of the area
 * @param missing those of them that were missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionReminder(
        long number,
        String refArea,
        String round,
        String title,
        String moment,
        String at,
        String dueAt,
        String closesAt,
        long expected,
        long missing) {}
