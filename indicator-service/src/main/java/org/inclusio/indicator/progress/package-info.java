/**
 * How much of what was said is still to be heard, computed and published. Whoever pushed data asks here until all is
 * zero. One more stage is one more number in {@link org.inclusio.indicator.progress.Progress}.
 */
package org.inclusio.indicator.progress;
