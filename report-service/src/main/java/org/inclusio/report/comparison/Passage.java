package org.inclusio.report.comparison;

import org.inclusio.report.document.Place;

/** A text of a report and where it stands. */
public record Passage(Place place, String text) {}
