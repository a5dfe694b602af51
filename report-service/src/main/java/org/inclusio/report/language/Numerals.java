package org.inclusio.report.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How a language writes numbers, spans of years and dates: a decimal comma in French, Russian and Spanish and a point in the
 * others, European digits in Arabic. What runs from left to right is isolated in a language that runs the other way.
 */
public final class Numerals {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';
    private static final String MINUS = "\u2212";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Language language;
    private final List<String> words;
    private final List<String> months;
    private final DecimalFormatSymbols symbols;
    private final Map<String, LocalizedNumberFormatter> formats = new ConcurrentHashMap<>();

    /** @param months where documents of the United Nations name them in their own way */
    Numerals(Language language, List<String> words, List<String> months) {
        this.language = language;
        this.words = words;
        this.months = months;
        this.symbols = new DecimalFormatSymbols(language.locale());
        boolean comma = language == Language.FRENCH || language == Language.RUSSIAN || language == Language.SPANISH;
        symbols.setZeroDigit('0');
        symbols.setDecimalSeparator(comma ? ',' : '.');
        symbols.setGroupingSeparator(comma ? '\u00a0' : ',');
    }

    public String count(long number) {
        return number < 0
                ? isolated(MINUS + format("#,##0").format(-number).toString())
                : format("#,##0").format(number).toString();
    }

    /** In words where the language has words for it, in digits otherwise. */
    public String inWords(long number) {
        return number >= 0 && number < words.size() ? words.get((int) number) : count(number);
    }

    /** Rounded half up, with so many decimals. */
    public String decimal(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = format(decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0")
                .format(rounded.abs())
                .toString();
        return rounded.signum() < 0 ? isolated(MINUS + digits) : digits;
    }

    /** The number that {@link #count} or {@link #decimal} wrote, with its decimals; empty where a text is more or less. */
    public Optional<BigDecimal> read(String written) {
        String digits = withoutMarks(written)
                .replace(MINUS, "-")
                .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace(symbols.getDecimalSeparator(), '.');
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** Whether thousands are set apart, as in every number but a year. */
    public boolean isGrouped(String written) {
        String digits = withoutMarks(written);
        return digits.indexOf(symbols.getGroupingSeparator()) >= 0
                || read(written)
                        .filter(number -> number.abs().compareTo(THOUSAND) < 0)
                        .isPresent();
    }

    private static String withoutMarks(String written) {
        return written.replace(String.valueOf(LEFT_TO_RIGHT_ISOLATE), "").replace(String.valueOf(POP_ISOLATE), "");
    }

    /** As many decimals as it has, for the marks of an axis. */
    public String axisMark(double number) {
        String digits = format("#,##0.#####").format(Math.abs(number)).toString();
        return number < 0 ? isolated(MINUS + digits) : digits;
    }

    public String years(int first, int last) {
        return isolated(first + "\u2013" + last);
    }

    public String day(Instant instant) {
        if (!months.isEmpty()) {
            ZonedDateTime day = instant.atZone(ZoneOffset.UTC);
            return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
        }
        return formatted(DateFormat.getDateInstance(DateFormat.LONG, language.locale()), instant);
    }

    /** A day with the time of day in UTC. */
    public String moment(Instant instant) {
        return day(instant)
                + (language == Language.CHINESE || language == Language.ARABIC ? " " : ", ")
                + isolated(formatted(new SimpleDateFormat("HH:mm:ss", language.locale()), instant) + " UTC");
    }

    /** Text that runs from left to right, such as the symbol of a document, kept together in every language. */
    public String isolated(String leftToRight) {
        return language.isRightToLeft() ? LEFT_TO_RIGHT_ISOLATE + leftToRight + POP_ISOLATE : leftToRight;
    }

    private String formatted(DateFormat format, Instant instant) {
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        if (format instanceof SimpleDateFormat simple) {
            com.ibm.icu.text.NumberFormat digits = new DecimalFormat("0", symbols);
            digits.setGroupingUsed(false);
            simple.setNumberFormat(digits);
        }
        return format.format(Date.from(instant));
    }

    // Formatters are dear to make and cannot change.
    private LocalizedNumberFormatter format(String pattern) {
        return formats.computeIfAbsent(pattern, any -> {
            DecimalFormat format = new DecimalFormat(pattern, symbols);
            format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_HALF_UP);
            return format.toNumberFormatter();
        });
    }
}
