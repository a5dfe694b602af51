/**
 * Events leave with the transaction that caused them, in order, at least once.
 *
 * <p>A change writes an {@link org.inclusio.outbox.Entry} through {@link org.inclusio.outbox.Outbox} in its own
 * transaction; the {@link org.inclusio.outbox.Relay} sends it after the commit. The entry holds a reference, not the
 * event: for one more kind of event, give the relay one more {@link org.inclusio.outbox.Slices}.
 */
package org.inclusio.outbox;
