package org.inclusio.report.rendering.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Radicals and compatibility ideographs that the Chinese font draws with the glyph of an ideograph. */
final class Radicals {

    /** Blocks: CJK Radicals Supplement, Kangxi Radicals, CJK Compatibility Ideographs and their supplement. */
    private static final int[][] BLOCKS = {{0x2e80, 0x2fdf}, {0xf900, 0xfaff}, {0x2f800, 0x2fa1f}};

    private Radicals() {}

    /** The unified ideograph of the same glyph. */
    static Optional<Integer> ideograph(int character) {
        for (int[] block : BLOCKS) {
            if (character >= block[0] && character <= block[1]) {
                return Optional.ofNullable(Of.FONT.get(character));
            }
        }
        return Optional.empty();
    }

    /** Read when the first is met. */
    private static final class Of {
        private static final Map<Integer, Integer> FONT = read();
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> ideographs = new HashMap<>();
        try (InputStream in = Radicals.class.getResourceAsStream(Faces.IDEOGRAPHS);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            for (int[] block : BLOCKS) {
                for (int character = block[0]; character <= block[1]; character++) {
                    int glyph = characters.getGlyphId(character);
                    List<Integer> alike = glyph == 0 ? List.of() : characters.getCharCodes(glyph);
                    for (int other : alike == null ? List.<Integer>of() : alike) {
                        if (other != character && Character.isIdeographic(other) && !isOfABlock(other)) {
                            ideographs.put(character, other);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The Chinese font can't be read.", e);
        }
        return ideographs;
    }

    private static boolean isOfABlock(int character) {
        for (int[] block : BLOCKS) {
            if (character >= block[0] && character <= block[1]) {
                return true;
            }
        }
        return false;
    }
}
