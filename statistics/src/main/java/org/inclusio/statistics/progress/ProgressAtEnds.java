package org.inclusio.statistics.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.Series;

/**
 * Progress where only limits of some values are known. It is measured with each limit at its lower and at its upper end,
 * the baseline and what follows it independently; what all of these say holds for every value within the limits, because
 * a target of a level or a shortfall is nearer the better each value is. This system's own rule.
 *
 * @param ends progress at the ends; one where every value is known
 * @param isMonotone whether what all ends say holds in between
 */
public record ProgressAtEnds(List<Progress> ends, boolean isMonotone) {

    public ProgressAtEnds {
        ends = List.copyOf(ends);
    }

    public static ProgressAtEnds of(MeasureProgress measure, Series series, Trajectory trajectory, int until) {
        Progress first = measure.measure(series, trajectory.low(), until);
        if (trajectory.isExact(until)) {
            return new ProgressAtEnds(List.of(first), true);
        }
        int baseline = first.baseline().map(one -> one.point().year()).orElse(Integer.MIN_VALUE);
        List<Progress> ends = new ArrayList<>();
        for (boolean before : new boolean[] {true, false}) {
            for (boolean after : new boolean[] {true, false}) {
                ends.add(measure.measure(series, trajectory.ends(baseline, before, after), until));
            }
        }
        boolean isDistance = Set.of(Scale.DISTANCE_FROM_PARITY, Scale.DISTANCE_FROM_EQUAL_SHARES)
                .contains(first.scale());
        return new ProgressAtEnds(ends, !isDistance && !(first.aim() instanceof Aim.Reverse));
    }

    /** Progress of which every number is known. */
    public boolean isExact() {
        return ends.size() == 1;
    }

    /** Any of them, for what does not depend on the values. */
    public Progress any() {
        return ends.get(0);
    }

    /** What a rule says, where it says the same at every end. */
    public Verdict verdict(ProgressRule rule) {
        if (isExact() || ends.stream().allMatch(end -> category(rule, end).isEmpty())) {
            return rule.of(any());
        }
        Set<Optional<Category>> said =
                ends.stream().map(end -> category(rule, end)).collect(Collectors.toSet());
        if (isMonotone && said.size() == 1 && said.iterator().next().isPresent()) {
            return new Verdict.Judged(
                    said.iterator().next().get(),
                    "a value is only known by a limit, and both of its ends are judged alike");
        }
        return new Verdict.NotJudged("a value is only known by a limit"
                + (isMonotone ? ", and its ends are not judged alike" : ", which this target does not allow"));
    }

    private static Optional<Category> category(ProgressRule rule, Progress end) {
        return rule.of(end) instanceof Verdict.Judged judged ? Optional.of(judged.category()) : Optional.empty();
    }
}
