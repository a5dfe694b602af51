package org.inclusio.indicator.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.disclosure.Hidden;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation.Trace;

/**
 * Takes out of values what must not be told, to protect persons: those that give a hidden number away, and hidden
 * numbers among inputs.
 */
record Withholding(Hidden hidden, ObjectMapper json) {

    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};
    private static final Trace NOTHING = new Trace(Set.of(), Set.of());

    Map<Cell, Content> told(Map<Cell, Content> values, Map<Cell, Trace> traces) {
        Map<Cell, Content> told = new LinkedHashMap<>();
        values.forEach((cell, content) -> told.put(cell, told(cell, content, traces.getOrDefault(cell, NOTHING))));
        return told;
    }

    private Content told(Cell cell, Content content, Trace trace) {
        boolean isReported = content.origin() == PublishedValue.Origin.REPORTED;
        if (hidden.containsAny(trace.behind()) || isReported && hidden.contains(cell)) {
            return content.suppressed(without(content.inputs(), any -> true));
        }
        return content.with(
                without(content.inputs(), input -> hidden.contains(Wire.cell(input.cell()))),
                hidden.containsAny(trace.weighing()) ? Weighing.NONE : content.weighing(),
                hidden.contains(cell) ? null : content.reportedValue());
    }

    private String without(String inputs, Predicate<PublishedValue.Input> isHidden) {
        try {
            List<PublishedValue.Input> all = json.readValue(inputs, INPUTS);
            return all.stream().anyMatch(isHidden)
                    ? json.writeValueAsString(all.stream()
                            .map(input -> isHidden.test(input) ? input.withoutValue() : input)
                            .toList())
                    : inputs;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value are JSON that can't be read.", e);
        }
    }
}
