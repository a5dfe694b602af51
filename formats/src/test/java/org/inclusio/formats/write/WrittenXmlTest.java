package org.inclusio.formats.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is written is read back by a parser as it was, or with the sign for what XML does not have. */
class WrittenXmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "a]]>b | a]]>b",
                "<a b=\"c\">&amp; | <a b=\"c\">&amp;",
                "a\u0001b | a\ufffdb",
                "a\ufffeb\uffff | a\ufffdb\ufffd",
                "a\ud800b | a\ufffdb",
                "\ud83d\ude00 | \ud83d\ude00",
                "'a\tb\nc' | 'a\tb\nc'"
            })
    void any_text_is_read_back(String text, String read) throws Exception {
        String escaped = WrittenXml.escaped(text);
        Element element = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<a b=\"" + escaped + "\">" + escaped + "</a>")))
                .getDocumentElement();
        assertThat(element.getTextContent()).isEqualTo(read);
        assertThat(element.getAttribute("b")).isEqualTo(read);
    }
}
