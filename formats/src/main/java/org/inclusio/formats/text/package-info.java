/**
 * What texts are made of: which characters can't be handed on, which can't be seen, and what they are called. Whoever takes
 * in texts asks here, so that nothing is taken in one place that can't be written in another.
 */
package org.inclusio.formats.text;
