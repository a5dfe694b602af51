/**
 * Where the numbers of an area contradict each other: kept when its indicators are computed, listed for the office and
 * for those who use its figures. A further kind of finding is one more rule in
 * {@link org.inclusio.indicator.quality.QualityFinding}.
 */
package org.inclusio.indicator.quality;
