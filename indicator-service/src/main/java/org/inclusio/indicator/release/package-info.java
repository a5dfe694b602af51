/**
 * Releases: what was published at an instant, under a name that everybody can cite. A release is a row and a vintage; its
 * values are read as those of any other instant, so that nothing is copied and nothing can be altered. One more view of a
 * release is one more method of {@link org.inclusio.indicator.release.ReleasedResource}.
 */
package org.inclusio.indicator.release;
