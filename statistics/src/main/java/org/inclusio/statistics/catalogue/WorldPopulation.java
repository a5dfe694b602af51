package org.inclusio.statistics.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * How many people live in an area, by sex and age, and how many are born: World Population Prospects, the 2015 revision,
 * of every fifth year from 1990 to 2015. Between two of these a group grows by the same rate every year, which is
 * this system's own interpolation; births of each year follow from the fertility by age. Before 1990 and after 2015 the
 * numbers are those of these years. Small areas are not in the source.
 *
 * <p>Kept as packed numbers, loaded once and only where asked for.
 */
public final class WorldPopulation {

    /** What the figures are called where they were used. */
    public static final String EDITION = "UN_WPP2015";

    public static final int FIRST_YEAR = 1990;
    public static final int LAST_YEAR = 2015;

    private static final int STEP = 5;
    private static final int POINTS = (LAST_YEAR - FIRST_YEAR) / STEP + 1;
    private static final int WIDTH = 5;
    private static final int BANDS = 21;
    private static final List<String> SEXES = List.of("F", "M");
    private static final Pattern AGE = Pattern.compile("Y(\\d{1,3})T(\\d{1,3})|Y_GE(\\d{1,3})|Y_LT(\\d{1,3})");

    private static final class Published {
        private static final WorldPopulation ONCE = new WorldPopulation();
    }

    private final Map<String, Integer> places = new LinkedHashMap<>();
    /** By area, then year of the source, then sex, then five years of age. */
    private final int[] persons;
    /** By area, then year. */
    private final int[] births;

    private WorldPopulation() {
        List<int[]> ofAreas = new CatalogueFile("births-wpp2015.csv").rows(this::births);
        births = ofAreas.stream().flatMapToInt(Arrays::stream).toArray();
        persons = new int[places.size() * POINTS * SEXES.size() * BANDS];
        new CatalogueFile("population-wpp2015.csv").rows(this::persons);
    }

    public static WorldPopulation published() {
        return Published.ONCE;
    }

    /** Whether the source has the area, by its ISO 3166-1 alpha-3 code. */
    public boolean knows(String area) {
        return places.containsKey(area);
    }

    /**
     * Whole persons or births; none where the source does not divide people so, or does not have the area.
     *
     * @param series {@code POP} or {@code LIVE_BIRTHS}; nothing is known of others
     */
    public Optional<BigDecimal> of(String area, String series, Disaggregation group, int year) {
        OptionalDouble number = number(area, series, group, year);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(number.getAsDouble()).setScale(0, RoundingMode.HALF_UP));
    }

    /** The same before it is rounded. */
    OptionalDouble number(String area, String series, Disaggregation group, int year) {
        Integer place = places.get(area);
        if (place == null || !isBySexAndAge(group)) {
            return OptionalDouble.empty();
        }
        int at = Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR) - FIRST_YEAR;
        return switch (series) {
            case "POP" -> people(place, at, group);
            case "LIVE_BIRTHS" ->
                group.isTotal()
                        ? OptionalDouble.of(births[place * (LAST_YEAR - FIRST_YEAR + 1) + at])
                        : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble people(int place, int at, Disaggregation group) {
        Optional<int[]> ages = bands(group.age());
        int sex = SEXES.indexOf(group.sex());
        if (ages.isEmpty() || sex < 0 && !group.isTotal(Dimension.SEX)) {
            return OptionalDouble.empty();
        }
        int point = at / STEP;
        int after = at % STEP;
        double here = sum(place, point, sex, ages.get());
        if (after == 0) {
            return OptionalDouble.of(here);
        }
        double there = sum(place, point + 1, sex, ages.get());
        double way = (double) after / STEP;
        return OptionalDouble.of(
                here > 0 && there > 0 ? here * Math.pow(there / here, way) : here + (there - here) * way);
    }

    /** @param sex less than 0 for both */
    private double sum(int place, int point, int sex, int[] bands) {
        long sum = 0;
        for (int one = Math.max(sex, 0); one < (sex < 0 ? SEXES.size() : sex + 1); one++) {
            int row = row(place, point, one);
            for (int band = bands[0]; band < bands[1]; band++) {
                sum += persons[row + band];
            }
        }
        return sum;
    }

    private static boolean isBySexAndAge(Disaggregation group) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.SEX && dimension != Dimension.AGE && !group.isTotal(dimension)) {
                return false;
            }
        }
        return true;
    }

    /** The first band and that after the last; none for ages that five-year bands do not make. */
    private static Optional<int[]> bands(String age) {
        if (age.equals(Disaggregation.ALL)) {
            return Optional.of(new int[] {0, BANDS});
        }
        Matcher code = AGE.matcher(age);
        if (!code.matches()) {
            return Optional.empty();
        }
        int from = code.group(1) != null ? number(code, 1) : code.group(3) != null ? number(code, 3) : 0;
        int to = code.group(2) != null ? number(code, 2) + 1 : code.group(4) != null ? number(code, 4) : BANDS * WIDTH;
        boolean isOfBands = from % WIDTH == 0 && to % WIDTH == 0 && from < to && from < BANDS * WIDTH;
        boolean isClosedInTheOpenBand = code.group(3) == null && to > (BANDS - 1) * WIDTH;
        return isOfBands && !isClosedInTheOpenBand
                ? Optional.of(new int[] {from / WIDTH, to / WIDTH})
                : Optional.empty();
    }

    private static int number(Matcher code, int group) {
        return Integer.parseInt(code.group(group));
    }

    private int[] births(NamedCsvRecord row) {
        if (places.putIfAbsent(row.getField("ref_area"), places.size()) != null) {
            throw new IllegalArgumentException("the area stands here twice");
        }
        int[] byYear = new int[LAST_YEAR - FIRST_YEAR + 1];
        for (int at = 0; at < byYear.length; at++) {
            byYear[at] = Integer.parseInt(row.getField(Integer.toString(FIRST_YEAR + at)));
        }
        return byYear;
    }

    private boolean persons(NamedCsvRecord row) {
        int point = (Integer.parseInt(row.getField("time_period")) - FIRST_YEAR) / STEP;
        int at = row(places.get(row.getField("ref_area")), point, SEXES.indexOf(row.getField("sex")));
        for (int band = 0; band < BANDS; band++) {
            int from = band * WIDTH;
            String age = band == BANDS - 1 ? "Y_GE" + from : "Y" + from + "T" + (from + WIDTH - 1);
            persons[at + band] = Integer.parseInt(row.getField(age));
        }
        return true;
    }

    private static int row(int place, int point, int sex) {
        return ((place * POINTS + point) * SEXES.size() + sex) * BANDS;
    }
}
