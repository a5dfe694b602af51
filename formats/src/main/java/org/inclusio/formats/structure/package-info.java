/**
 * Structural metadata of SDMX and the messages that carry it: SDMX-ML 2.1, 3.0 and 3.1, SDMX-JSON 1.0, 2.0 and 2.1. An
 * {@link org.inclusio.formats.structure.Artefact} knows what it is, whatever the syntax; the two writers know how each version
 * says it. One more kind of artefact is one more {@link org.inclusio.formats.structure.ArtefactType}, a
 * {@link org.inclusio.formats.structure.Content} and a method in each writer.
 */
package org.inclusio.formats.structure;
