package org.inclusio.formats.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The structure of an SDMX-JSON data message, with the values that its data number. Clients read every level as an array, so
 * one without components is there too.
 *
 * @param <T> what rows are made of
 * @param numbered the values by component
 * @param year what the time is where a message has no observations
 */
record JsonOfStructure<T>(
        WrittenStructure<T> structure,
        Layout layout,
        String language,
        JsonVersion version,
        Map<String, NumberedValues> numbered,
        String year) {

    /** What a data set and its structure refer to. */
    static void links(WrittenStructure<?> structure, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "datastructure");
        json.writeStringField("urn", structure.urn());
        json.writeEndObject();
        json.writeEndArray();
    }

    void write(JsonGenerator json) throws IOException {
        boolean isAlone = version == JsonVersion.V1_0;
        if (isAlone) {
            json.writeObjectFieldStart("structure");
        } else {
            json.writeArrayFieldStart("structures");
            json.writeStartObject();
        }
        named(structure.name(), json);
        links(structure, json);
        json.writeObjectFieldStart("dimensions");
        dimensions("dataSet", List.of(), json);
        dimensions("series", structure.ofSeries(layout), json);
        dimensions("observation", structure.ofObservation(layout), json);
        json.writeEndObject();
        if (!isAlone) {
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            for (WrittenComponent<T> measure : structure.measures()) {
                begin(measure, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart("dataSet");
        json.writeEndArray();
        if (!isAlone) {
            json.writeArrayFieldStart("dimensionGroup");
            json.writeEndArray();
        }
        attributes("series", structure.attributesOfSeries(layout), structure.ofSeries(layout), json);
        attributes("observation", structure.attributesOfObservation(layout), List.of(), json);
        json.writeEndObject();
        json.writeEndObject();
        if (!isAlone) {
            json.writeEndArray();
        }
    }

    private void dimensions(String level, List<WrittenComponent<T>> dimensions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(level);
        for (WrittenComponent<T> dimension : dimensions) {
            boolean isTime = dimension.equals(structure.time());
            begin(dimension, json);
            json.writeNumberField("keyPosition", structure.dimensions().indexOf(dimension));
            if (isTime) {
                json.writeArrayFieldStart("roles");
                json.writeString("TIME_PERIOD");
                json.writeEndArray();
            }
            NumberedValues values = numbered.get(dimension.id());
            values.write(json, isTime ? year : values.example());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @param of the dimensions that the attributes are told of; none where it is the observation */
    private void attributes(
            String level, List<WrittenComponent<T>> attributes, List<WrittenComponent<T>> of, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(level);
        for (WrittenComponent<T> attribute : attributes) {
            begin(attribute, json);
            json.writeObjectFieldStart("relationship");
            if (of.isEmpty()) {
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
            } else {
                json.writeArrayFieldStart("dimensions");
                for (WrittenComponent<T> dimension : of) {
                    json.writeString(dimension.id());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            NumberedValues values = numbered.get(attribute.id());
            if (values != null) {
                values.write(json, null);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void begin(WrittenComponent<T> component, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", component.id());
        named(component.label(), json);
    }

    private void named(String name, JsonGenerator json) throws IOException {
        json.writeStringField("name", name);
        json.writeObjectFieldStart("names");
        json.writeStringField(language, name);
        json.writeEndObject();
    }
}
