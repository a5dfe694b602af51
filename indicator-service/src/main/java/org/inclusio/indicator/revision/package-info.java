/**
 * What changed between two instants: each new revision of a value, with what was said before and the submissions that
 * brought it. One more attribute to compare is one more component of
 * {@link org.inclusio.indicator.revision.Revision.State}.
 */
package org.inclusio.indicator.revision;
