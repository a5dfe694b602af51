package org.inclusio.formats.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a component of an SDMX-JSON message, numbered as they come and listed after the data. */
final class NumberedValues {

    /** Texts and numbers that are no codes are kept until the end of a message of version 1.0, so there may not be more. */
    static final int MOST = 300_000;

    private final Map<String, String> names;
    private final boolean isTime;
    private final boolean isCoded;
    private final String language;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    NumberedValues(Map<String, String> names, boolean isTime, boolean isCoded, String language) {
        this.names = names;
        this.isTime = isTime;
        this.isCoded = isCoded;
        this.language = language;
    }

    /** @throws IOException when there are more than are kept */
    int number(String value) throws IOException {
        Integer number = numbers.get(value);
        if (number != null) {
            return number;
        }
        if (numbers.size() == MOST) {
            throw new IOException("A message of SDMX-JSON 1.0 can't list more than " + MOST
                    + " different texts of an attribute. Versions 2.0.0 and 2.1.0 list none.");
        }
        numbers.put(value, numbers.size());
        return numbers.size() - 1;
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
            if (isCoded) {
                json.writeStringField("id", value);
            }
            String name = names.getOrDefault(value, value);
            json.writeStringField("name", name);
            if (names.containsKey(value)) {
                json.writeObjectFieldStart("names");
                json.writeStringField(language, name);
                json.writeEndObject();
            }
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
