/**
 * The workbook that an office has sent, handed back with what was found in it: cells coloured, each with a note, and a sheet
 * that lists everything. The package around the sheets is written anew and the sheets are copied element by element, so
 * that nothing that could act is taken over: no formula, link, name, drawing or embedded thing. One more thing to take
 * over is one more name in {@link org.inclusio.ingest.marking.SheetCopy}.
 */
package org.inclusio.ingest.marking;
