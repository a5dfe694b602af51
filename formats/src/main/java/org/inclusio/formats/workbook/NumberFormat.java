package org.inclusio.formats.workbook;

import java.math.BigDecimal;
import java.util.List;

/** What a number format of a workbook makes of a number (ECMA-376-1, 18.8.30 and 18.8.31). */
enum NumberFormat {
    /** The number, with nothing around it that would make another of it. */
    AS_IT_IS,
    /** A hundred times the number. */
    PER_CENT,
    /** The digits behind a sign or a word by which the value is below them. */
    BELOW,
    /** The digits behind a sign or a word by which the value is above them. */
    ABOVE,
    /** The year of the date that the number stands for. */
    YEAR,
    /** A date or a time. */
    DATE,
    /** Another number, such as thousands, words beside it, or no number. */
    OTHERWISE;

    /**
     * The way in which a format shows a number.
     *
     * @param format null when it is none of the formats that are spelled out
     * @param id of the format, null without one; those of East Asia and of Thailand are not spelled out
     */
    static NumberFormat of(String format, Integer id, BigDecimal number) {
        if (id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58 || id >= 71 && id <= 81)) {
            return DATE;
        }
        if (format == null) {
            return id != null && (id == 67 || id == 68) ? PER_CENT : AS_IT_IS;
        }
        List<NumberFormat> shown = FormatSections.of(format).showing(number).stream()
                .map(section -> section.shows(number))
                .distinct()
                .toList();
        return shown.size() == 1 ? shown.get(0) : OTHERWISE;
    }
}
