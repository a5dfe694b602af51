package org.inclusio.statistics.disaggregation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** The sums that join the groups of a table, whether its numbers were observed or follow from others. */
public final class Sums {

    /**
     * Groups that add up to others.
     *
     * @param complete false where {@code left} is one whole and {@code right} are only some of its parts
     */
    public record Sum(List<Disaggregation> left, List<Disaggregation> right, boolean complete) {

        public Sum {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    private final Frame frame;
    private final Set<Disaggregation> groups = new TreeSet<>(Frame.ORDER);
    private final List<Sum> sums = new ArrayList<>();

    private Sums(Frame frame) {
        this.frame = frame;
        this.groups.addAll(frame.observed());
    }

    /**
     * All sums that the others do not imply.
     *
     * @param groups matched with the universe
     * @param universe the group that the total means
     */
    public static List<Sum> of(Set<Disaggregation> groups, Disaggregation universe, List<Partition> partitions) {
        Sums sums = new Sums(new Frame(Set.copyOf(groups), universe, Set.of(), partitions));
        sums.addPartitions();
        sums.addAges();
        return List.copyOf(sums.sums);
    }

    private void addPartitions() {
        for (Partition way : frame.applicable()) {
            for (Disaggregation whole : groups) {
                if (whole.get(way.dimension()).equals(way.whole())) {
                    List<Disaggregation> parts = way.parts().stream()
                            .map(part -> whole.with(way.dimension(), part))
                            .filter(groups::contains)
                            .toList();
                    if (!parts.isEmpty()) {
                        sums.add(new Sum(
                                List.of(whole),
                                parts,
                                parts.size() == way.parts().size()));
                    }
                }
            }
        }
    }

    private record Band(AgeBand ages, Disaggregation group) {}

    private void addAges() {
        Map<Disaggregation, List<Band>> bands = new LinkedHashMap<>();
        for (Disaggregation group : groups) {
            frame.band(group.age())
                    .ifPresent(band -> bands.computeIfAbsent(
                                    group.with(Dimension.AGE, Disaggregation.ALL), any -> new ArrayList<>())
                            .add(new Band(band, group)));
        }
        bands.values().forEach(this::addAges);
    }

    /**
     * Bands are roads between birthdays, and each one that closes a circle is a sum: walked forwards on one side,
     * backwards on the other. The narrow ones come first, so that wide ones are the sum of narrow ones.
     */
    private void addAges(List<Band> bands) {
        List<Band> narrowFirst = new ArrayList<>(bands);
        narrowFirst.sort(Comparator.comparingInt(
                        (Band band) -> band.ages().to() - band.ages().from())
                .thenComparing(Band::group, Frame.ORDER));
        List<Band> roads = new ArrayList<>();
        for (Band band : narrowFirst) {
            Sum circle = circle(band, roads);
            if (circle == null) {
                addWithin(band, narrowFirst);
                roads.add(band);
            } else {
                sums.add(circle);
            }
        }
    }

    private record Step(int age, Step before, Band by, boolean forward) {}

    private static Sum circle(Band wanted, List<Band> roads) {
        Deque<Step> queue = new ArrayDeque<>(List.of(new Step(wanted.ages().from(), null, null, true)));
        Map<Integer, Step> reached = new HashMap<>();
        while (!queue.isEmpty()) {
            Step here = queue.remove();
            if (reached.putIfAbsent(here.age(), here) == null) {
                for (Band road : roads) {
                    if (road.ages().from() == here.age()) {
                        queue.add(new Step(road.ages().to(), here, road, true));
                    } else if (road.ages().to() == here.age()) {
                        queue.add(new Step(road.ages().from(), here, road, false));
                    }
                }
            }
        }
        Step end = reached.get(wanted.ages().to());
        if (end == null) {
            return null;
        }
        List<Disaggregation> left = new ArrayList<>(List.of(wanted.group()));
        List<Disaggregation> right = new ArrayList<>();
        for (Step step = end; step.by() != null; step = step.before()) {
            (step.forward() ? right : left).add(step.by().group());
        }
        return new Sum(left, right, true);
    }

    /** A band that others do not add up to is at least as much as those within it that do not overlap. */
    private void addWithin(Band whole, List<Band> narrowFirst) {
        List<Band> within = new ArrayList<>();
        for (Band band : narrowFirst) {
            if (!band.equals(whole)
                    && whole.ages().contains(band.ages())
                    && within.stream().allMatch(other -> areApart(other.ages(), band.ages()))) {
                within.add(band);
            }
        }
        if (!within.isEmpty()) {
            sums.add(new Sum(
                    List.of(whole.group()), within.stream().map(Band::group).toList(), false));
        }
    }

    private static boolean areApart(AgeBand one, AgeBand other) {
        return one.to() <= other.from() || other.to() <= one.from();
    }
}
