package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Renders a page of well-formed HTML as a tagged PDF. The same page and date give the same bytes. */
public final class PdfRendering {

    // They cover Latin, Greek and Cyrillic, but neither Arabic nor Chinese.
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.allOf(FSFontUseCase.class);

    public PdfRendering() {
        // Its notes on fonts and timings tell an operator nothing.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The PDF of a page.
     *
     * @param html well-formed XML
     * @param dated the date that the file carries as that of its making
     */
    public byte[] render(String html, Instant dated) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new SymbolsStayWhole());
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, "DejaVuSerifCondensed", "DejaVu Serif Condensed", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Bold", "DejaVu Serif Condensed", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Italic", "DejaVu Serif Condensed", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSerifCondensed-BoldItalic", "DejaVu Serif Condensed", 700, FontStyle.ITALIC);
        font(builder, "DejaVuSansCondensed", "DejaVu Sans Condensed", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold", "DejaVu Sans Condensed", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Oblique", "DejaVu Sans Condensed", 400, FontStyle.ITALIC);
        builder.withHtmlContent(html, null);
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
            // The identifier of a file is made from this number and what the file holds.
            document.setDocumentId(dated.getEpochSecond());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be written.", e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(
                () -> PdfRendering.class.getResourceAsStream(FONTS + file + ".ttf"),
                family,
                weight,
                style,
                true,
                EVERYWHERE);
    }
}
