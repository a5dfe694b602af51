package org.inclusio.report.rendering.docx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.inclusio.report.rendering.chart.Drawing;

/**
 * What leads from the marks of a chart to their statistics: a picture holds no links, so over each mark floats one that can't
 * be seen and is a hyperlink (ISO/IEC 29500-1, 20.1.2.2.22 and 20.4.2.3). Each is named by what stands at its mark, which a
 * screen reader tells when it is asked for the objects of the page; while it reads the text it passes over what floats.
 */
final class Spots {

    /** The relation to the one picture that all of them show. */
    static final String PICTURE_ID = "spot";

    static final String PICTURE_NAME = "spot.png";

    private final WordXml xml;
    private final Function<Integer, Optional<String>> relation;

    /** @param relation gives the name of the relation to where a statistic leads to */
    Spots(WordXml xml, Function<Integer, Optional<String>> relation) {
        this.xml = xml;
        this.relation = relation;
    }

    /**
     * Those of one drawing, in the paragraph in which it stands.
     *
     * @param scale English Metric Units in a pixel of the drawing
     * @param left of the picture, from the left side of the column in the same units
     * @param used the highest number that an object of the document has
     * @return the same when they are written
     */
    int write(Drawing drawing, double scale, long left, int used) {
        int number = used;
        for (Drawing.Spot spot : drawing.spots()) {
            Optional<String> link = relation.apply(spot.statistic());
            if (link.isPresent()) {
                spot(spot, scale, left, Integer.toString(++number), link.get());
            }
        }
        return number;
    }

    private void spot(Drawing.Spot spot, double scale, long left, String number, String link) {
        String width = units(spot.width(), scale);
        String height = units(spot.height(), scale);
        xml.open("w:r").open("w:drawing");
        xml.open(
                "wp:anchor",
                "distT",
                "0",
                "distB",
                "0",
                "distL",
                "0",
                "distR",
                "0",
                "simplePos",
                "0",
                "relativeHeight",
                number,
                "behindDoc",
                "0",
                "locked",
                "0",
                "layoutInCell",
                "1",
                "allowOverlap",
                "1");
        xml.empty("wp:simplePos", "x", "0", "y", "0");
        offset("wp:positionH", "column", Long.toString(left + Math.round(spot.x() * scale)));
        offset("wp:positionV", "paragraph", units(spot.y(), scale));
        xml.empty("wp:extent", "cx", width, "cy", height).empty("wp:wrapNone");
        named("wp:docPr", spot, number, link);
        new PictureXml(xml).write(() -> named("pic:cNvPr", spot, number, link), PICTURE_ID, width, height);
        xml.close().close().close();
    }

    private void offset(String position, String from, String units) {
        xml.open(position, "relativeFrom", from);
        xml.open("wp:posOffset").characters(units).close().close();
    }

    private void named(String element, Drawing.Spot spot, String number, String link) {
        xml.open(element, "id", number, "name", spot.name(), "descr", spot.name());
        xml.empty("a:hlinkClick", "r:id", link, "tooltip", spot.name()).close();
    }

    private static String units(double pixels, double scale) {
        return Long.toString(Math.round(pixels * scale));
    }

    /** One dot through which everything is seen, as PNG. */
    static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory can't be written.", e);
        }
        return png.toByteArray();
    }
}
