package org.inclusio.report.rendering.pdf;

import java.awt.geom.Path2D;

/**
 * Characters that are drawn as one: a letter with its marks, a syllable, a ligature.
 *
 * @param code the private code point that stands for it while a page is laid out
 * @param text its characters, in the order in which they are read
 * @param bold null where the face has no bold one; the maker of the PDF then draws a rim around the regular one
 */
record Cluster(int code, String text, Drawing regular, Drawing bold) {

    /** Has no outline and takes no room. */
    static final Drawing NOTHING = new Drawing(new Path2D.Double(), 0);

    /**
     * In units of a thousandth of the em.
     *
     * @param outline with the beginning of the cluster at 0, from the base line upwards
     * @param advance how far the next one stands
     */
    record Drawing(Path2D outline, int advance) {}
}
