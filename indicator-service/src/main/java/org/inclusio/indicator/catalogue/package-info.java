/**
 * Tells what the indicators are: the official list with goals and targets, and the sub-series that are computed for
 * each. The content comes from the catalogue of the module statistics; this package only publishes it.
 */
package org.inclusio.indicator.catalogue;
