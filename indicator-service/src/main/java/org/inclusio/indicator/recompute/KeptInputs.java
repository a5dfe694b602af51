package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Predicate;
import org.inclusio.contracts.v1.PublishedValue;

/** The inputs of a value as they are kept, JSON of {@code PublishedValue.Input}s. */
record KeptInputs(ObjectMapper json) {

    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};

    List<PublishedValue.Input> read(String inputs) {
        try {
            return json.readValue(inputs, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value are JSON that can't be read.", e);
        }
    }

    /** The same without the numbers of these. */
    String without(String inputs, Predicate<PublishedValue.Input> isHidden) {
        List<PublishedValue.Input> all = read(inputs);
        if (all.stream().noneMatch(isHidden)) {
            return inputs;
        }
        return written(all.stream()
                .map(input -> isHidden.test(input) ? input.withoutValue() : input)
                .toList());
    }

    String written(List<PublishedValue.Input> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value can't be written as JSON.", e);
        }
    }
}
