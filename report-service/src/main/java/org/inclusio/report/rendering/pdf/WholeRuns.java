package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Leaves a paragraph in one run. The maker of the PDF ends a line at any end of a run, even before a full stop; so what
 * runs the other way is turned only when a line is drawn, by {@link LineReorderer}.
 */
final class WholeRuns implements BidiSplitter {

    private String text = "";
    private byte direction;

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        text = paragraph;
        direction = defaultDirection;
    }

    @Override
    public int countTextRuns() {
        return text.isEmpty() ? 0 : 1;
    }

    @Override
    public BidiTextRun getVisualRun(int runIndex) {
        return new BidiTextRun(0, text.length(), direction);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return NEUTRAL;
    }
}
