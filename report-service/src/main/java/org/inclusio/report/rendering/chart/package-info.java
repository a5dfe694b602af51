/**
 * Draws the charts of the report as SVG, in one place for the page, the PDF and the pictures of the Word document. {@link
 * org.inclusio.report.rendering.chart.ChartSvg} asks the drawing of each kind of {@link org.inclusio.report.document.Plot},
 * which draws on a {@link org.inclusio.report.rendering.chart.Canvas}; the canvas mirrors what is read from the right. No
 * mark is told apart by its colour alone. A new kind is one more drawing.
 */
package org.inclusio.report.rendering.chart;
