/**
 * Reads data messages of SDMX-JSON 2.0.0 and 2.1.0. {@code JsonMessage} takes what is said of many observations, {@code
 * JsonObservations} these as they come. {@code JsonShape} lists what every object of a message can have: one more member
 * that is understood is a line there and a branch where its object is read.
 */
package org.inclusio.formats.json;
