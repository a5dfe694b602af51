package org.inclusio.indicator.sdmx.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of an age in English. */
final class AgeInWords {

    private static final Pattern SHAPE =
            Pattern.compile("Y_GE(?<least>\\d+)|Y(?<from>\\d+)(?:T(?<to>\\d+))?|M(?<months>\\d+)");

    private AgeInWords() {}

    static String of(String code) {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()) {
            return switch (code) {
                case "_T" -> "All ages";
                case "_U" -> "Unknown";
                default -> code;
            };
        }
        if (shape.group("least") != null) {
            return shape.group("least") + " years and over";
        }
        if (shape.group("months") != null) {
            return shape.group("months") + " months";
        }
        return shape.group("to") == null
                ? shape.group("from") + " years"
                : shape.group("from") + " to " + shape.group("to") + " years";
    }
}
