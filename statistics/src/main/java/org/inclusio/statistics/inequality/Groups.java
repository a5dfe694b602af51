package org.inclusio.statistics.inequality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.catalogue.GroupOrder;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.uncertainty.Interval;

/** All groups side by side, or why they can't be compared. */
public sealed interface Groups {

    /** Where the shares of the groups come from. */
    enum Shares {
        /** The part of each group in the population that the indicator is about. */
        POPULATION,
        /** Not known for every group, so each counts alike. */
        EQUAL
    }

    /** Why groups can't be compared. */
    enum Reason {
        GROUP_MISSING,
        GROUP_SUPPRESSED,
        /** Only a limit of the value is known, and the limit does not stand for it. */
        GROUP_WITHIN_LIMITS,
        /** Too unsure to be published, as with fewer than 25 cases of a sample. */
        GROUP_UNRELIABLE,
        GROUP_NEGATIVE,
        UNITS_DIFFER
    }

    /** The groups that are compared, in their order. */
    GroupOrder order();

    /** Groups that can be compared. */
    record Complete(GroupOrder order, Distribution distribution, Shares shares) implements Groups {}

    /**
     * Groups that can't be compared.
     *
     * @param groups those that are the reason
     */
    record Refused(GroupOrder order, Reason reason, List<String> groups) implements Groups {}

    /**
     * What an indicator asks of a comparison.
     *
     * @param unit the unit of the indicator
     * @param limit the largest value that the indicator can have; empty where it has none
     */
    record Terms(String unit, Direction better, OptionalDouble limit) {

        /** A percentage reaches 100, a probability of dying 1,000 per thousand. */
        public static Terms of(Series series) {
            OptionalDouble limit = OptionalDouble.empty();
            if (series.unit().equals("PERCENT")) {
                limit = OptionalDouble.of(100);
            } else if (series.method() == MethodName.LIFE_TABLE) {
                limit = OptionalDouble.of(1000);
            }
            return new Terms(series.unit(), series.direction(), limit);
        }
    }

    /**
     * Compares by the first order that has every group.
     *
     * @param orders at least one, the finest first; none has a group that overlaps another of the same order
     * @param estimates by the code of the group; others than those of the order are left aside
     */
    static Groups of(List<GroupOrder> orders, Map<String, GroupEstimate> estimates, Terms terms) {
        GroupOrder order = orders.stream()
                .filter(one -> estimates.keySet().containsAll(one.groups()))
                .findFirst()
                .orElseGet(() -> orders.stream()
                        .min(Comparator.comparingLong(
                                one -> missing(one, estimates).size()))
                        .orElseThrow());
        return refusal(order, estimates, terms).<Groups>map(refused -> refused).orElseGet(() -> {
            Optional<double[]> known = shares(order, estimates);
            return new Complete(
                    order,
                    distribution(order, estimates, known, terms),
                    known.isPresent() ? Shares.POPULATION : Shares.EQUAL);
        });
    }

    private static Optional<Refused> refusal(GroupOrder order, Map<String, GroupEstimate> estimates, Terms terms) {
        List<Refused> reasons = new ArrayList<>();
        reasons.add(new Refused(order, Reason.GROUP_MISSING, missing(order, estimates)));
        reasons.add(new Refused(
                order,
                Reason.GROUP_SUPPRESSED,
                known(order, estimates)
                        .filter(code -> estimates.get(code).isSuppressed())
                        .toList()));
        reasons.add(new Refused(
                order,
                Reason.GROUP_WITHIN_LIMITS,
                known(order, estimates)
                        .filter(code -> estimates.get(code).isWithinLimits())
                        .toList()));
        reasons.add(new Refused(
                order,
                Reason.GROUP_UNRELIABLE,
                known(order, estimates)
                        .filter(code -> !estimates.get(code).reliability().isTold())
                        .toList()));
        reasons.add(new Refused(
                order,
                Reason.UNITS_DIFFER,
                known(order, estimates)
                        .filter(code -> !estimates.get(code).unit().equals(terms.unit()))
                        .toList()));
        reasons.add(new Refused(
                order,
                Reason.GROUP_NEGATIVE,
                known(order, estimates)
                        .filter(code -> estimates.get(code).estimate().orElse(0.0) < 0)
                        .toList()));
        return reasons.stream().filter(reason -> !reason.groups().isEmpty()).findFirst();
    }

    private static List<String> missing(GroupOrder order, Map<String, GroupEstimate> estimates) {
        return order.groups().stream()
                .filter(code -> !estimates.containsKey(code))
                .toList();
    }

    private static Stream<String> known(GroupOrder order, Map<String, GroupEstimate> estimates) {
        return order.groups().stream().filter(estimates::containsKey);
    }

    /** Of each group in the order; none unless every group has a population above 0. */
    private static Optional<double[]> shares(GroupOrder order, Map<String, GroupEstimate> estimates) {
        double[] populations = order.groups().stream()
                .mapToDouble(code -> estimates.get(code).population().orElse(0.0))
                .toArray();
        double sum = 0;
        for (double population : populations) {
            if (!(population > 0)) {
                return Optional.empty();
            }
            sum += population;
        }
        for (int i = 0; i < populations.length; i++) {
            populations[i] /= sum;
        }
        return Optional.of(populations);
    }

    private static Distribution distribution(
            GroupOrder order, Map<String, GroupEstimate> estimates, Optional<double[]> shares, Terms terms) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < order.groups().size(); i++) {
            String code = order.groups().get(i);
            GroupEstimate known = estimates.get(code);
            double estimate = known.estimate().orElseThrow();
            groups.add(new Group(
                    code,
                    estimate,
                    shares.isPresent() ? shares.get()[i] : 1.0 / order.groups().size(),
                    known.interval().filter(interval -> isBelievable(interval, estimate))));
        }
        return new Distribution(groups, order.ranked(), terms.better(), terms.limit());
    }

    /** An interval without width, as samples give at 0 and 100 per cent, or beside its estimate tells of no certainty. */
    private static boolean isBelievable(Interval interval, double estimate) {
        return interval.lower() < interval.upper() && interval.contains(estimate);
    }
}
