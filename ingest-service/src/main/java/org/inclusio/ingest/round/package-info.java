/**
 * Collection rounds: what is expected from whom until when ({@link org.inclusio.ingest.round.StatedRound}), how much of
 * it is there ({@link org.inclusio.ingest.round.Completeness}), who is reminded of the rest, and whose round is opened
 * again. A submission may say which round it is for; what counts towards a round are the observations that an office
 * holds, however they came.
 */
package org.inclusio.ingest.round;
