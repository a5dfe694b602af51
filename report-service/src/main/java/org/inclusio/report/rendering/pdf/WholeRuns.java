package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Leaves a paragraph in one run. The maker of the PDF ends a line at any end of a run, even before a full stop; so what
 * runs the other way is turned only when a line is drawn, by {@link LineReorderer}, which is asked about runs from right to
 * left alone. So a paragraph from left to right that holds anything else is said to be one.
 */
final class WholeRuns implements BidiSplitter {

    private final LineReorderer reorderer;
    private final Clusters clusters;
    private String text = "";
    private byte direction;

    WholeRuns(LineReorderer reorderer, Clusters clusters) {
        this.reorderer = reorderer;
        this.clusters = clusters;
    }

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        text = paragraph;
        direction = defaultDirection;
        if (direction != RTL && paragraph.codePoints().anyMatch(this::isFromTheRight)) {
            direction = RTL;
            reorderer.learn(paragraph);
        }
    }

    private boolean isFromTheRight(int character) {
        return clusters.isFromTheRight(character) || PrintedText.isFromTheRight(character);
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
