/**
 * Turns the HTML page of the report into a tagged PDF with an embedded font. {@link
 * org.inclusio.report.rendering.pdf.PdfRendering} adds no content; another script is one more font given to it.
 */
package org.inclusio.report.rendering.pdf;
