/**
 * The values of the indicators: computed when observations arrive, kept with their history and what they rest on,
 * announced in the transaction that keeps them, and shown to those who ask. A new attribute of a value is one more
 * component of {@link org.inclusio.indicator.value.Content} and one more column.
 */
package org.inclusio.indicator.value;
