/**
 * The data structure that the messages of this service refer to, with its concepts, code lists and dataflow, as structure
 * messages of SDMX. All of it follows from {@link org.inclusio.formats.row.Column} and the catalogue; a component is added
 * to {@code Concept} and so appears in every message. How messages are written is in {@link org.inclusio.formats.structure}.
 */
package org.inclusio.ingest.structure;
