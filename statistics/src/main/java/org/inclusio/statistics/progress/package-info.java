/**
 * How far an area has come toward a target: the value to reach, annual rates so far, asked for and still needed, and what
 * named rules say of them.
 *
 * <p>Rates are named continuous or compound, because the two differ in the second digit and both are published. One more
 * rule is one more {@link org.inclusio.statistics.progress.ProgressRule}; what is this system's own is a record whose
 * numbers can be configured.
 */
package org.inclusio.statistics.progress;
