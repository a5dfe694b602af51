package org.inclusio.report.figure;

import java.time.Instant;

/**
 * The figures and contributions that one report sees: of each cell the newest revision heard up to the cut-off.
 *
 * @param cutOff to the second; what was heard within that second belongs to it
 * @param lastFigure number of the last figure that was kept when the snapshot was taken
 * @param lastContribution number of the last contribution that was kept then
 */
public record Snapshot(Instant cutOff, long lastFigure, long lastContribution) {}
