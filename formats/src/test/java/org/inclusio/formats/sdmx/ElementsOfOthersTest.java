package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each element of a message in turn is one of another name space, or says that it has no value. */
class ElementsOfOthersTest {

    static List<String> withAnElementOfOthers() throws Exception {
        return eachElement(
                (document, element) -> document.renameNode(element, "urn:other", "o:" + element.getLocalName()));
    }

    static List<String> withAnElementThatIsNil() throws Exception {
        return eachElement((document, element) ->
                element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "true"));
    }

    private interface Change {
        void make(Document document, Element element);
    }

    private static List<String> eachElement(Change change) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<String> messages = new ArrayList<>();
        for (String message : List.of(NothingIsPassedOverTest.GENERIC, NothingIsPassedOverTest.SPECIFIC)) {
            int elements = Integer.MAX_VALUE;
            for (int i = 0; i < elements; i++) {
                Document document = factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
                elements = document.getElementsByTagName("*").getLength();
                change.make(
                        document, (Element) document.getElementsByTagName("*").item(i));
                StringWriter written = new StringWriter();
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(written));
                messages.add(written.toString());
            }
        }
        return messages;
    }

    @ParameterizedTest
    @MethodSource("withAnElementOfOthers")
    void an_element_of_others_is_not_taken_for_one_of_the_message_by_its_name(String message) {
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), message))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("(?s)Line .*(urn:other|is no data message).*");
    }

    @ParameterizedTest
    @MethodSource("withAnElementThatIsNil")
    void an_element_that_says_that_it_has_no_value_is_refused(String message) {
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), message))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line ")
                .hasMessageContaining("\"xsi:nil\" within");
        assertThat(ReadRows.of(new SdmxMl("x"), message.replace("nil=\"true\"", "nil=\"false\"")))
                .hasSize(1);
    }
}
