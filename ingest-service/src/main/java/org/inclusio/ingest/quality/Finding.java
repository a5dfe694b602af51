package org.inclusio.ingest.quality;

/** What is wrong with a row, where, and what to do about it. */
public record Finding(long line, String message) {}
