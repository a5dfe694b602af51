/**
 * Writes the report as one accessible HTML page that needs nothing else. {@link
 * org.inclusio.report.rendering.html.HtmlRendering} fills {@code report.html}, and the template engine escapes every
 * text; a new block is one more branch of the template.
 */
package org.inclusio.report.rendering.html;
