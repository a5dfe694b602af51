package org.inclusio.ingest.observation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.ingest.format.Column;

/**
 * An SDMX-JSON data message, valid as one of version 2.0.0 and of version 2.1.0, with flat observations. The codes are numbered as they
 * come, so the structure, which lists them, stands after the data.
 */
final class WrittenJson implements WrittenFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private final Clock clock;

    WrittenJson(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", "OBSERVATIONS");
        json.writeStringField(
                "prepared", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Structure.AGENCY);
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", "Replace");
        links(json);
        json.writeObjectFieldStart("observations");
        return new Rows(json);
    }

    private static void links(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "DataStructure");
        json.writeStringField("urn", Structure.URN);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static final class Rows implements Message {

        private final JsonGenerator json;
        private final List<Map<String, Integer>> codes = new ArrayList<>();

        Rows(JsonGenerator json) {
            this.json = json;
            StatedComponent.DIMENSIONS.forEach(dimension -> codes.add(new LinkedHashMap<>()));
        }

        @Override
        public void row(StatedObservation one) throws IOException {
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < codes.size(); i++) {
                Map<String, Integer> numbered = codes.get(i);
                String code = StatedComponent.DIMENSIONS.get(i).text(one);
                Integer number = numbered.putIfAbsent(code, numbered.size());
                key.append(i == 0 ? "" : ":").append(number == null ? numbered.size() - 1 : number);
            }
            json.writeArrayFieldStart(key.toString());
            String value = StatedComponent.VALUE.text(one);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
            for (StatedComponent attribute : StatedComponent.ATTRIBUTES) {
                json.writeString(attribute.text(one));
            }
            json.writeEndArray();
        }

        private static void name(JsonGenerator json, Column column) throws IOException {
            json.writeStringField("id", column.name());
            json.writeStringField("name", column.plainName());
        }

        @Override
        public void end() throws IOException {
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            json.writeStartObject();
            json.writeStringField("name", "Millennium Development Goals");
            links(json);
            json.writeObjectFieldStart("dimensions");
            json.writeArrayFieldStart("observation");
            for (int i = 0; i < codes.size(); i++) {
                json.writeStartObject();
                name(json, StatedComponent.DIMENSIONS.get(i).column());
                json.writeNumberField("keyPosition", i);
                json.writeArrayFieldStart("values");
                for (String code : codes.get(i).keySet()) {
                    json.writeStartObject();
                    json.writeStringField("value", code);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            json.writeStartObject();
            name(json, StatedComponent.VALUE.column());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("attributes");
            json.writeArrayFieldStart("observation");
            for (StatedComponent attribute : StatedComponent.ATTRIBUTES) {
                json.writeStartObject();
                name(json, attribute.column());
                json.writeObjectFieldStart("relationship");
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
                json.writeEndObject();
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
    }
}
