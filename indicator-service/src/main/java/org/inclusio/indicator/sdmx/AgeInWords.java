package org.inclusio.indicator.sdmx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of an age in English. */
public final class AgeInWords {

    private static final Pattern SHAPE =
            Pattern.compile("Y_GE(?<least>\\d+)|Y_LT(?<limit>\\d+)|Y(?<from>\\d+)(?:T(?<to>\\d+))?|M(?<months>\\d+)");

    private AgeInWords() {}

    /** The words of a code; the code itself where it is none of an age in years or months. */
    public static String of(String code) {
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
        if (shape.group("limit") != null) {
            return "Under " + shape.group("limit") + " years";
        }
        if (shape.group("months") != null) {
            return shape.group("months") + " months";
        }
        return shape.group("to") == null
                ? shape.group("from") + " years"
                : shape.group("from") + " to " + shape.group("to") + " years";
    }
}
