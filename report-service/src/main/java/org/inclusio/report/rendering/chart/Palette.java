package org.inclusio.report.rendering.chart;

import java.util.List;

/** The colours of all charts. A test computes that they keep apart for those who see no green, and from paper and text. */
final class Palette {

    static final String PAPER = "#ffffff";
    static final String INK = "#111111";

    /** Of lines that only guide the eye. */
    static final String GUIDE = "#b0b0b0";

    static final String GRID = "#d0d0d0";
    static final String CONNECTION = "#555555";

    static final String VERMILION = "#d55e00";
    static final String BLUE = "#0072b2";

    /** Okabe and Ito, Color Universal Design (2008), from the most disadvantaged group on. */
    static final List<String> GROUPS = List.of(VERMILION, "#e69f00", "#009e73", "#56b4e9", BLUE);

    /** ColorBrewer, YlGnBu of four classes (Brewer and Harrower, 2013), after paper for no value; darker is more. */
    static final List<String> SHADES = List.of(PAPER, "#ffffcc", "#a1dab4", "#41b6c4", "#225ea8");

    private Palette() {}

    /** The colour of text on a shade. */
    static String textOn(int shade) {
        return shade == SHADES.size() - 1 ? PAPER : INK;
    }
}
