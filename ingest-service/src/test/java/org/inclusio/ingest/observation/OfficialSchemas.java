package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The schemas that SDMX publishes, where they lie beside the project; without them nothing more is asked of a message. */
final class OfficialSchemas {

    private static final Path SCHEMAS = Path.of("../../shared/schemas");

    private OfficialSchemas() {}

    static void requireValid(String mediaType, byte[] message) throws Exception {
        if (!Files.isDirectory(SCHEMAS)) {
            return;
        }
        if (mediaType.endsWith("+json")) {
            String schema = Files.readString(SCHEMAS.resolve("json-2.0.0/sdmx-json-data-schema.json"))
                    .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#")
                    .replaceFirst("\"id\":", "\"\\$id\":");
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(new ObjectMapper().readTree(message)))
                    .isEmpty();
        } else if (mediaType.endsWith("+xml")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMAS.resolve("ml-2.1/SDMXMessage.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(message)));
        }
    }
}
