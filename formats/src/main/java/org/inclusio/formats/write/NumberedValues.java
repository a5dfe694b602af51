package org.inclusio.formats.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a component of an SDMX-JSON message, numbered as they come and listed after the data. */
final class NumberedValues {

    private final Map<String, String> names;
    private final boolean isTime;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    NumberedValues(Map<String, String> names, boolean isTime) {
        this.names = names;
        this.isTime = isTime;
    }

    int number(String value) {
        Integer number = numbers.putIfAbsent(value, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    /**
     * Writes the list, each value by its id and name, a year with its first and last instant.
     *
     * @param otherwise what a list without a value has, since the schema knows no empty one; null for no list at all
     */
    void write(JsonGenerator json, String otherwise) throws IOException {
        if (numbers.isEmpty() && otherwise != null) {
            number(otherwise);
        }
        if (numbers.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("values");
        for (String value : numbers.keySet()) {
            json.writeStartObject();
            json.writeStringField("id", value);
            json.writeStringField("name", names.getOrDefault(value, value));
            if (isTime) {
                json.writeStringField("start", value + "-01-01T00:00:00Z");
                json.writeStringField("end", value + "-12-31T23:59:59Z");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A code that the component can have, for a message without observations. */
    String example() {
        return names.containsKey("_T") || names.isEmpty()
                ? "_T"
                : names.keySet().iterator().next();
    }
}
