package org.inclusio.launcher;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** All pages of a PDF on one picture, so that a look at each language shows what is out of place. */
final class ContactSheet {

    private static final int COLUMNS = 5;
    private static final int GAP = 12;

    /** An A4 page is then 416 pixels wide: headings and tables can be told, and text can be read with effort. */
    private static final float PIXELS_PER_POINT = 0.7f;

    private ContactSheet() {}

    /** Writes the pages in the order of reading, five in a row, as PNG. */
    static void write(Path pdf, Path png) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            PDRectangle first = document.getPage(0).getMediaBox();
            int width = (int) Math.ceil(first.getWidth() * PIXELS_PER_POINT);
            int height = (int) Math.ceil(first.getHeight() * PIXELS_PER_POINT);
            int pages = document.getNumberOfPages();
            int columns = Math.min(COLUMNS, pages);
            int rows = (pages + columns - 1) / columns;
            BufferedImage sheet = new BufferedImage(
                    GAP + columns * (width + GAP), GAP + rows * (height + GAP), BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = sheet.createGraphics();
            drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.setColor(Color.GRAY);
            drawing.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            for (int page = 0; page < pages; page++) {
                drawing.drawImage(
                        renderer.renderImage(page, PIXELS_PER_POINT),
                        GAP + page % columns * (width + GAP),
                        GAP + page / columns * (height + GAP),
                        null);
            }
            drawing.dispose();
            ImageIO.write(sheet, "png", png.toFile());
        }
    }
}
