/** Hears observations, computes the Millennium Development Goal indicators for every area and group, and answers agencies. */
package org.inclusio.indicator;
