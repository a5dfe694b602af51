/**
 * Whether the rules that warn are worth reading: how many rows of published data they flag, and how many planted faults
 * they find. One more kind of fault is one more name in {@link org.inclusio.benchmark.plausibility.Fault}.
 */
package org.inclusio.benchmark.plausibility;
