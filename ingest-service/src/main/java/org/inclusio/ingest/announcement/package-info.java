/**
 * Tells the other services what a submission made new, changed or withdrew. An entry of the outbox leads
 * {@link org.inclusio.ingest.announcement.AnnouncedRows} to the rows, and the relay sends them in slices. One more event
 * is one more kind of entry in {@link org.inclusio.ingest.announcement.Announcements}.
 */
package org.inclusio.ingest.announcement;
