package org.inclusio.report.writing;

import java.util.Comparator;
import java.util.List;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.catalogue.Goal;

/**
 * What a report leaves out of print to stay within the words that it may have. The order is our own rule, told in annex I: first
 * the tables below, then those of the Goals, that of the fewest areas first, then of what is told in sentences that of the
 * fewest areas. Tables are not lost but published online only. Every language leaves out the same.
 *
 * @param steps how many have been taken
 * @param goals codes of the Goals, those with figures of the fewest areas first
 */
record Economy(int steps, List<String> goals) {

    /** The tables that go first, in their order. */
    enum Table {
        SOURCES,
        INDICATORS,
        REGIONAL_GAPS,
        SPECIAL_SITUATIONS,
        GAPS,
        REGIONS,
        AVAILABILITY
    }

    private static final int SENTENCES = 3;

    static Economy none(List<Goal> goals, Evidence evidence) {
        return new Economy(
                0,
                goals.stream()
                        .map(Goal::code)
                        .sorted(Comparator.comparing((String goal) -> evidence.byGoal()
                                        .getOrDefault(goal, new Holdings())
                                        .areas()
                                        .size())
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    Economy after(int taken) {
        return new Economy(taken, goals);
    }

    /** After so many nothing more can be left out. */
    int mostSteps() {
        return Table.values().length + goals.size() + SENTENCES - 1;
    }

    boolean isAny() {
        return steps > 0;
    }

    boolean moves(Table table) {
        return table.ordinal() < steps;
    }

    boolean movesTableOf(String goal) {
        return Table.values().length + goals.indexOf(goal) < steps;
    }

    /** How many sub-series are told in sentences, at most, where the tables have more. */
    int sentences() {
        return Math.max(1, Math.min(SENTENCES, SENTENCES - (steps - Table.values().length - goals.size())));
    }
}
