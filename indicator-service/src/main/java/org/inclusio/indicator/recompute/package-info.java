/**
 * What was heard becomes values: which areas, years and regions are stale, their computation from the observations kept, the
 * protection of what it gives, and the announcement of what changed. One more kind of work is a queue of stale marks, a class
 * that takes and computes one of them in a transaction, and a worker in {@link
 * org.inclusio.indicator.recompute.RecomputeWorkers}.
 */
package org.inclusio.indicator.recompute;
