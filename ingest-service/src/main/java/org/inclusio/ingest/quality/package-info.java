/** Turns what a row says into an observation, or into a finding that tells its office what to correct. */
package org.inclusio.ingest.quality;
