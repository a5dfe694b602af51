package org.inclusio.indicator.sdmx.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From which to which day a period of SDMX is: a year, half, trimester, quarter, month, week, day or instant. The reporting year
 * begins in January.
 *
 * @param first day
 * @param last day
 */
record PeriodRange(LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-A1)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(?:M)?(\\d{1,2})");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([STQ])(\\d)");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}.*)?");

    /** Empty where it is no period. */
    static Optional<PeriodRange> of(String text) {
        try {
            return parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<PeriodRange> parse(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return Optional.of(months(number, 1, 12));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            int length =
                    switch (part.group(2)) {
                        case "S" -> 6;
                        case "T" -> 4;
                        default -> 3;
                    };
            int number = Integer.parseInt(part.group(3));
            return number < 1 || number > 12 / length
                    ? Optional.empty()
                    : Optional.of(months(Integer.parseInt(part.group(1)), (number - 1) * length + 1, length));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(TemporalAdjusters.previousOrSame(WeekFields.ISO.getFirstDayOfWeek()));
            return Optional.of(new PeriodRange(monday, monday.plusDays(6)));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = LocalDate.parse(day.group(1));
            return Optional.of(new PeriodRange(date, date));
        }
        Matcher month = MONTH.matcher(text);
        return month.matches()
                ? Optional.of(months(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1))
                : Optional.empty();
    }

    private static PeriodRange months(int year, int first, int length) {
        YearMonth begin = YearMonth.of(year, first);
        return new PeriodRange(begin.atDay(1), begin.plusMonths(length - 1).atEndOfMonth());
    }
}
