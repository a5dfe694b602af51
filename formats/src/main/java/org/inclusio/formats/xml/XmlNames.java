package org.inclusio.formats.xml;

import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.formats.row.UnreadableFile;

/** Whose the names in an SDMX-ML message are: of its schemas, of the data structure, of XML or of somebody else. */
final class XmlNames {

    private static final String OF_SDMX = "http://www.sdmx.org/resources/sdmxml/schemas/";
    /** So writers call the schema that they derive from a data structure; its elements belong to none. */
    private static final String OF_STRUCTURE = "urn:sdmx:org.sdmx.infomodel.";

    private static final Set<String> OF_INSTANCES = Set.of("type", "schemaLocation", "noNamespaceSchemaLocation");
    private static final Set<String> OF_XML = Set.of("lang", "space");
    private static final Set<String> FALSE = Set.of("false", "0");

    private XmlNames() {}

    /** Whether an element of this name space can be one of a message. */
    static boolean isOfMessage(String space) {
        return space == null || space.isEmpty() || space.startsWith(OF_SDMX) || space.startsWith(OF_STRUCTURE);
    }

    /**
     * Whether an attribute says nothing of the data: what XML itself has, and those of the message.
     *
     * @throws UnreadableFile when it says that the element has no value, or is of nobody who is known here
     */
    static boolean isOfMessage(XMLStreamReader reader, int attribute, XmlElement element, String within, long line) {
        String space = reader.getAttributeNamespace(attribute);
        String id = reader.getAttributeLocalName(attribute);
        boolean isOfElement = space == null || space.isEmpty();
        boolean isOfXml =
                switch (isOfElement ? "" : space) {
                    case XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI ->
                        OF_INSTANCES.contains(id)
                                || id.equals("nil")
                                        && FALSE.contains(reader.getAttributeValue(attribute)
                                                .strip());
                    case XMLConstants.XML_NS_URI -> OF_XML.contains(id);
                    default -> false;
                };
        if (isOfXml || element.hasAttribute(id) && (isOfElement || space.startsWith(OF_SDMX))) {
            return true;
        }
        if (!isOfElement || !element.isLevel()) {
            String prefix = reader.getAttributePrefix(attribute);
            throw XmlElement.notUnderstood(prefix == null || prefix.isEmpty() ? id : prefix + ":" + id, within, line);
        }
        return false;
    }

    /**
     * An attribute with the name space of the schema, or without one.
     *
     * @return null without it
     * @throws UnreadableFile when it stands there in both ways and says different things
     */
    static String ofMessage(XMLStreamReader reader, String name, String within, long line) {
        String said = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                String value = reader.getAttributeValue(i);
                if (said != null && !said.equals(value)) {
                    throw UnreadableFile.at(line, "READABLE_FILE.member-twice", "name", name, "within", within);
                }
                said = value;
            }
        }
        return said;
    }
}
