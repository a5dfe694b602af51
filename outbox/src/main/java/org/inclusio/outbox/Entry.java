package org.inclusio.outbox;

/**
 * What is to be announced.
 *
 * @param id position in the outbox; entries of one key are written in the order of their commits
 * @param kind names the {@link Slices} that can read the rows again, such as {@code submission}
 * @param reference number of the thing, such as 17
 * @param traceparent W3C trace context of the request that caused the change, or null
 */
public record Entry(long id, String kind, long reference, String traceparent) {}
