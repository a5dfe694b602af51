/**
 * Gives an office back what it has stated: now, or as it stood at an instant. {@code Observations} asks the append-only
 * history; one more filter is one more dimension in {@code ObservationFilter}, one more component of what is written a line in
 * {@code StatedStructure}.
 */
package org.inclusio.ingest.observation;
