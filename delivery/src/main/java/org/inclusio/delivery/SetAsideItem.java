package org.inclusio.delivery;

import java.time.Instant;

/**
 * What a queue could not handle.
 *
 * @param queue name of its {@link ItemQueue}
 * @param name what it is, such as {@code submission 17}; one name is open once in a queue
 * @param key what its queue keeps in order, such as the area; or null
 * @param reference number by which its queue finds it again, or null
 * @param content the message as it came, where nothing else keeps it, or null
 * @param reason what the last try ended with
 * @param tries how often it was tried
 * @param firstAt when it was first set aside
 * @param lastAt when it last was
 * @param nextTryAt when it is tried again; null when only an administrator can ask for it
 * @param settledAt when it was handled after all, or null
 */
public record SetAsideItem(
        long id,
        String queue,
        String name,
        String key,
        Long reference,
        byte[] content,
        String reason,
        int tries,
        Instant firstAt,
        Instant lastAt,
        Instant nextTryAt,
        Instant settledAt) {

    /** An item as its queue names it; its number and times are given by the table. */
    public static SetAsideItem of(String queue, String name, String key, Long reference, byte[] content) {
        return new SetAsideItem(0, queue, name, key, reference, content, null, 0, null, null, null, null);
    }
}
