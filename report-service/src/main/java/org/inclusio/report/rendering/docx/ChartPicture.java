package org.inclusio.report.rendering.docx;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.inclusio.report.rendering.chart.Drawing;

/**
 * A drawing as a picture, since not every word processor shows SVG.
 *
 * @param png its bytes
 * @param width in dots, like the height
 * @param drawing what it shows
 */
record ChartPicture(byte[] png, int width, int height, Drawing drawing) {

    private static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    private static final String IDEOGRAPHS = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Dots across a column of text of 160 mm, which makes 254 for each inch. */
    private static final int WIDTH = 1_600;

    static ChartPicture of(Drawing drawing) {
        Transcoder transcoder = new Transcoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) WIDTH);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawing.svg())), null);
            ImageIO.write(transcoder.image, "png", png);
        } catch (TranscoderException e) {
            throw new IllegalStateException("The picture of a chart could not be drawn.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory can't be written.", e);
        }
        return new ChartPicture(png.toByteArray(), transcoder.image.getWidth(), transcoder.image.getHeight(), drawing);
    }

    /** Draws into memory; the platform writes PNG in a third of the time that the library takes. */
    private static final class Transcoder extends ImageTranscoder {

        private BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, TranscoderOutput nowhere) {
            image = drawn;
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return new CarriedFonts();
                }
            };
        }
    }

    /** The fonts that the service brings along, so that a picture does not depend on the machine. */
    private static final class CarriedFonts implements FontFamilyResolver {

        @Override
        public GVTFontFamily resolve(String family) {
            return switch (family) {
                case "DejaVu Sans Condensed" -> Letters.FAMILY;
                case "Noto Sans SC" -> Ideographs.FAMILY;
                default -> null;
            };
        }

        @Override
        public GVTFontFamily resolve(String family, FontFace face) {
            return resolve(family);
        }

        @Override
        public GVTFontFamily loadFont(InputStream in, FontFace face) {
            return null;
        }

        @Override
        public GVTFontFamily getDefault() {
            return Letters.FAMILY;
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char c) {
            return Letters.FONT.canDisplay(c) ? Letters.FAMILY : Ideographs.FAMILY;
        }
    }

    private static final class Letters {
        private static final Font FONT = font(LETTERS);
        private static final GVTFontFamily FAMILY = family(FONT);
    }

    /** Ten megabytes, read when first needed. */
    private static final class Ideographs {
        private static final GVTFontFamily FAMILY = family(font(IDEOGRAPHS));
    }

    private static GVTFontFamily family(Font font) {
        return new AWTFontFamily(new GVTFontFace(font.getFamily()), font);
    }

    private static Font font(String file) {
        try (InputStream in = ChartPicture.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " can't be used.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " can't be read.", e);
        }
    }
}
