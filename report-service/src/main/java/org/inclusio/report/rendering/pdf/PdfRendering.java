package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.inclusio.report.language.Language;

/** Renders a page of well-formed HTML as a tagged PDF. The same page and date give the same bytes. */
public final class PdfRendering {

    // The serif faces cover Latin and Cyrillic, the sans ones Arabic as well; Chinese has a face of its own.
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String CHINESE_FONTS = "/fonts/ttf/NotoSansSC/";
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.allOf(FSFontUseCase.class);

    public PdfRendering() {
        // Its notes on fonts and timings tell an operator nothing.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The PDF of a page, which keeps the rules of PDF/UA-1 and PDF/A-2a.
     *
     * @param html well-formed XML
     * @param language of the page
     * @param dated the date that the file carries as that of its making
     */
    public byte[] render(String html, Language language, Instant dated) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        PrintedText text = new PrintedText(language);
        String page = text.page(html);
        builder.useUnicodeLineBreaker(new TextBreaker(language, text.clusters()));
        if (language.isRightToLeft() || text.turns()) {
            LineReorderer reorderer = new LineReorderer(language.isRightToLeft(), text.clusters());
            builder.useUnicodeBidiSplitter(() -> new WholeRuns(reorderer, text.clusters()));
            builder.useUnicodeBidiReorderer(reorderer);
        }
        if (language.isRightToLeft()) {
            builder.defaultTextDirection(PdfRendererBuilder.TextDirection.RTL);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, "DejaVuSerifCondensed", "DejaVu Serif Condensed", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Bold", "DejaVu Serif Condensed", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Italic", "DejaVu Serif Condensed", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSerifCondensed-BoldItalic", "DejaVu Serif Condensed", 700, FontStyle.ITALIC);
        font(builder, "DejaVuSansCondensed", "DejaVu Sans Condensed", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold", "DejaVu Sans Condensed", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Oblique", "DejaVu Sans Condensed", 400, FontStyle.ITALIC);
        if (language == Language.CHINESE) {
            for (FontStyle style : new FontStyle[] {FontStyle.NORMAL, FontStyle.ITALIC}) {
                font(builder, CHINESE_FONTS + "NotoSansSC-Regular", "Noto Sans SC", 400, style);
                font(builder, CHINESE_FONTS + "NotoSansSC-Bold", "Noto Sans SC", 700, style);
            }
        }
        if (!text.clusters().isEmpty()) {
            drawn(builder, DrawnFont.regular(text.clusters().all()), 400);
            if (text.clusters().all().stream().anyMatch(cluster -> cluster.bold() != null)) {
                drawn(builder, DrawnFont.bold(text.clusters().all()), 700);
            }
        }
        builder.withHtmlContent(page, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(dated.toEpochMilli());
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            dateMetadata(document, dated);
            // The identifier of a file is made from this number and what the file holds.
            document.setDocumentId(dated.getEpochSecond());
            // Fonts are embedded when a document is written, and say only then what their glyphs mean.
            if (TextLayer.mayDiffer(text, language)) {
                document.save(OutputStream.nullOutputStream());
                new TextLayer(text).correct(document);
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be written.", e);
        }
        return out.toByteArray();
    }

    /** The maker's metadata say when it ran, and so would make each run another file. */
    private static void dateMetadata(PDDocument document, Instant dated) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String settled = said.replaceAll(
                "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + dated.truncatedTo(ChronoUnit.SECONDS));
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream(settled.getBytes(StandardCharsets.UTF_8))));
    }

    private static void drawn(PdfRendererBuilder builder, byte[] font, int weight) {
        builder.useFont(
                () -> new ByteArrayInputStream(font), DrawnFont.FAMILY, weight, FontStyle.NORMAL, true, EVERYWHERE);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(
                () -> PdfRendering.class.getResourceAsStream((file.startsWith("/") ? file : FONTS + file) + ".ttf"),
                family,
                weight,
                style,
                true,
                EVERYWHERE);
    }
}
