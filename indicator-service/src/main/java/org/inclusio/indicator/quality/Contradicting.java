package org.inclusio.indicator.quality;

import java.math.BigDecimal;
import org.inclusio.statistics.computation.Cell;

/**
 * A contradiction as it is kept.
 *
 * @param stated of the whole, in the unit of the series
 * @param summed of the parts, in the same unit
 * @param statedBy observations, as JSON of {@code PublishedValue.Input}s
 * @param parts observations that were added, likewise
 */
public record Contradicting(Cell whole, BigDecimal stated, BigDecimal summed, String statedBy, String parts) {}
