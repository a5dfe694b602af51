/**
 * What files of word processors and spreadsheets have in common: a zip of XML parts, after the Open Packaging Conventions
 * (ISO/IEC 29500-2). {@link org.inclusio.report.rendering.opc.Parts} writes one so that equal parts give equal bytes.
 */
package org.inclusio.report.rendering.opc;
