/**
 * Writes the report as an Akoma Ntoso 3.0 document, in the pattern of the guidelines of the United Nations (AKN4UN) for
 * publications and papers. {@link org.inclusio.report.rendering.akn.AknRendering} sets the parts in their order, {@link
 * org.inclusio.report.rendering.akn.Meta} says what they are, and {@link org.inclusio.report.rendering.akn.Body} follows the
 * tree; a new block is one more branch there.
 */
package org.inclusio.report.rendering.akn;
