package org.inclusio.report.rendering.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.inclusio.report.Drafts;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class AknRenderingTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final Path SCHEMA = Path.of("../../shared/schemas/akoma-ntoso/akomantoso30.xsd");

    /** Akoma Ntoso 3.0, where its schema lies beside the project; and everything that is numbered is there once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_is_valid_and_whole(Language language) throws Exception {
        ReportDocument report = report(language);
        byte[] akn = new AknRendering().render(report, CUT_OFF, Origins.at("https://example.org/v1/origins/1"));

        validated(akn);
        validated(new AknRendering().render(Drafts.charts(language).finish(), CUT_OFF));
        Document read = read(akn);
        NodeList paragraphs = read.getElementsByTagName("paragraph");
        assertThat(paragraphs.getLength()).isEqualTo(report.paragraphs().size()).isPositive();
        assertThat(read.getElementsByTagName("authorialNote").getLength())
                .isEqualTo(report.footnotes().size());
        assertThat(read.getElementsByTagName("docTitle").item(0).getTextContent())
                .isEqualTo(report.title());
        assertThat(List.of("docNumber", "docDate", "session", "docType"))
                .extracting(name -> read.getElementsByTagName(name).item(0).getTextContent())
                .containsExactly(
                        report.masthead().symbol(),
                        report.masthead().day(),
                        report.masthead().agenda().get(0),
                        report.byline());
        assertThat(read.getElementsByTagName("FRBRtranslation").getLength())
                .isEqualTo(
                        language == Language.ENGLISH
                                ? 0
                                : read.getElementsByTagName("meta").getLength());
        assertThat(read.getElementsByTagName("FRBRlanguage")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("language")
                        .getTextContent())
                .isEqualTo(language.threeLetters());
    }

    /**
     * By part 2 of the guidelines of the United Nations: a cover belongs to a publication, which has the report as a
     * component; an annex that is no document of its own is an attachment and is named as a part of the report.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_is_a_component_of_a_publication_and_each_annex_an_attachment_of_the_report(Language language)
            throws Exception {
        ReportDocument report = report(language);
        Document read = read(new AknRendering().render(report, CUT_OFF));
        List<Section> annexes =
                report.sections().stream().filter(Section::annex).toList();

        assertThat(texts(read, "/akomaNtoso/documentCollection[@name='publication']/coverPage/p/docNumber"))
                .containsExactly(report.masthead().symbol());
        assertThat(texts(read, "//collectionBody/component/doc/mainBody/section/heading"))
                .isEqualTo(report.sections().stream()
                        .filter(section -> !section.annex())
                        .map(Section::heading)
                        .toList());
        String annex = "//collectionBody/component/doc/attachments/attachment/doc[@name='annex']";
        assertThat(texts(read, annex + "/preface/p/docType"))
                .isEqualTo(annexes.stream().map(Section::numeral).toList())
                .isNotEmpty();
        assertThat(texts(read, annex + "/preface/p/docTitle"))
                .isEqualTo(annexes.stream().map(Section::heading).toList());
        String work = "/akn/un/doc/paper/un-sg/2015-07-01/A-70-draft";
        String expression = work + "/" + language.threeLetters() + "@";
        assertThat(texts(read, "//component/doc/meta//FRBRWork/FRBRthis/@value"))
                .containsExactly(work + "/!main");
        assertThat(texts(read, annex + "/meta//FRBRExpression/FRBRthis/@value"))
                .isEqualTo(texts(read, "//hasAttachment/@href"))
                .startsWith(expression + "/!annex_1", expression + "/!annex_2");
        assertThat(texts(read, "//attachmentOf/@href")).hasSameSizeAs(annexes).containsOnly(expression + "/!main");
    }

    /** What an identifier names is named in the file, and the same thing has the same identifier in all languages. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void identifiers_lead_to_the_same_things_in_all_languages(Language language) throws Exception {
        Document read = read(new AknRendering().render(report(language), CUT_OFF));
        List<String> identifiers = texts(read, "//@eId");

        assertThat(identifiers).doesNotHaveDuplicates().contains("sec_II__subsec_1", "para_1", "table_1", "figure_I");
        assertThat(identifiers)
                .isEqualTo(texts(read(new AknRendering().render(report(Language.ENGLISH), CUT_OFF)), "//@eId"));
        assertThat(texts(read, "//@source | //@by | //@refersTo | //FRBRauthor/@href"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(identifiers).contains(reference.substring(1)));
    }

    private static ReportDocument report(Language language) {
        return WrittenSample.printed(language);
    }

    private static Document read(byte[] akn) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(akn));
    }

    /** What is found, in the order of the file. Names are without their namespace. */
    private static List<String> texts(Document read, String path) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, read, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static void validated(byte[] akn) throws Exception {
        if (Files.exists(SCHEMA)) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMA.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(akn)));
        }
    }
}
