package org.inclusio.formats.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An SDMX-JSON data message, valid as one of version 2.0.0 and of version 2.1.0, in series or flat. The codes are numbered
 * as they come, so the structure, which lists them, stands after the data.
 *
 * @param <T> what rows are made of
 */
public final class WrittenJson<T> implements WrittenFormat<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final WrittenStructure<T> structure;
    private final Layout layout;
    private final Clock clock;

    /** @param clock tells when a message is prepared */
    public WrittenJson(WrittenStructure<T> structure, Layout layout, Clock clock) {
        this.structure = structure;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Instant prepared = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", "OBSERVATIONS");
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", prepared.toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString("en");
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", structure.agency());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", "Replace");
        links(json);
        json.writeObjectFieldStart(layout == Layout.SERIES ? "series" : "observations");
        return new Rows(json, prepared);
    }

    private void links(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "datastructure");
        json.writeStringField("urn", structure.urn());
        json.writeEndObject();
        json.writeEndArray();
    }

    private final class Rows implements Message<T> {

        private final JsonGenerator json;
        private final String year;
        private final Map<String, NumberedValues> numbered = new HashMap<>();
        private List<String> series;

        Rows(JsonGenerator json, Instant prepared) {
            this.json = json;
            this.year = prepared.toString().substring(0, 4);
            structure.dimensions().forEach(this::number);
            structure.attributes().stream().filter(WrittenComponent::isCoded).forEach(this::number);
        }

        private void number(WrittenComponent<T> component) {
            numbered.put(component.id(), new NumberedValues(component.codes(), component.equals(structure.time())));
        }

        @Override
        public void row(T one) throws IOException {
            if (layout == Layout.SERIES) {
                List<String> next = structure.series(layout, one);
                if (!next.equals(series)) {
                    endSeries();
                    json.writeObjectFieldStart(key(structure.ofSeries(layout), one));
                    json.writeObjectFieldStart("observations");
                    series = next;
                }
            }
            json.writeArrayFieldStart(key(structure.ofObservation(layout), one));
            String value = structure.value().text(one);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
            for (WrittenComponent<T> attribute : structure.attributes()) {
                String text = attribute.text(one);
                NumberedValues values = numbered.get(attribute.id());
                if (text != null && values != null) {
                    json.writeNumber(values.number(text));
                } else {
                    json.writeString(text);
                }
            }
            json.writeEndArray();
        }

        private String key(List<WrittenComponent<T>> dimensions, T one) {
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
            }
        }

        @Override
        public void end() throws IOException {
            endSeries();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            json.writeStartObject();
            json.writeStringField("name", structure.name());
            links(json);
            json.writeObjectFieldStart("dimensions");
            dimensions("dataSet", List.of());
            dimensions("series", structure.ofSeries(layout));
            dimensions("observation", structure.ofObservation(layout));
            json.writeEndObject();
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            begin(structure.value());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("attributes");
            for (String level : List.of("dataSet", "dimensionGroup", "series")) {
                json.writeArrayFieldStart(level);
                json.writeEndArray();
            }
            json.writeArrayFieldStart("observation");
            for (WrittenComponent<T> attribute : structure.attributes()) {
                begin(attribute);
                json.writeObjectFieldStart("relationship");
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
                json.writeEndObject();
                if (attribute.isCoded()) {
                    numbered.get(attribute.id()).write(json, null);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
        }

        /** Clients read every level as an array, one without components too. */
        private void dimensions(String level, List<WrittenComponent<T>> dimensions) throws IOException {
            json.writeArrayFieldStart(level);
            for (WrittenComponent<T> dimension : dimensions) {
                begin(dimension);
                json.writeNumberField("keyPosition", structure.dimensions().indexOf(dimension));
                NumberedValues values = numbered.get(dimension.id());
                values.write(json, dimension.equals(structure.time()) ? year : values.example());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void begin(WrittenComponent<T> component) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", component.id());
            json.writeStringField("name", component.label());
        }
    }
}
