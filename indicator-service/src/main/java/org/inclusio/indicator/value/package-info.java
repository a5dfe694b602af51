/**
 * The values of the indicators as they are kept, with their history and what they rest on, handed over as messages and shown
 * to those who ask. They are written by {@link org.inclusio.indicator.recompute}. A new attribute of a value is one more
 * component of {@link org.inclusio.indicator.value.Content} and one more column.
 */
package org.inclusio.indicator.value;
