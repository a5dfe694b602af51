package org.inclusio.statistics.catalogue;

/** One of the eight Millennium Development Goals. */
public record Goal(String code, String title) {}
