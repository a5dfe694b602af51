package org.inclusio.report.rendering.docx;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.apache.batik.transcoder.image.PNGTranscoder;

/**
 * A drawing as a picture, since not every word processor shows SVG.
 *
 * @param png its bytes
 * @param width in pixels, like the height
 */
record ChartPicture(byte[] png, int width, int height) {

    private static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    private static final String IDEOGRAPHS = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Dots across a column of text of 160 mm, which makes 254 for each inch. */
    private static final int WIDTH = 1_600;

    static ChartPicture of(String svg) {
        PNGTranscoder transcoder = new PNGTranscoder() {
            @Override
            protected UserAgent createUserAgent() {
                return new SVGAbstractTranscoderUserAgent() {
                    @Override
                    public FontFamilyResolver getFontFamilyResolver() {
                        return new CarriedFonts();
                    }
                };
            }
        };
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) WIDTH);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("The picture of a chart could not be drawn.", e);
        }
        byte[] png = out.toByteArray();
        // The first chunk of a PNG tells its size: width and height stand after 16 bytes (PNG 3rd edition, 11.2.1).
        ByteBuffer head = ByteBuffer.wrap(png, 16, 8);
        return new ChartPicture(png, head.getInt(), head.getInt());
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
