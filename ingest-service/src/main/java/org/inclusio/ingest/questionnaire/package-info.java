/**
 * Workbooks that an office downloads, fills in and sends back. {@code Asked} says what is asked for,
 * {@code HeldValues} what the office has stated so far, and {@code QuestionnaireWorkbook} writes the sheets that
 * {@link org.inclusio.formats.workbook.Xlsx} reads back.
 */
package org.inclusio.ingest.questionnaire;
