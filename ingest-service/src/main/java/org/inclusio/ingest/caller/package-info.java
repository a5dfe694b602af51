/**
 * Who sends: the office and its area, or another contributor, as the token says. Every question to the data is asked in the
 * name of an area.
 */
package org.inclusio.ingest.caller;
