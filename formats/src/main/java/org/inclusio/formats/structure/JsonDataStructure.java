package org.inclusio.formats.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the components of a data structure as SDMX-JSON. */
final class JsonDataStructure {

    private final StructureFormat format;
    private final JsonGenerator json;

    JsonDataStructure(StructureFormat format, JsonGenerator json) {
        this.format = format;
        this.json = json;
    }

    void write(Content.DataStructure structure) throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        list("dimensionList", "DimensionDescriptor", "dimensions");
        int position = 0;
        for (Component component : structure.of(Component.Kind.DIMENSION)) {
            begin(component);
            json.writeNumberField("position", position++);
            json.writeEndObject();
        }
        json.writeEndArray();
        for (Component component : structure.of(Component.Kind.TIME_DIMENSION)) {
            // There is one at most, in whichever of the two forms.
            if (format.isOf21()) {
                json.writeArrayFieldStart("timeDimensions");
            } else {
                json.writeFieldName("timeDimension");
            }
            begin(component);
            if (format.isOf21()) {
                json.writeNumberField("position", position);
            }
            json.writeEndObject();
            if (format.isOf21()) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
        if (!structure.of(Component.Kind.ATTRIBUTE).isEmpty()) {
            list("attributeList", "AttributeDescriptor", "attributes");
            for (Component component : structure.of(Component.Kind.ATTRIBUTE)) {
                attribute(component, structure.of(Component.Kind.MEASURE).get(0));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        measures(structure);
        json.writeEndObject();
    }

    private void measures(Content.DataStructure structure) throws IOException {
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        if (format.isOf21()) {
            json.writeFieldName("primaryMeasure");
            begin(structure.of(Component.Kind.MEASURE).get(0));
            json.writeEndObject();
        } else {
            json.writeArrayFieldStart("measures");
            for (Component component : structure.of(Component.Kind.MEASURE)) {
                begin(component);
                json.writeStringField("usage", component.isMandatory() ? "mandatory" : "optional");
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void attribute(Component component, Component measure) throws IOException {
        begin(component);
        if (format.isOf21()) {
            json.writeStringField("assignmentStatus", component.isMandatory() ? "Mandatory" : "Conditional");
        } else {
            json.writeStringField("usage", component.isMandatory() ? "mandatory" : "optional");
        }
        json.writeObjectFieldStart("attributeRelationship");
        if (!component.attachedTo().isEmpty()) {
            json.writeArrayFieldStart("dimensions");
            for (String dimension : component.attachedTo()) {
                json.writeString(dimension);
            }
            json.writeEndArray();
        } else if (format.isOf21()) {
            json.writeStringField("primaryMeasure", measure.id());
        } else {
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void list(String field, String id, String members) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", id);
        json.writeArrayFieldStart(members);
    }

    private void begin(Component component) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", component.id());
        json.writeStringField("conceptIdentity", component.concept().urn(format));
        json.writeObjectFieldStart("localRepresentation");
        Representation representation = component.representation();
        if (representation.codeList().isPresent()) {
            json.writeStringField("enumeration", representation.codeList().get().urn(format));
        } else {
            json.writeObjectFieldStart(format.isOf21() ? "textFormat" : "format");
            json.writeStringField(
                    format.isOf21() ? "textType" : "dataType",
                    representation.dataType().orElseThrow());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
