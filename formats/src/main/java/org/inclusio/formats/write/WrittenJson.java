package org.inclusio.formats.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An SDMX-JSON data message, in series or flat; without a version it is valid as one of 2.0.0 and of 2.1.0. The codes are
 * numbered as they come, so the structure, which lists them, stands after the data.
 *
 * @param <T> what rows are made of
 */
public final class WrittenJson<T> implements WrittenFormat<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final WrittenStructure<T> structure;
    private final Layout layout;
    private final MessageHead head;
    private final JsonVersion version;

    /** @param clock tells when a message is prepared */
    public WrittenJson(WrittenStructure<T> structure, Layout layout, Clock clock) {
        this(structure, layout, MessageHead.at(clock), JsonVersion.V2_0);
    }

    /** A message of a version, that says this of itself. */
    public WrittenJson(WrittenStructure<T> structure, Layout layout, MessageHead head, JsonVersion version) {
        this.structure = structure;
        this.layout = layout;
        this.head = head;
        this.version = version;
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Instant prepared = head.prepared();
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", head.id());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", prepared.toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(head.language());
        json.writeEndArray();
        if (!head.notes().isEmpty()) {
            json.writeStringField("name", String.join(" ", head.notes()));
        }
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", structure.agency());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
        return new Rows(json, prepared);
    }

    private final class Rows implements Message<T> {

        private final JsonGenerator json;
        private final String year;
        private final Map<String, NumberedValues> numbered = new HashMap<>();
        private final List<WrittenComponent<T>> ofSeries = structure.ofSeries(layout);
        private final List<WrittenComponent<T>> ofObservation = structure.ofObservation(layout);
        private final List<WrittenComponent<T>> attributesOfSeries = structure.attributesOfSeries(layout);
        private final List<WrittenComponent<T>> attributes = structure.attributesOfObservation(layout);
        private List<String> series;
        private DataSetHead dataSet;

        Rows(JsonGenerator json, Instant prepared) {
            this.json = json;
            this.year = prepared.toString().substring(0, 4);
            // A key has a number for each, also where no list has its codes.
            structure.dimensions().forEach(dimension -> number(dimension, true));
            attributesOfSeries.forEach(this::numberAttribute);
            attributes.forEach(this::numberAttribute);
        }

        private void numberAttribute(WrittenComponent<T> attribute) {
            if (attribute.isCoded() || version == JsonVersion.V1_0) {
                number(attribute, attribute.isCoded());
            }
        }

        private void number(WrittenComponent<T> component, boolean isCoded) {
            boolean isTime = component.equals(structure.time());
            numbered.put(component.id(), new NumberedValues(component.codes(), isTime, isCoded, head.language()));
        }

        @Override
        public void dataSet(DataSetHead next) throws IOException {
            endDataSet();
            dataSet = next;
            json.writeStartObject();
            if (version != JsonVersion.V1_0) {
                json.writeNumberField("structure", 0);
            }
            json.writeStringField("action", next.action().word());
            if (next.validFrom().isPresent()) {
                json.writeStringField("validFrom", next.validFrom().get().toString());
            }
            if (next.validTo().isPresent()) {
                json.writeStringField("validTo", next.validTo().get().toString());
            }
            JsonOfStructure.links(structure, json);
            json.writeObjectFieldStart(layout.isFlat() ? "observations" : "series");
        }

        @Override
        public void row(T one) throws IOException {
            if (dataSet == null) {
                dataSet(DataSetHead.REPLACE);
            }
            if (!layout.isFlat()) {
                List<String> next = structure.series(layout, one);
                if (!next.equals(series)) {
                    beginSeries(one);
                    series = next;
                }
                if (!layout.hasObservations()) {
                    return;
                }
            }
            json.writeArrayFieldStart(key(ofObservation, one));
            if (dataSet.action() != DataSetHead.Action.DELETE) {
                observation(one);
            }
            json.writeEndArray();
        }

        private void beginSeries(T one) throws IOException {
            endSeries();
            json.writeObjectFieldStart(key(ofSeries, one));
            if (!attributesOfSeries.isEmpty()) {
                json.writeArrayFieldStart("attributes");
                attributes(attributesOfSeries, one);
                json.writeEndArray();
            }
            json.writeObjectFieldStart("observations");
        }

        private void observation(T one) throws IOException {
            if (structure.value() == null) {
                if (version == JsonVersion.V1_0) {
                    json.writeNull();
                }
            } else {
                String value = structure.value().text(one);
                if (value == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            attributes(attributes, one);
        }

        private void attributes(List<WrittenComponent<T>> of, T one) throws IOException {
            for (WrittenComponent<T> attribute : of) {
                String text = attribute.text(one);
                NumberedValues values = numbered.get(attribute.id());
                if (text != null && values != null) {
                    json.writeNumber(values.number(text));
                } else {
                    json.writeString(text);
                }
            }
        }

        private String key(List<WrittenComponent<T>> dimensions, T one) throws IOException {
            StringBuilder key = new StringBuilder();
            for (WrittenComponent<T> dimension : dimensions) {
                key.append(key.isEmpty() ? "" : ":")
                        .append(numbered.get(dimension.id()).number(dimension.text(one)));
            }
            return key.toString();
        }

        private void endSeries() throws IOException {
            if (series != null) {
                json.writeEndObject();
                json.writeEndObject();
                series = null;
            }
        }

        private void endDataSet() throws IOException {
            endSeries();
            if (dataSet != null) {
                json.writeEndObject();
                json.writeEndObject();
            }
        }

        @Override
        public void end() throws IOException {
            if (dataSet == null) {
                dataSet(DataSetHead.REPLACE);
            }
            endDataSet();
            json.writeEndArray();
            new JsonOfStructure<>(structure, layout, head.language(), version, numbered, year).write(json);
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
        }
    }
}
