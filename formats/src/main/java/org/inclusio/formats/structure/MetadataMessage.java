package org.inclusio.formats.structure;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.MetadataSet.Format;
import org.inclusio.formats.structure.Tags.Space;

/**
 * A message of metadata sets.
 *
 * @param sender the identifier of who sends it
 * @param language that of what SDMX-JSON says in one language
 * @param areStubs whether it is told only which sets there are; SDMX-ML can tell that, SDMX-JSON tells the whole
 * @param sets at least one
 */
public record MetadataMessage(
        String sender, Instant prepared, Language language, boolean areStubs, List<MetadataSet> sets) {

    private static final JsonFactory JSON = new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    public MetadataMessage {
        sets = List.copyOf(sets);
    }

    /** Writes it; the stream stays open. */
    public void write(Format format, OutputStream out) throws IOException {
        if (format.ofStructures().isXml()) {
            OutputStream buffered = new BufferedOutputStream(out);
            try {
                xml(format, new Tags(format.ofStructures(), buffered));
            } catch (XMLStreamException e) {
                throw Tags.unwritten(e);
            }
            buffered.flush();
        } else {
            try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                json(format, json);
            }
        }
    }

    private void xml(Format format, Tags xml) throws XMLStreamException {
        xml.document("GenericMetadata", List.of(Space.MES, Space.GEN, Space.COM));
        xml.open(Space.MES, "Header");
        xml.text(Space.MES, "ID", "METADATA");
        xml.text(Space.MES, "Test", "false");
        xml.text(Space.MES, "Prepared", prepared.toString());
        xml.empty(Space.MES, "Sender", "id", sender);
        xml.open(Space.MES, "Structure", "structureID", "METHODS");
        xml.text(Space.COM, "StructureUsage", sets.get(0).metadataflow().urn(format.ofStructures()));
        xml.close();
        xml.closeLine();
        for (MetadataSet set : sets) {
            xml.open(
                    Space.MES,
                    "MetadataSet",
                    "id",
                    set.id(),
                    "agencyID",
                    set.agency(),
                    "version",
                    set.version(),
                    "urn",
                    set.urn(),
                    "isExternalReference",
                    areStubs ? "true" : null);
            xml.named(List.of(), set.name(), Optional.empty());
            if (!areStubs) {
                xml.text(Space.GEN, "Metadataflow", set.metadataflow().urn(format.ofStructures()));
                xml.text(Space.GEN, "Target", set.target().urn(format.ofStructures()));
                for (Map.Entry<String, Text> one : set.attributes()) {
                    xml.open(Space.GEN, "Attribute", "id", one.getKey());
                    xml.inAllLanguages("Text", one.getValue());
                    xml.close();
                }
            }
            xml.closeLine();
        }
        xml.end();
    }

    private void json(Format format, JsonGenerator json) throws IOException {
        JsonNames names = new JsonNames(json, language);
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField(
                "schema",
                "https://json.sdmx.org/" + (format == Format.JSON_2_0 ? "2.0.0" : "2.1.0")
                        + "/sdmx-json-metadata-schema.json");
        json.writeStringField("id", "METADATA");
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", prepared.toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(language.code());
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", sender);
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("metadataSets");
        for (MetadataSet set : sets) {
            json.writeStartObject();
            json.writeStringField("id", set.id());
            json.writeStringField("agencyID", set.agency());
            json.writeStringField("version", set.version());
            names.localised("name", "names", set.name());
            // No link to itself: the schemas of SDMX-JSON know no name of a metadata set.
            json.writeStringField("metadataflow", set.metadataflow().urn(format.ofStructures()));
            json.writeArrayFieldStart("targets");
            json.writeString(set.target().urn(format.ofStructures()));
            json.writeEndArray();
            json.writeArrayFieldStart("attributes");
            for (Map.Entry<String, Text> one : set.attributes()) {
                json.writeStartObject();
                json.writeStringField("id", one.getKey());
                json.writeObjectFieldStart("value");
                for (Map.Entry<Language, String> words :
                        one.getValue().byLanguage().entrySet()) {
                    json.writeStringField(words.getKey().code(), words.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
