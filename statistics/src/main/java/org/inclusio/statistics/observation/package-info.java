/**
 * The nouns of an observation: the area and the period it is about, and the group of people it counts. Each value
 * refuses nonsense when it is made; whether a code is in a list is the catalogue's question. To add a dimension, add it
 * to {@link org.inclusio.statistics.observation.Dimension} and to
 * {@link org.inclusio.statistics.observation.Disaggregation}.
 */
package org.inclusio.statistics.observation;
