package org.inclusio.formats.structure;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.inclusio.formats.sentence.Language;

/** A structure message of SDMX-JSON. */
final class StructureJson {

    private static final JsonFactory JSON = new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final StructureFormat format;
    private final StructureMessage message;
    private final JsonGenerator json;
    private final JsonNames names;
    private final JsonContent content;

    private StructureJson(StructureFormat format, StructureMessage message, JsonGenerator json) {
        this.format = format;
        this.message = message;
        this.json = json;
        this.names = new JsonNames(json, message.language());
        this.content = new JsonContent(format, json, names);
    }

    static void write(StructureFormat format, StructureMessage message, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            new StructureJson(format, message, json).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", schema(format));
        json.writeStringField("id", "STRUCTURES");
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", message.prepared().toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(message.language().code());
        for (Language language : Language.values()) {
            if (language != message.language()) {
                json.writeString(language.code());
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", message.sender());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        for (ArtefactType type : ArtefactType.values()) {
            List<Artefact> ofType = message.of(type, format);
            if (!ofType.isEmpty()) {
                json.writeArrayFieldStart(type.jsonList(format));
                for (Artefact artefact : ofType) {
                    artefact(artefact);
                }
                json.writeEndArray();
            }
        }
        List<Artefact> available = message.available(format);
        if (!available.isEmpty()) {
            json.writeArrayFieldStart("availabilityConstraints");
            for (Artefact artefact : available) {
                content.availability(artefact);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String schema(StructureFormat format) {
        return "https://json.sdmx.org/"
                + switch (format) {
                    case JSON_1_0 -> "1.0";
                    case JSON_2_0 -> "2.0.0";
                    default -> "2.1.0";
                }
                + "/sdmx-json-structure-schema.json";
    }

    private void artefact(Artefact artefact) throws IOException {
        Reference identity = artefact.identity();
        json.writeStartObject();
        json.writeStringField("id", identity.id());
        json.writeStringField("agencyID", identity.agency());
        if (format.isOf21() || !identity.type().isOfOrganisations()) {
            json.writeStringField("version", identity.version(format));
        }
        if (format.isOf21()) {
            json.writeBooleanField("isFinal", false);
        }
        if (artefact.isStub()) {
            json.writeBooleanField("isExternalReference", true);
        }
        names.named(artefact.name(), artefact.description(), artefact.annotations());
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "self");
        json.writeStringField("urn", identity.urn(format));
        json.writeEndObject();
        json.writeEndArray();
        content.write(artefact);
        json.writeEndObject();
    }
}
