package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.inclusio.formats.write.Layout;
import org.xml.sax.SAXException;

/** The schemas that SDMX publishes, where they lie beside the project; without them nothing more is asked of a message. */
public final class OfficialSchemas {

    private static final Path SCHEMAS = Path.of("../../shared/schemas");

    private OfficialSchemas() {}

    /** A message whose layout makes no difference. */
    public static void requireValid(String mediaType, byte[] message) throws Exception {
        requireValid(mediaType, Layout.SERIES, message);
    }

    /** A message in series or flat, structure-specific ones by the types of this module's tests. */
    public static void requireValid(String mediaType, Layout layout, byte[] message) throws Exception {
        if (!Files.isDirectory(SCHEMAS)) {
            return;
        }
        String ofLayout = layout.isFlat() ? "flat" : "series";
        switch (mediaType) {
            case "application/vnd.sdmx.data+json" -> {
                requireJson("json-2.0.0", "data", SpecVersion.VersionFlag.V7, message);
                requireJson("json-2.1.0", "data", SpecVersion.VersionFlag.V201909, message);
            }
            case "application/vnd.sdmx.data+json;version=2.1.0" ->
                requireJson("json-2.1.0", "data", SpecVersion.VersionFlag.V201909, message);
            case "application/vnd.sdmx.structure+json" ->
                requireJson("json-2.0.0", "structure", SpecVersion.VersionFlag.V7, message);
            case "application/vnd.sdmx.structure+json;version=2.0.0" ->
                requireJson("json-2.0.0", "structure", SpecVersion.VersionFlag.V7, message);
            case "application/vnd.sdmx.structure+json;version=2.1.0" ->
                requireJson("json-2.1.0", "structure", SpecVersion.VersionFlag.V201909, message);
            case "application/vnd.sdmx.metadata+json;version=2.0.0" ->
                requireJson("json-2.0.0", "metadata", SpecVersion.VersionFlag.V7, message);
            case "application/vnd.sdmx.metadata+json;version=2.1.0" ->
                requireJson("json-2.1.0", "metadata", SpecVersion.VersionFlag.V201909, message);
            case "application/vnd.sdmx.metadata+xml;version=3.0.0",
                    "application/vnd.sdmx.structure+xml;version=3.0.0" -> requireXml("ml-3.0", null, message);
            case "application/vnd.sdmx.genericdata+xml",
                    "application/vnd.sdmx.generictimeseriesdata+xml",
                    "application/vnd.sdmx.structure+xml",
                    "application/vnd.sdmx.structure+xml;version=2.1" -> requireXml("ml-2.1", null, message);
            case "application/vnd.sdmx.structurespecificdata+xml" ->
                requireXml("ml-2.1", "mdg-" + ofLayout + "-2.1.xsd", message);
            case "application/vnd.sdmx.data+xml" -> requireXml("ml-3.0", "mdg-" + ofLayout + "-3.0.xsd", message);
            default -> {
                // SDMX-CSV, plain CSV and workbooks have no schema.
            }
        }
    }

    /**
     * A structure-specific message, by a schema of its structure that a test writes itself.
     *
     * @param version the folder of the official schemas, such as ml-2.1
     */
    public static void requireValid(String version, String schemaOfStructure, byte[] message) throws Exception {
        if (!Files.isDirectory(SCHEMAS)) {
            return;
        }
        requireXml(
                List.of(
                        new StreamSource(
                                SCHEMAS.resolve(version + "/SDMXMessage.xsd").toFile()),
                        new StreamSource(new StringReader(schemaOfStructure))),
                message);
    }

    private static void requireJson(String version, String kind, SpecVersion.VersionFlag draft, byte[] message)
            throws IOException {
        // Version 2.0.0 names its draft as no draft does.
        String schema = Files.readString(SCHEMAS.resolve(version + "/sdmx-json-" + kind + "-schema.json"))
                .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#")
                .replace("\"id\":\"https:", "\"$id\":\"https:")
                .replace("\"id\": \"https:", "\"$id\": \"https:");
        assertThat(JsonSchemaFactory.getInstance(draft)
                        .getSchema(
                                schema,
                                SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build())
                        .validate(new ObjectMapper().readTree(message)))
                .as(version)
                .isEmpty();
    }

    /** By the official schema, and the one of the structure that derives from it. */
    private static void requireXml(String version, String ofStructure, byte[] message)
            throws IOException, SAXException {
        List<Source> sources = new ArrayList<>();
        sources.add(
                new StreamSource(SCHEMAS.resolve(version + "/SDMXMessage.xsd").toFile()));
        if (ofStructure != null) {
            sources.add(new StreamSource(
                    OfficialSchemas.class.getResource(ofStructure).toExternalForm()));
        }
        requireXml(sources, message);
    }

    private static void requireXml(List<Source> sources, byte[] message) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources.toArray(Source[]::new))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(message)));
    }
}
