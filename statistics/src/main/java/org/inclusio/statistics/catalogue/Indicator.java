package org.inclusio.statistics.catalogue;

/** An official indicator of the list in force since 15 January 2008, or the footnote to 1.1. */
public record Indicator(String code, String goal, String target, String name) {}
