package org.inclusio.indicator;

import java.lang.StackWalker.StackFrame;

/** Which class of tests states something about which series of an area in which year. Kept where all class loaders of the tests see it. */
final class SeriesOfTests {

    private SeriesOfTests() {}

    static void claim(String series, String area, int year) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.map(StackFrame::getClassName)
                        .filter(name -> name.startsWith("org.inclusio."))
                        .map(name -> name.replaceAll("[$_].*", ""))
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .orElse(null));
        if (test == null) {
            return;
        }
        Object owner = System.getProperties().putIfAbsent("inclusio.tests." + area + "." + series + "." + year, test);
        if (owner != null && !owner.equals(test)) {
            throw new IllegalStateException("Both " + owner + " and " + test + " state something about " + series
                    + " of " + area + " in " + year + ". Let one of them take an area that no other test names.");
        }
    }
}
