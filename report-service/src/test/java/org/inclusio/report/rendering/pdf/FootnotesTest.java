package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A note stands at the foot of the page that calls it, and nothing else does. */
@Tag("thorough")
class FootnotesTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void in_the_report_on_the_sample(Language language) throws IOException {
        ReportDocument report = WrittenSample.printed(language);

        assertThat(report.footnotes()).isNotEmpty();
        assertNotesAtTheFoot(report, WrittenSample.pdf(language));
    }

    /** Notes on several pages, two of one page, one longer than a line, and calls on the last line of a page. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void in_a_report_with_a_note_to_every_paragraph(Language language) throws IOException {
        Phrases phrases = Phrases.of(language);
        ReportDraft draft = new ReportDraft(
                        phrases, new Masthead("A", "B", "C", "D", "E", "F", List.of("G")), "H", "I", "J")
                .section(phrases.say("contents"));
        for (int i = 1; i <= 60; i++) {
            String text = phrases.say("summary.mandate");
            draft.paragraph(text, i % 7 == 0 ? text : phrases.say("introduction.mandate.note", "day", i));
        }
        ReportDocument report = draft.finish();

        assertThat(report.footnotes()).hasSize(60);
        assertNotesAtTheFoot(
                report,
                new PdfRendering().render(new HtmlRendering().renderForPrint(report), report.language(), CUT_OFF));
    }

    private static void assertNotesAtTheFoot(ReportDocument report, byte[] pdf) throws IOException {
        List<Footnote> left = new ArrayList<>(report.footnotes());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                List<Call> calls = calls(page);
                if (calls.isEmpty()) {
                    continue;
                }
                List<Footnote> called = left.subList(0, calls.size());
                assertThat(calls)
                        .allSatisfy(call -> assertThat(call.to().getPage())
                                .as("the page of the note")
                                .isEqualTo(page));
                float top = (float) calls.stream()
                        .mapToDouble(call -> call.to().getTop())
                        .max()
                        .orElseThrow();
                assertThat(calls)
                        .allSatisfy(call -> assertThat(call.bottom())
                                .as("a call stands above the notes")
                                .isGreaterThan(top));
                String printed =
                        called.stream().map(note -> note.number() + note.text()).collect(Collectors.joining());
                assertThat(letters(below(page, top)))
                        .as("the foot of page %d", number)
                        .isEqualTo(letters(printed + number + document.getNumberOfPages()));
                called.clear();
            }
        }
        assertThat(left).as("notes that no page calls").isEmpty();
    }

    /** Where a note is called and where it stands, in points from the foot of the page. */
    private record Call(float bottom, PDPageXYZDestination to) {}

    /** The links into the document itself, as the calls are the only ones. */
    private static List<Call> calls(PDPage page) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link) {
                PDDestination to = link.getAction() instanceof PDActionGoTo action
                        ? action.getDestination()
                        : link.getDestination();
                if (to instanceof PDPageXYZDestination place) {
                    calls.add(new Call(link.getRectangle().getLowerLeftY(), place));
                }
            }
        }
        return calls;
    }

    private static String below(PDPage page, float top) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        float height = page.getMediaBox().getHeight();
        stripper.addRegion(
                "foot",
                new Rectangle2D.Float(0, height - top, page.getMediaBox().getWidth(), top));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("foot");
    }

    /** Its letters and digits in the order of their codes: how a text is taken apart differs by the way it is read. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .map(Character::toString)
                .collect(Collectors.joining());
    }
}
