package org.inclusio.report.rendering.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.inclusio.report.Drafts;
import org.inclusio.report.Sample;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class AknRenderingTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final Path SCHEMA = Path.of("../../shared/schemas/akoma-ntoso/akomantoso30.xsd");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    /** Akoma Ntoso 3.0, where its schema lies beside the project; and everything that is numbered is there once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_is_valid_and_whole(Language language) throws Exception {
        ReportDocument report = new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF, language)
                .document();
        byte[] akn = new AknRendering().render(report, CUT_OFF, Origins.at("https://example.org/v1/origins/1"));

        validated(akn);
        validated(new AknRendering().render(Drafts.charts(language).finish(), CUT_OFF));
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(akn));
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
                .isEqualTo(language == Language.ENGLISH ? 0 : 1);
        assertThat(read.getElementsByTagName("FRBRlanguage")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("language")
                        .getTextContent())
                .isEqualTo(language.threeLetters());
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
