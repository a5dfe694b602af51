package org.inclusio.indicator.disclosure;

import org.inclusio.statistics.disclosure.Suppression.Reason;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What was decided about a count of a protected table.
 *
 * @param group as it is written, with the universe of its series
 * @param least what everybody knows it to be at least, from what is counted of some of the same persons
 * @param limit the most that everybody knows it can be; null when nothing bounds it
 * @param reason why it is hidden; null when it is told
 * @param width of the range in which every number is possible for a reader; null when the count is told
 */
record Verdict(Disaggregation group, long value, long least, Long limit, Reason reason, Long width) {

    boolean isHidden() {
        return reason != null;
    }
}
