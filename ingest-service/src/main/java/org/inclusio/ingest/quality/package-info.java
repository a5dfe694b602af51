/**
 * Tells an office what to correct in a row. {@link org.inclusio.ingest.quality.Interpretation} holds a row against each
 * {@link org.inclusio.ingest.quality.Rule} in turn; one more rule is one more name there and one more method here.
 */
package org.inclusio.ingest.quality;
