/**
 * How far apart the groups of a population are: the catalogue of measures, and what they say of the values of an
 * indicator. The arithmetic is in the module statistics; this package finds the groups that belong together and says
 * what they give or why they give nothing. One more measure is one more constant there, and shows here by itself.
 */
package org.inclusio.indicator.inequality;
