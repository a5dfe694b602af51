package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

    @Test
    void every_page_has_its_place_five_in_a_row(@TempDir Path folder) throws IOException {
        Path pdf = folder.resolve("seven.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 7; page++) {
                PDPage one = new PDPage(PDRectangle.A4);
                document.addPage(one);
                try (PDPageContentStream ink = new PDPageContentStream(document, one)) {
                    ink.setNonStrokingColor(page / 10f, 0, 0);
                    ink.addRect(
                            0,
                            0,
                            one.getMediaBox().getWidth(),
                            one.getMediaBox().getHeight());
                    ink.fill();
                }
            }
            document.save(pdf.toFile());
        }

        Path png = folder.resolve("seven.png");
        ContactSheet.write(pdf, png);

        // A4 at 0.7 pixels a point is 417 by 590; the gaps are 12.
        BufferedImage sheet = ImageIO.read(png.toFile());
        assertThat(sheet.getWidth()).isEqualTo(12 + 5 * (417 + 12));
        assertThat(sheet.getHeight()).isEqualTo(12 + 2 * (590 + 12));
        for (int page = 0; page < 7; page++) {
            int x = 12 + page % 5 * (417 + 12) + 200;
            int y = 12 + page / 5 * (590 + 12) + 300;
            assertThat(sheet.getRGB(x, y) >> 16 & 0xff).as("page " + page).isBetween(page * 25, page * 26);
        }
        assertThat(sheet.getRGB(5, 5) & 0xffffff).isEqualTo(0x808080);
    }
}
