package org.inclusio.ingest.observation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.ingest.structure.Concept;
import org.inclusio.ingest.structure.DataStructure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * An SDMX-JSON data message, valid as one of version 2.0.0 and of version 2.1.0, in series or flat. The codes are numbered
 * as they come, so the structure, which lists them, stands after the data.
 */
final class WrittenJson implements WrittenFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private final Layout layout;
    private final IndicatorCatalogue catalogue;
    private final Clock clock;

    WrittenJson(Layout layout, IndicatorCatalogue catalogue, Clock clock) {
        this.layout = layout;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
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
        json.writeStringField("id", DataStructure.AGENCY);
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

    private static void links(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "datastructure");
        json.writeStringField("urn", DataStructure.URN);
        json.writeEndObject();
        json.writeEndArray();
    }

    private final class Rows implements Message {

        private final JsonGenerator json;
        private final String year;
        private final Map<Concept, NumberedValues> numbered = new EnumMap<>(Concept.class);
        private List<String> series;

        Rows(JsonGenerator json, Instant prepared) {
            this.json = json;
            this.year = prepared.toString().substring(0, 4);
            StatedComponent.DIMENSIONS.forEach(dimension -> number(Concept.of(dimension.column())));
            StatedComponent.ATTRIBUTES.stream()
                    .map(attribute -> Concept.of(attribute.column()))
                    .filter(Concept::isCoded)
                    .forEach(this::number);
        }

        private void number(Concept concept) {
            numbered.put(concept, new NumberedValues(concept, catalogue));
        }

        @Override
        public void row(StatedObservation one) throws IOException {
            if (layout == Layout.SERIES) {
                List<String> next = layout.series(one);
                if (!next.equals(series)) {
                    endSeries();
                    json.writeObjectFieldStart(key(layout.ofSeries(), one));
                    json.writeObjectFieldStart("observations");
                    series = next;
                }
            }
            json.writeArrayFieldStart(key(layout.ofObservation(), one));
            String value = StatedComponent.VALUE.text(one);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
            for (StatedComponent attribute : StatedComponent.ATTRIBUTES) {
                String text = attribute.text(one);
                NumberedValues values = numbered.get(Concept.of(attribute.column()));
                if (text != null && values != null) {
                    json.writeNumber(values.number(text));
                } else {
                    json.writeString(text);
                }
            }
            json.writeEndArray();
        }

        private String key(List<StatedComponent> dimensions, StatedObservation one) {
            StringBuilder key = new StringBuilder();
            for (StatedComponent dimension : dimensions) {
                key.append(key.isEmpty() ? "" : ":")
                        .append(numbered.get(Concept.of(dimension.column())).number(dimension.text(one)));
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
            json.writeStringField("name", DataStructure.NAME);
            links(json);
            json.writeObjectFieldStart("dimensions");
            dimensions("dataSet", List.of());
            dimensions("series", layout.ofSeries());
            dimensions("observation", layout.ofObservation());
            json.writeEndObject();
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            begin(StatedComponent.VALUE);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("attributes");
            for (String level : List.of("dataSet", "dimensionGroup", "series")) {
                json.writeArrayFieldStart(level);
                json.writeEndArray();
            }
            json.writeArrayFieldStart("observation");
            for (StatedComponent attribute : StatedComponent.ATTRIBUTES) {
                Concept concept = begin(attribute);
                json.writeObjectFieldStart("relationship");
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
                json.writeEndObject();
                if (concept.isCoded()) {
                    numbered.get(concept).write(json, null);
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
        private void dimensions(String level, List<StatedComponent> dimensions) throws IOException {
            json.writeArrayFieldStart(level);
            for (StatedComponent dimension : dimensions) {
                Concept concept = begin(dimension);
                json.writeNumberField("keyPosition", StatedComponent.DIMENSIONS.indexOf(dimension));
                NumberedValues values = numbered.get(concept);
                values.write(json, concept == Concept.TIME_PERIOD ? year : values.example());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private Concept begin(StatedComponent component) throws IOException {
            Concept concept = Concept.of(component.column());
            json.writeStartObject();
            json.writeStringField("id", concept.name());
            json.writeStringField("name", concept.label());
            return concept;
        }
    }
}
