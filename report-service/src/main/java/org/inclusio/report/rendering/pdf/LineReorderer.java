package org.inclusio.report.rendering.pdf;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Orders what stands on one line of text from right to left, with numbers and words from left to right in it, by the
 * bidirectional algorithm of Unicode (UAX #9).
 */
final class LineReorderer extends ICUBidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
        return new Bidi(text, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }
}
