package org.inclusio.indicator.value;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.disclosure.Hidden;
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
        values.forEach((cell, content) -> told.put(cell, told(cell, content, traces.getOrDefault(cell, NOTHING))));
        return told;
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
