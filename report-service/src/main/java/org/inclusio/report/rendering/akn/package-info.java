/**
 * Writes the report as an Akoma Ntoso 3.0 document, in the pattern of the guidelines of the United Nations (AKN4UN) for
 * papers. {@link org.inclusio.report.rendering.akn.AknRendering} follows the tree; a new block is one more branch there.
 */
package org.inclusio.report.rendering.akn;
