package org.inclusio.benchmark.plausibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusio.benchmark.plausibility.Published.Row;

/** A fault that offices make. A fault that would change nothing is not planted, nor one in a number that is 0. */
enum Fault {
    TEN_TIMES("x10") {
        @Override
        String of(String value, boolean isPercentage) {
            return scaled(value, 1);
        }
    },
    HUNDRED_TIMES("x100") {
        @Override
        String of(String value, boolean isPercentage) {
            return scaled(value, 2);
        }
    },
    THOUSAND_TIMES("x1000") {
        @Override
        String of(String value, boolean isPercentage) {
            return scaled(value, 3);
        }
    },
    A_TENTH("/10") {
        @Override
        String of(String value, boolean isPercentage) {
            return scaled(value, -1);
        }
    },
    /** The first two digits beside each other that differ, such as 65.2 for 56.2 and 99.58 for 95.98. */
    DIGITS_SWAPPED("digits") {
        @Override
        String of(String value, boolean isPercentage) {
            int before = -1;
            for (int i = 0; i < value.length(); i++) {
                if (Character.isDigit(value.charAt(i))) {
                    if (before >= 0 && value.charAt(before) != value.charAt(i)) {
                        StringBuilder swapped = new StringBuilder(value);
                        swapped.setCharAt(before, value.charAt(i));
                        swapped.setCharAt(i, value.charAt(before));
                        return swapped.toString();
                    }
                    before = i;
                }
            }
            return value;
        }
    },
    /** A proportion where the series is a percentage. */
    UNIT("unit") {
        @Override
        String of(String value, boolean isPercentage) {
            return isPercentage ? scaled(value, -2) : value;
        }
    },
    /** Women have what men have in the same year, age and place, and men what women have. */
    SEXES_EXCHANGED("sexes"),
    /** All groups of a series have in one year what they have in the year before. */
    YEAR_REPEATED("repeated"),
    /** A series that the area holds is sent again, each value one year late. */
    YEARS_SHIFTED("shifted");

    private final String heading;

    Fault(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** Whether each row may have it for itself. */
    boolean isOfOneRow() {
        return ordinal() <= UNIT.ordinal();
    }

    /** Whether the area holds the right values already. */
    boolean isOfWhatIsHeld() {
        return this == YEARS_SHIFTED;
    }

    String of(String value, boolean isPercentage) {
        return value;
    }

    /**
     * Plants it in rows of one series.
     *
     * @param places of the rows in the file
     * @param file is changed
     * @return the places that were changed, by the place that counts as one fault
     */
    Map<Integer, List<Integer>> plant(
            List<Integer> places, List<Row> file, boolean isPercentage, int oneIn, Random random) {
        return isOfOneRow()
                ? rows(places, file, isPercentage, oneIn, random)
                : new Blocks(places, file, oneIn, random).plant(this);
    }

    private Map<Integer, List<Integer>> rows(
            List<Integer> places, List<Row> file, boolean isPercentage, int oneIn, Random random) {
        Map<Integer, List<Integer>> planted = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (int place : places) {
            Row row = file.get(place);
            if (random.nextInt(oneIn) == 0 && row.number() != 0 && !lines.containsKey(row.line())) {
                String faulty = of(row.value(), isPercentage);
                if (Double.parseDouble(faulty) != row.number()) {
                    lines.put(row.line(), place);
                    file.set(place, row.with(faulty));
                    planted.put(place, List.of(place));
                }
            }
        }
        return planted;
    }

    private static String scaled(String value, int power) {
        return new BigDecimal(value).scaleByPowerOfTen(power).toPlainString();
    }
}
