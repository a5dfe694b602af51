/**
 * How fast a number moves toward its target: annual rates, and the rates that a target asks for.
 *
 * <p>Rates are named continuous or compound, because the two differ in the second digit and both are published.
 */
package org.inclusio.statistics.progress;
