/**
 * Reads the files that offices send, row by row, into strings with a place; nothing here knows what a value means.
 * One more format is one more {@link org.inclusio.ingest.format.ObservationFormat}, held to the contract that the same
 * data reads equal in each.
 */
package org.inclusio.ingest.format;
