/**
 * Where numbers come from and in what state they are, and what a computed number inherits of that. Nature (who made the
 * number) and observation status (its state) do not depend on each other and are carried apart. A new code takes its
 * place in the order of {@link org.inclusio.statistics.quality.Nature} or
 * {@link org.inclusio.statistics.quality.ObsStatus}.
 */
package org.inclusio.statistics.quality;
