/**
 * Gives an office back what it has stated: now, or as it stood at an instant. {@code Observations} asks the append-only
 * history; one more filter is one more dimension in {@code ObservationFilter}.
 */
package org.inclusio.ingest.observation;
