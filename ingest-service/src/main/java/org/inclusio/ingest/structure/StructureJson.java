package org.inclusio.ingest.structure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** A structure message of SDMX-JSON 2.0.0. */
final class StructureJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final IndicatorCatalogue catalogue;
    private final JsonGenerator json;

    private StructureJson(IndicatorCatalogue catalogue, JsonGenerator json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    static void write(Artefacts artefacts, IndicatorCatalogue catalogue, Instant prepared, OutputStream out)
            throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        new StructureJson(catalogue, json).write(artefacts, prepared);
        json.flush();
    }

    private void write(Artefacts artefacts, Instant prepared) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("id", "STRUCTURES");
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
        if (!artefacts.codeLists().isEmpty()) {
            json.writeArrayFieldStart("codelists");
            for (Concept concept : artefacts.codeLists()) {
                codeList(concept);
            }
            json.writeEndArray();
        }
        if (artefacts.concepts()) {
            conceptScheme();
        }
        if (artefacts.dataStructure()) {
            dataStructure();
        }
        if (artefacts.dataflow()) {
            json.writeArrayFieldStart("dataflows");
            begin(DataStructure.DATAFLOW, "Observations of statistics offices");
            json.writeStringField("structure", DataStructure.URN);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(String id, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("agencyID", DataStructure.AGENCY);
        json.writeStringField("version", DataStructure.VERSION);
        named(name);
    }

    private void named(String name) throws IOException {
        json.writeStringField("name", name);
        json.writeObjectFieldStart("names");
        json.writeStringField("en", name);
        json.writeEndObject();
    }

    private void codeList(Concept concept) throws IOException {
        begin(concept.codeList(), concept.label());
        json.writeArrayFieldStart("codes");
        for (Map.Entry<String, String> code : concept.codes(catalogue).entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", code.getKey());
            named(code.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void conceptScheme() throws IOException {
        json.writeArrayFieldStart("conceptSchemes");
        begin(DataStructure.CONCEPTS, "Concepts of " + DataStructure.NAME);
        json.writeArrayFieldStart("concepts");
        for (Concept concept : Concept.values()) {
            json.writeStartObject();
            json.writeStringField("id", concept.name());
            named(concept.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void dataStructure() throws IOException {
        json.writeArrayFieldStart("dataStructures");
        begin(DataStructure.ID, DataStructure.NAME);
        json.writeObjectFieldStart("dataStructureComponents");
        beginList("dimensionList", "DimensionDescriptor", "dimensions");
        int position = 0;
        for (Concept concept : Concept.of(Concept.Kind.DIMENSION)) {
            beginComponent(concept);
            json.writeNumberField("position", position++);
            representation(concept);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("timeDimension");
        beginComponent(Concept.TIME_PERIOD);
        representation(Concept.TIME_PERIOD);
        json.writeEndObject();
        json.writeEndObject();
        beginList("attributeList", "AttributeDescriptor", "attributes");
        for (Concept concept : Concept.of(Concept.Kind.ATTRIBUTE)) {
            beginComponent(concept);
            json.writeStringField("usage", "optional");
            json.writeObjectFieldStart("attributeRelationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            representation(concept);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        beginList("measureList", "MeasureDescriptor", "measures");
        beginComponent(Concept.OBS_VALUE);
        json.writeStringField("usage", "optional");
        representation(Concept.OBS_VALUE);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void beginList(String field, String id, String members) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", id);
        json.writeArrayFieldStart(members);
    }

    private void beginComponent(Concept concept) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", concept.name());
        json.writeStringField(
                "conceptIdentity",
                DataStructure.urn("conceptscheme.Concept", DataStructure.CONCEPTS) + "." + concept.name());
    }

    private void representation(Concept concept) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        if (concept.isCoded()) {
            json.writeStringField("enumeration", DataStructure.urn("codelist.Codelist", concept.codeList()));
        } else {
            json.writeObjectFieldStart("format");
            json.writeStringField("dataType", concept.dataType().orElseThrow());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
