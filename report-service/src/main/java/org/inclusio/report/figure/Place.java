package org.inclusio.report.figure;

/**
 * Which figures belong together: those of one sub-series about one area.
 *
 * @param series code of the sub-series
 * @param refArea ISO 3166-1 alpha-3 code of an area, or code of a region
 */
public record Place(String series, String refArea) {}
