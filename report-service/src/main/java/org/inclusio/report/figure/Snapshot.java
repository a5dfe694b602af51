package org.inclusio.report.figure;

import java.time.Instant;

/**
 * The figures that one report sees: of each cell the newest revision heard up to the cut-off.
 *
 * @param cutOff to the second; what was heard within that second belongs to it
 * @param lastFigure number of the last figure that was kept when the snapshot was taken
 */
public record Snapshot(Instant cutOff, long lastFigure) {}
