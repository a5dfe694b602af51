/**
 * What the figures of a snapshot say when they are counted and compared: levels in two periods, gaps between two groups
 * of people, and which figures there are. It is counted place by place, a sub-series and an area at a time, and put
 * together; of the next snapshot only the places that changed are counted anew. Nothing here writes a sentence, and nothing here weights or extrapolates: a
 * median is that of areas, each counted once. How many values nothing is made of is counted as well, by what asks for
 * them ({@link org.inclusio.report.evidence.Asked}). To compare two more groups, add a {@link
 * org.inclusio.report.evidence.Cleavage}.
 */
package org.inclusio.report.evidence;
