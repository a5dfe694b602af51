/**
 * Draws the charts of the report as SVG, in one place for the page, the PDF and the pictures of the Word document. {@link
 * org.inclusio.report.rendering.chart.ChartSvg} asks for each kind of {@link org.inclusio.report.document.Plot} what the library
 * Vega is told: names, values and places of labels. A specification in the folder {@code charts} of the resources says how Vega
 * draws them; {@link org.inclusio.report.rendering.chart.Vega} runs it, and {@link
 * org.inclusio.report.rendering.chart.Sheet} puts what was drawn into its frame. Specifications mirror what is read from the
 * right, and tell no mark apart by its colour alone. A new kind is one more specification, and what it is told.
 */
package org.inclusio.report.rendering.chart;
