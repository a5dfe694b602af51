/**
 * Reads tables in workbooks (ECMA-376), questionnaires among them. {@code WorkbookBounds} looks at a file before anything
 * is understood of it, {@code SheetScan} at what a sheet says beside its cells (merged, struck out, raised), {@code SheetRows}
 * makes observations of rows. One more thing beside the cells is one more that {@code SheetScan} sees.
 */
package org.inclusio.formats.workbook;
