package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.disclosure.Hidden;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.Weighing;
import org.inclusio.indicator.value.Wire;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation.Trace;

/**
 * Takes out of values what must not be told, to protect persons: those that give a hidden number away, and hidden
 * numbers among inputs.
 */
record Withholding(Hidden hidden, ObjectMapper json) {

    private static final Trace NOTHING = new Trace(Set.of(), Set.of());

    Map<Cell, Content> told(Map<Cell, Content> values, Map<Cell, Trace> traces) {
        Map<Cell, Content> told = new LinkedHashMap<>();
        values.forEach((cell, content) ->
                told.put(cell, told(cell, content, traces.containsKey(cell) ? traces.get(cell) : ofInputs(content))));
        return told;
    }

    /** Of what was computed at the ends of limits, which has no trace: all that it was computed from. */
    private Trace ofInputs(Content content) {
        return content.origin() == PublishedValue.Origin.REPORTED
                ? NOTHING
                : new Trace(
                        new KeptInputs(json)
                                .read(content.inputs()).stream()
                                        .map(input -> Wire.cell(input.cell()))
                                        .collect(Collectors.toSet()),
                        Set.of());
    }

    private Content told(Cell cell, Content content, Trace trace) {
        boolean isReported = content.origin() == PublishedValue.Origin.REPORTED;
        if (hidden.containsAny(trace.behind()) || isReported && hidden.contains(cell)) {
            return content.suppressed(new KeptInputs(json).without(content.inputs(), any -> true));
        }
        return content.with(
                new KeptInputs(json).without(content.inputs(), input -> hidden.contains(Wire.cell(input.cell()))),
                hidden.containsAny(trace.weighing()) ? Weighing.NONE : content.weighing(),
                hidden.contains(cell) ? null : content.reportedValue());
    }
}
