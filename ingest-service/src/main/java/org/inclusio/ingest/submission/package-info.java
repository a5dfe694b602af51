/** A submission: one file from one office, what became of each of its rows, and how to ask about it. */
package org.inclusio.ingest.submission;
