/**
 * Reads data messages of SDMX-ML: generic 2.1 and structure-specific 2.1 and 3.0. {@code XmlObservations} goes through a
 * message element by element; {@code XmlElement} lists the elements and what each may hold and say. One more that is
 * understood is a value there and a branch where it begins or ends.
 */
package org.inclusio.formats.xml;
