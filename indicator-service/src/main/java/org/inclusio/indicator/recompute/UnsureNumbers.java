package org.inclusio.indicator.recompute;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * The observations of an area that values rest on which are too unsure to be published. Such a value is told without its
 * number and without the numbers of its inputs; what it counts is told nowhere else either, and where that stands among
 * the inputs of another value, neither is what it is divided by. Nothing more is kept back: that somebody subtracts sure
 * numbers from each other harms nobody.
 *
 * @param counted what was counted or stated for the unsure values themselves; nothing of those that were derived
 * @param behind all inputs of the unsure values
 */
record UnsureNumbers(Set<Cell> counted, Set<Cell> behind, KeptInputs inputs) {

    static UnsureNumbers of(
            Map<org.inclusio.statistics.computation.Cell, Content> values,
            IndicatorCatalogue catalogue,
            KeptInputs inputs) {
        Set<Cell> counted = new HashSet<>();
        Set<Cell> behind = new HashSet<>();
        values.forEach((cell, content) -> {
            if (isUnsure(content)) {
                List<Cell> cells = inputs.read(content.inputs()).stream()
                        .map(PublishedValue.Input::cell)
                        .toList();
                behind.addAll(cells);
                catalogue
                        .series(cell.series())
                        .filter(series -> content.origin() != Origin.DERIVED)
                        .ifPresent(series -> cells.stream()
                                .filter(one -> catalogue.sharedCounts().isCounted(series, one.series()))
                                .forEach(counted::add));
            }
        });
        return new UnsureNumbers(counted, behind, inputs);
    }

    /** The tables in which something must not be told. */
    Set<Mark> tables() {
        return counted.stream()
                .map(cell -> new Mark(cell.series(), cell.timePeriod()))
                .collect(Collectors.toSet());
    }

    Map<org.inclusio.statistics.computation.Cell, Content> told(
            Map<org.inclusio.statistics.computation.Cell, Content> values) {
        if (behind.isEmpty()) {
            return values;
        }
        Map<org.inclusio.statistics.computation.Cell, Content> told = new LinkedHashMap<>();
        values.forEach((cell, content) -> told.put(cell, told(content)));
        return told;
    }

    private Content told(Content content) {
        if (isUnsure(content)) {
            return content.unsure(inputs.without(content.inputs(), any -> true));
        }
        boolean countsSome = !counted.isEmpty()
                && inputs.read(content.inputs()).stream().anyMatch(input -> counted.contains(input.cell()));
        return countsSome
                ? content.with(
                        inputs.without(content.inputs(), input -> behind.contains(input.cell())),
                        content.weighing(),
                        content.reportedValue())
                : content;
    }

    /** Also of what is told already. What protects persons has no basis. */
    private static boolean isUnsure(Content content) {
        return content.reliability() == Reliability.SUPPRESS && content.precision() != Precision.Basis.NONE;
    }
}
