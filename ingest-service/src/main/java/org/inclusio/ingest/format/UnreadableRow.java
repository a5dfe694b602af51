package org.inclusio.ingest.format;

/** A row that could not be told apart into cells, where it is, and what to do about it. */
public record UnreadableRow(long line, String message) {}
