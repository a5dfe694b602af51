package org.inclusio.report.rendering.pdf;

import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders what stands on one line of text by the bidirectional algorithm of Unicode (UAX #9): levels are found in the whole
 * paragraph, where it is known, since a line can begin in the midst of what turns the direction.
 */
final class LineReorderer extends ICUBidiReorderer {

    private static final int OPTIONS = Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING;

    private final byte direction;
    private final BidiClassifier classes;
    private final List<String> paragraphs = new ArrayList<>();

    /** @param rightToLeft whether paragraphs do, whatever is in them */
    LineReorderer(boolean rightToLeft, Clusters clusters) {
        this.direction = rightToLeft ? Bidi.RTL : Bidi.LTR;
        this.classes = new BidiClassifier(null) {
            @Override
            public int classify(int character) {
                return clusters.isFromTheRight(character)
                        ? UCharacterDirection.RIGHT_TO_LEFT_ARABIC
                        : super.classify(character);
            }
        };
    }

    /** Makes a paragraph known of which lines will be ordered. */
    void learn(String paragraph) {
        paragraphs.add(paragraph);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        for (String paragraph : paragraphs) {
            int at = text.isBlank() ? -1 : paragraph.indexOf(text);
            if (at >= 0) {
                return of(paragraph).setLine(at, at + text.length()).writeReordered(OPTIONS);
            }
        }
        return of(text).writeReordered(OPTIONS);
    }

    private Bidi of(String text) {
        Bidi bidi = new Bidi();
        bidi.setCustomClassifier(classes);
        bidi.setPara(text, direction, null);
        return bidi;
    }
}
