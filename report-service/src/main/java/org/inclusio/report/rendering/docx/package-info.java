/**
 * Writes the report as a Word document (WordprocessingML, ISO/IEC 29500-1 transitional) with styles, real footnotes and real
 * tables, for those who edit it. {@link org.inclusio.report.rendering.docx.DocxRendering} puts the parts together and {@code
 * Body} follows the tree; how things look is in {@code styles.xml} alone. A new block is one more branch of {@code Body}.
 */
package org.inclusio.report.rendering.docx;
