package org.inclusio.indicator.explore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusio.indicator.inequality.CompareGroups;
import org.inclusio.indicator.inequality.ComparedGroup;
import org.inclusio.indicator.inequality.GroupComparison;
import org.inclusio.indicator.inequality.MeasuredGap;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.inequality.Measure;
import org.inclusio.statistics.observation.Dimension;

/**
 * What lies between the groups of a view: of each dimension that its groups are of, and each area, the newest year in which
 * the groups can be compared. Whether there is a gap is said by the interval alone.
 */
record Gaps(String groups, List<Gap> gaps) {

    /**
     * Of an area.
     *
     * @param difference of the last group less the first, with its interval; or nothing
     * @param ratio of the last to the first
     * @param verdict whether the interval shows a gap, or why groups are not compared
     */
    record Gap(String area, String year, String difference, String ratio, String verdict) {}

    static List<Gaps> of(AskedView asked, Instant asOf, CompareGroups compare, Names names) {
        List<Gaps> all = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            boolean isOfView = asked.groups().stream()
                    .anyMatch(
                            group -> group.codes().size() == 1 && group.codes().containsKey(dimension));
            if (!isOfView || !compare.canCompare(dimension) || asked.areas().isEmpty()) {
                continue;
            }
            List<GroupComparison> told = compare.told(asked.series(), asked.areas(), dimension, asOf);
            List<Gap> gaps = asked.areas().stream()
                    .flatMap(area -> newest(told, area).stream())
                    .map(one -> gap(one, dimension, names))
                    .toList();
            if (!gaps.isEmpty()) {
                all.add(new Gaps(ends(told, dimension, names), gaps));
            }
        }
        return all;
    }

    /** The newest that is compared, or the newest that is refused. */
    private static Optional<GroupComparison> newest(List<GroupComparison> told, String area) {
        return told.stream()
                .filter(one -> one.refArea().equals(area))
                .max(Comparator.comparing((GroupComparison one) -> one.refused() == null)
                        .thenComparing(GroupComparison::timePeriod));
    }

    private static String ends(List<GroupComparison> told, Dimension dimension, Names names) {
        List<ComparedGroup> groups = told.stream()
                .filter(one -> one.refused() == null)
                .findFirst()
                .orElse(told.get(0))
                .groups();
        return groups.size() < 2
                ? ""
                : name(groups.get(groups.size() - 1), dimension, names) + " \u2212 "
                        + name(groups.get(0), dimension, names);
    }

    private static String name(ComparedGroup group, Dimension dimension, Names names) {
        return names.code(component(dimension), group.code());
    }

    private static Component component(Dimension dimension) {
        return Component.valueOf(dimension.sdmxName());
    }

    private static Gap gap(GroupComparison one, Dimension dimension, Names names) {
        String year = Integer.toString(one.timePeriod());
        if (one.refused() != null) {
            String groups = one.refused().groups() == null
                    ? ""
                    : one.refused().groups().stream()
                            .map(code -> names.code(component(dimension), code))
                            .collect(Collectors.joining(names.texts().of("comma")));
            return new Gap(
                    names.area(one.refArea()),
                    year,
                    "",
                    "",
                    names.texts().of("gaps." + one.refused().reason().name(), groups));
        }
        Optional<MeasuredGap> difference = measured(one, Measure.DIFFERENCE);
        String verdict = difference
                .map(MeasuredGap::gap)
                .map(gap -> gap == MeasuredGap.Verdict.SHOWN ? "gaps.shown" : "gaps.not-shown")
                .orElse("gaps.unknown");
        return new Gap(
                names.area(one.refArea()),
                year,
                difference.map(gap -> written(gap, names)).orElse(""),
                measured(one, Measure.RATIO).map(gap -> written(gap, names)).orElse(""),
                names.texts().of(verdict));
    }

    private static Optional<MeasuredGap> measured(GroupComparison one, Measure measure) {
        return one.measures().stream().filter(gap -> gap.measure() == measure).findFirst();
    }

    private static String written(MeasuredGap gap, Names names) {
        if (gap.value() == null) {
            return "";
        }
        String interval = gap.lowerBound() == null || gap.upperBound() == null
                ? ""
                : " (" + ValueTable.number(gap.lowerBound(), names) + "\u2013"
                        + ValueTable.number(gap.upperBound(), names) + ")";
        return ValueTable.number(gap.value(), names) + interval;
    }
}
