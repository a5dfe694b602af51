package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What contributors write in any script stands in every language's PDF, and is found in it by its own characters. */
class PrintedScriptsTest {

    private static final List<String> FROM_THE_LEFT = List.of(
            "\u6b8b\u75be\u4eba\u666e\u67e5\u95ee\u9898\u7684\u826f\u597d\u505a\u6cd5",
            "\u12a3\u121b\u122d\u129b",
            "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd \u0b95\u0bca\u0b9f\u0bc1",
            "\u1781\u17d2\u1798\u17c2\u179a",
            "\u0928\u0947\u092a\u093e\u0932\u0940 \u0939\u093f\u0928\u094d\u0926\u0940"
                    + " \u092a\u094d\u0930\u0936\u094d\u0928",
            "\u09ac\u09be\u0982\u09b2\u09be",
            "\u0c24\u0c46\u0c32\u0c41\u0c17\u0c41",
            "\u1019\u103c\u1014\u103a\u1019\u102c",
            "\u0e44\u0e17\u0e22\u0e19\u0e49\u0e33",
            "\u0f56\u0f7c\u0f51",
            "\ud55c\uad6d\uc5b4",
            "\u65e5\u672c\u8a9e\u306e\u30c7\u30fc\u30bf",
            "\u0420\u0443\u0441\u0441\u043a\u0438\u0439 \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
            "\u10e5\u10d0\u10e0\u10d7\u10e3\u10da\u10d8",
            "Yor\u00f9b\u00e1 \u1eb9\u0301",
            "\u2714 or \ud83d\udc4d; x \u2264 5 m\u00b2");

    private static final List<String> FROM_THE_RIGHT = List.of(
            "\u0645\u0645\u0627\u0631\u0633\u0629 \u062c\u064a\u062f\u0629 \u0641\u064a \u062a\u0639\u062f\u0627\u062f"
                    + " \u0627\u0644\u0625\u0639\u0627\u0642\u0629",
            "\u0681\u0627\u0646\u06ab\u0693\u06cc",
            "\u0627\u0631\u062f\u0648 \u0679\u06be\u06cc\u06a9",
            "\u05e2\u05d1\u05e8\u05d9\u05ea");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_in_every_script_is_printed_and_found_by_its_own_characters(Language language) throws IOException {
        byte[] pdf = pdf(language);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            String together = text.replaceAll("\\s+", "");
            for (String expected : FROM_THE_LEFT) {
                assertThat(together).contains(expected.replaceAll("\\s+", ""));
            }
            for (String expected : FROM_THE_RIGHT) {
                for (String word : expected.split(" ")) {
                    assertThat(together).contains(word);
                }
            }
            assertThat(text.codePoints())
                    .noneMatch(c ->
                            c >= 0x2e80 && c <= 0x2fdf || c >= 0xe000 && c <= 0xf8ff || c >= 0xfb50 && c <= 0xfdff);
        }
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isZero();
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isZero();
    }

    @Test
    void a_script_without_a_font_is_named_where_its_text_would_stand() throws IOException {
        byte[] pdf = rendered(
                Language.ENGLISH, List.of("The sign \ud808\udc00\ud808\udc01 is old, and \ua997\ua9ae newer."));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("The sign [no font for these characters of the script: Sumero-Akkadian Cuneiform] is old")
                    .contains("script: Javanese] newer")
                    .doesNotContain("#");
        }
    }

    /** The two letters of lam-alef are one sign, of which the outline differs from those of the letters side by side. */
    @Test
    void letters_that_join_are_drawn_as_one_and_take_less_room_than_apart() throws IOException {
        assertThat(ink(rendered(Language.ENGLISH, List.of("\u0644\u0627"))))
                .isNotEqualTo(ink(rendered(Language.ENGLISH, List.of("\u0644 \u0627"))));
        // A vowel sign that is written before its consonant: KA and E are drawn as E and KA.
        assertThat(ink(rendered(Language.ENGLISH, List.of("\u0b95\u0bc6"))))
                .isNotEqualTo(ink(rendered(Language.ENGLISH, List.of("\u0b95"))));
    }

    private static byte[] pdf(Language language) {
        return rendered(
                language,
                List.of(
                        String.join("; ", FROM_THE_LEFT),
                        "\u2067" + String.join("\u060c ", FROM_THE_RIGHT) + "\u2069"));
    }

    private static byte[] rendered(Language language, List<String> paragraphs) {
        Phrases phrases = Phrases.of(language);
        ReportDraft draft = new ReportDraft(
                        phrases, new Masthead("A", "B", "C", "D", "E", "F", List.of("G")), "H", "I", "J")
                .section(phrases.say("contents"));
        paragraphs.forEach(draft::paragraph);
        return new PdfRendering().render(new HtmlRendering().renderForPrint(draft.finish()), language, Instant.EPOCH);
    }

    /** How many dots of the first page are not white. */
    private static long ink(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
            long dark = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            return dark;
        }
    }

    private static int failures(byte[] pdf, PDFAFlavour flavour) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getFailedChecks().size();
        } catch (org.verapdf.core.VeraPDFException e) {
            throw new IllegalStateException("The PDF could not be checked.", e);
        }
    }
}
