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
            return "Under " + counted(shape.group("limit"), "year");
        }
        if (shape.group("months") != null) {
            return counted(shape.group("months"), "month");
        }
        return shape.group("to") == null
                ? counted(shape.group("from"), "year")
                : shape.group("from") + " to " + shape.group("to") + " years";
    }

    private static String counted(String number, String unit) {
        return number + " " + unit + (Integer.parseInt(number) == 1 ? "" : "s");
    }
}
