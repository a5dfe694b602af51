package org.inclusio.ingest.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a number format of a workbook makes of a number (ECMA-376-1, 18.8.30 and 18.8.31). */
enum NumberFormat {
    /** The digits of the number, with whatever signs and words around them. */
    AS_IT_IS,
    /** A hundred times the number. */
    PER_CENT,
    /** The digits behind a sign by which the value is below them. */
    BELOW,
    /** The digits behind a sign by which the value is above them. */
    ABOVE,
    /** The year of the date that the number stands for. */
    YEAR,
    /** A date or a time. */
    DATE,
    /** Another number, such as thousands, or no number. */
    OTHERWISE;

    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern COMPARISON = Pattern.compile("[<>\u2264\u2265\uff1c\uff1e]");
    private static final Pattern DIGITS = Pattern.compile("[0#?]");

    /**
     * The way in which a format shows a number.
     *
     * @param format null when it is none of the formats that are spelled out
     * @param id of the format, null without one; those of East Asian dates are not spelled out
     */
    static NumberFormat of(String format, Integer id, BigDecimal number) {
        if (id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return DATE;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return AS_IT_IS;
        }
        List<String> sections = sections(format);
        if (CONDITION.matcher(format).find()) {
            NumberFormat first = ofSection(sections.get(0), number);
            return sections.stream().allMatch(section -> ofSection(section, number) == first) ? first : OTHERWISE;
        }
        int sign = number.signum();
        int section = sign < 0 && sections.size() > 1 ? 1 : sign == 0 && sections.size() > 2 ? 2 : 0;
        return ofSection(sections.get(section), number);
    }

    /** The sections for numbers above, below and equal to 0. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            isQuoted ^= c == '"';
            if (!isQuoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!isQuoted && c == ';') {
                sections.add(format.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(format.substring(from));
        return sections;
    }

    private static NumberFormat ofSection(String section, BigDecimal number) {
        String said = ELAPSED.matcher(section).replaceAll("h").replaceAll("\\[[^]]*]", "");
        String literals = literals(said);
        String codes = codes(said).replaceAll("(?i)general", "0");
        String letters = codes.toLowerCase(Locale.ROOT).replaceAll("[^ymdhs]", "");
        if (!letters.isEmpty()) {
            return letters.matches("y+") ? YEAR : DATE;
        }
        if (!DIGITS.matcher(codes).find() && !codes.contains("@")) {
            // Zeros are often shown as nothing or as a dash.
            boolean isNil = number.signum() == 0 && literals.strip().matches("[-\u2013\u2014]?");
            return isNil ? AS_IT_IS : OTHERWISE;
        }
        long hundreds = codes.chars().filter(c -> c == '%').count();
        if (SCALED.matcher(codes).find() || hundreds > 1) {
            return OTHERWISE;
        }
        NumberFormat plain = hundreds == 1 ? PER_CENT : AS_IT_IS;
        String shown = shown(said);
        return COMPARISON.matcher(shown).find() ? limit(shown, plain) : plain;
    }

    /** A sign of a limit alone before the digits; other signs are not understood. */
    private static NumberFormat limit(String shown, NumberFormat plain) {
        String rest = shown.strip().substring(1);
        if (plain != AS_IT_IS || COMPARISON.matcher(rest).find() || rest.startsWith("=")) {
            return OTHERWISE;
        }
        return switch (shown.strip().charAt(0)) {
            case '<', '\uff1c' -> BELOW;
            case '>', '\uff1e' -> ABOVE;
            default -> OTHERWISE;
        };
    }

    /** Codes and texts as they stand beside each other. */
    private static String shown(String section) {
        return section.replaceAll("[_*].", "").replaceAll("\\\\(.)", "$1").replace("\"", "");
    }

    /** What shows numbers, without quoted texts and the characters that an escape takes for themselves. */
    private static String codes(String section) {
        return section.replaceAll("\"[^\"]*\"?|[\\\\_*].", "");
    }

    private static String literals(String section) {
        StringBuilder literals = new StringBuilder();
        Pattern.compile("\"([^\"]*)\"?|\\\\(.)|[_*].|([-\u2013\u2014])")
                .matcher(section)
                .results()
                .forEach(found -> {
                    for (int i = 1; i <= found.groupCount(); i++) {
                        literals.append(found.group(i) == null ? "" : found.group(i));
                    }
                });
        return literals.toString();
    }
}
