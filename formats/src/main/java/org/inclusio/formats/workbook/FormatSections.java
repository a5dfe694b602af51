package org.inclusio.formats.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a number format (ECMA-376-1, 18.8.31): for numbers above, below and equal to 0, or for those of which a
 * condition such as {@code [<1]} holds.
 */
final class FormatSections {

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*]");

    private final List<String> sections;

    private FormatSections(List<String> sections) {
        this.sections = sections;
    }

    static FormatSections of(String format) {
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
        // What shows texts is the last, and there may be two sections with it.
        if (sections.size() > 1 && new FormatSection(sections.get(sections.size() - 1), false).isForTexts()) {
            sections.remove(sections.size() - 1);
        }
        return new FormatSections(sections);
    }

    /** The sections that may show a number: one; of conditions that leave it open several; none where that is not known. */
    List<FormatSection> showing(BigDecimal number) {
        int sign = number.signum();
        if (sections.stream().anyMatch(section -> CONDITION.matcher(section).find())) {
            // Whether a minus stands before a section of a condition, programs do not agree.
            return sign < 0 ? List.of() : byCondition(number);
        }
        int section = sign < 0 && sections.size() > 1 ? 1 : sign == 0 && sections.size() > 2 ? 2 : 0;
        return List.of(new FormatSection(sections.get(section), section == 1));
    }

    private List<FormatSection> byCondition(BigDecimal number) {
        List<FormatSection> others = new ArrayList<>();
        for (String section : sections) {
            Matcher condition = CONDITION.matcher(section);
            if (!condition.find()) {
                others.add(new FormatSection(section, false));
            } else if (holds(condition.group(1), number.compareTo(new BigDecimal(condition.group(2))))) {
                return List.of(new FormatSection(section, false));
            }
        }
        return others;
    }

    private static boolean holds(String condition, int compared) {
        return switch (condition) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            default -> compared != 0;
        };
    }
}
