package org.inclusio.statistics.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one code of an age: {@code Y5} for a year of age, {@code Y0T4} for several, {@code Y_GE65} for an open end,
 * {@code M6} for a month. The list CL_AGE of SDMX has several for one, such as {@code Y_LT5} for {@code Y0T4}; of these
 * the bounded form is the code here, without leading zeros, so that no age has two cells.
 */
public final class AgeCode {

    /** In completed years; what reaches it is open. */
    private static final int OLDEST = 120;

    private static final Pattern MONTHS = Pattern.compile("M0*(\\d{1,3})");
    private static final Pattern BELOW = Pattern.compile("(?:Y_?)?(?:LT|<)0*(\\d{1,3})");
    private static final Pattern TO = Pattern.compile("(?:Y_?)?(?:LE|<=|\u2264)0*(\\d{1,3})");
    private static final Pattern FROM = Pattern.compile("(?:Y_?)?(?:GE|>=|\u2265)0*(\\d{1,3})T?|Y?0*(\\d{1,3})[+]");
    private static final Pattern ABOVE = Pattern.compile("(?:Y_?)?(?:GT|>)0*(\\d{1,3})");
    private static final Pattern ONE = Pattern.compile("Y?_?0*(\\d{1,3})");

    /** From one number to another, with whatever word or sign of whatever language between them; dots and commas are decimals. */
    private static final Pattern BAND = Pattern.compile("Y?_?0*(\\d{1,3})[^\\d.,+<>]{1,8}?0*(\\d{1,3})");

    private static final int LONGEST = 40;

    /** As earlier versions took them, several for one age. */
    private static final Pattern FORMER = Pattern.compile("M\\d{1,3}|Y_(?:GE|LT)\\d{1,3}|Y\\d{1,3}(?:T\\d{1,3})?");

    private AgeCode() {}

    /** Whether it is the code of an age, of all ages or of an age that is not known. */
    public static boolean isCode(String text) {
        return text.equals("_T")
                || text.equals("_U")
                || meant(text).filter(text::equals).isPresent();
    }

    /** Whether an observation may have been kept under it before each age had one code. */
    public static boolean isFormer(String text) {
        return FORMER.matcher(text).matches();
    }

    /** The code of the age that is written so; empty where no age can be read from it, or none that people reach. */
    public static Optional<String> meant(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = written.toUpperCase(Locale.ROOT).replace(" ", "").replace("\u00a0", "");
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return Optional.of("M" + months.group(1));
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return band(number(one, 1), number(one, 1));
        }
        Matcher band = BAND.matcher(text);
        if (band.matches()) {
            int first = number(band, 1);
            int second = number(band, 2);
            return band(Math.min(first, second), Math.max(first, second));
        }
        return openOrBelow(text);
    }

    private static Optional<String> openOrBelow(String text) {
        Matcher below = BELOW.matcher(text);
        if (below.matches()) {
            return band(0, number(below, 1) - 1);
        }
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return band(0, number(to, 1));
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return open(number(from, from.group(1) == null ? 2 : 1));
        }
        Matcher above = ABOVE.matcher(text);
        return above.matches() ? open(number(above, 1) + 1) : Optional.empty();
    }

    private static Optional<String> band(int first, int last) {
        if (last < first || first > OLDEST) {
            return Optional.empty();
        }
        if (first == last) {
            return Optional.of("Y" + first);
        }
        return last >= OLDEST ? open(first) : Optional.of("Y" + first + "T" + last);
    }

    private static Optional<String> open(int first) {
        if (first > OLDEST) {
            return Optional.empty();
        }
        return Optional.of(first == 0 ? "_T" : "Y_GE" + first);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
