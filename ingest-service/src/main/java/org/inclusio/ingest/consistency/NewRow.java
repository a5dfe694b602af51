package org.inclusio.ingest.consistency;

import org.inclusio.ingest.comparison.Lines;

/**
 * A row of a file that says something new.
 *
 * @param key its packed name, without the national group
 * @param group its national group
 * @param line the line of the file
 * @param explained whether it has a comment of its own
 * @param value in single units; NaN without a value
 * @param held what the area holds of it before the file; NaN when it does not
 * @param lines through it
 */
record NewRow(
        String series, long key, int group, long line, boolean explained, double value, double held, Lines lines) {}
