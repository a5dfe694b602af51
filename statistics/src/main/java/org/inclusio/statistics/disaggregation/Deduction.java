package org.inclusio.statistics.disaggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * Finds the groups that follow from the observed ones, each by the derivation that needs the fewest observations
 * (Knuth, "A generalization of Dijkstra's algorithm", 1977), and where two of them do, by the one that the order of the
 * partitions and of the codes puts first: the order in which observations arrive has no say.
 */
final class Deduction {

    /** A group and how it may be added up; {@code precedence} is the place of the way among all ways. */
    private record Candidate(Disaggregation group, long leaves, int precedence, Derivation derivation) {}

    private static final Comparator<Candidate> CHEAPEST = Comparator.comparingLong(Candidate::leaves)
            .thenComparingInt(Candidate::precedence)
            .thenComparing(Candidate::group, Frame.ORDER);

    private final Frame frame;
    private final List<Partition> ways;
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(CHEAPEST);
    private final Map<Disaggregation, Integer> places = new LinkedHashMap<>();
    private final List<Candidate> settled = new ArrayList<>();
    private final Map<Disaggregation, Ages> ages = new LinkedHashMap<>();
    private final List<Shape.Check> checks = new ArrayList<>();

    private Deduction(Frame frame) {
        this.frame = frame;
        this.ways = frame.applicable();
    }

    static Shape of(Frame frame) {
        Deduction deduction = new Deduction(frame);
        deduction.run();
        return deduction.shape();
    }

    private void run() {
        for (Disaggregation group : frame.observed()) {
            queue.add(new Candidate(group, 1, -1, Derivation.OBSERVED));
        }
        settleAll();
        Remainder.of(frame, ways, places).solve().forEach(this::proposeSum);
        settleAll();
        ages.values().forEach(this::checkDivisions);
    }

    private void settleAll() {
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            if (!places.containsKey(next.group())) {
                settle(next);
            }
        }
    }

    /** A group that follows only from many equations together. */
    private void proposeSum(Disaggregation group, Map<Integer, Long> factors) {
        List<Integer> added = new ArrayList<>();
        List<Integer> subtracted = new ArrayList<>();
        long leaves = 0;
        for (Map.Entry<Integer, Long> one : factors.entrySet()) {
            for (long times = Math.abs(one.getValue()); times > 0; times--) {
                (one.getValue() > 0 ? added : subtracted).add(one.getKey());
                leaves += settled.get(one.getKey()).leaves();
            }
        }
        if (!added.isEmpty()) {
            propose(group, leaves, new Derivation(Ages.ints(added), Ages.ints(subtracted)), ways.size() + 1);
        }
    }

    private void settle(Candidate candidate) {
        int place = settled.size();
        places.put(candidate.group(), place);
        settled.add(candidate);
        for (int way = 0; way < ways.size(); way++) {
            follow(way, candidate);
        }
        frame.band(candidate.group().age()).ifPresent(band -> followAges(place, band, candidate));
    }

    /** What follows from a settled group and its sisters: the last of whole and parts that is missing. */
    private void follow(int precedence, Candidate last) {
        Partition way = ways.get(precedence);
        Dimension dimension = way.dimension();
        String code = last.group().get(dimension);
        boolean isWhole = code.equals(way.whole());
        if (!isWhole && !way.parts().contains(code)) {
            return;
        }
        Integer whole = places.get(last.group().with(dimension, way.whole()));
        List<Integer> parts = new ArrayList<>();
        String missing = null;
        long leaves = whole == null ? 0 : settled.get(whole).leaves();
        for (String part : way.parts()) {
            Integer place = places.get(last.group().with(dimension, part));
            if (place != null) {
                parts.add(place);
                leaves += settled.get(place).leaves();
            } else if (missing != null || whole == null) {
                return;
            } else {
                missing = part;
            }
        }
        int[] others = parts.stream().mapToInt(place -> place).toArray();
        if (whole == null) {
            propose(last.group().with(dimension, way.whole()), leaves, new Derivation(others, new int[0]), precedence);
        } else if (missing != null) {
            propose(
                    last.group().with(dimension, missing),
                    leaves,
                    new Derivation(new int[] {whole}, others),
                    precedence);
        } else if (last.precedence() != precedence) {
            check(whole, others);
        }
    }

    private void propose(Disaggregation group, long leaves, Derivation derivation, int precedence) {
        queue.add(new Candidate(group, leaves, precedence, derivation));
    }

    private void followAges(int place, AgeBand band, Candidate last) {
        Disaggregation context = last.group().with(Dimension.AGE, Disaggregation.ALL);
        Ages here = ages.computeIfAbsent(context, group -> new Ages());
        here.add(new Ages.Road(place, band, last.leaves()));
        for (String age : frame.ages()) {
            Disaggregation wanted = context.with(Dimension.AGE, age);
            if (!places.containsKey(wanted)) {
                frame.band(age)
                        .flatMap(here::path)
                        .ifPresent(path -> propose(wanted, path.leaves(), path.derivation(), ways.size()));
            }
        }
    }

    private void checkDivisions(Ages bands) {
        List<Ages.Road> observed = bands.roads().stream()
                .filter(road -> settled.get(road.place()).derivation().isObserved())
                .toList();
        for (Ages.Road whole : observed) {
            bands.division(whole, observed)
                    .ifPresent(path -> check(whole.place(), path.derivation().added()));
        }
    }

    /** A sum that is no news is not checked: a whole that was itself added up is compared with observed parts only. */
    private void check(int whole, int[] parts) {
        boolean stated = settled.get(whole).derivation().isObserved();
        for (int part : parts) {
            if (!stated && !settled.get(part).derivation().isObserved()) {
                return;
            }
        }
        checks.add(new Shape.Check(whole, parts));
    }

    private Shape shape() {
        return new Shape(
                new HashMap<>(places),
                settled.stream().map(Candidate::group).toList(),
                settled.stream().map(Candidate::derivation).toList(),
                checks);
    }
}
