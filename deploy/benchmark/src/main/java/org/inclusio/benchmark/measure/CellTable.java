package org.inclusio.benchmark.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * Seeded counts of invented people for the innermost cells of sex, age, residence and wealth, in the three series that
 * indicators 7.8 and 7.9 are computed from. Totals are not among them: to add them up is part of what is measured.
 */
final class CellTable {

    static final int FIRST_YEAR = 1990;
    static final int YEARS = 25;
    static final List<String> SERIES = List.of("POP", "POP_IMPROVED_WATER", "POP_IMPROVED_SANITATION");

    private static final List<String> AGES = List.of(
            "Y0T4", "Y5T9", "Y10T14", "Y15T19", "Y20T24", "Y25T29", "Y30T34", "Y35T39", "Y40T44", "Y45T49", "Y50T54",
            "Y55T59", "Y60T64", "Y65T69", "Y70T74", "Y75T79", "Y_GE80");

    private final List<String> areas;
    private final List<Disaggregation> groups;
    private final int[][] counts;

    CellTable(IndicatorCatalogue catalogue, int areas, long seed) {
        this.areas = catalogue.areas().stream()
                .limit(areas)
                .map(area -> area.area().iso3())
                .toList();
        this.groups = innermost();
        this.counts = new int[this.areas.size()][];
        SplittableRandom random = new SplittableRandom(seed);
        for (int area = 0; area < counts.length; area++) {
            counts[area] = counts(random.split());
        }
    }

    List<String> areas() {
        return areas;
    }

    List<Disaggregation> groups() {
        return groups;
    }

    private static List<Disaggregation> innermost() {
        List<Disaggregation> all = new ArrayList<>();
        for (String sex : List.of("F", "M")) {
            for (String age : AGES) {
                for (String place : List.of("U", "R")) {
                    for (String fifth : List.of("Q1", "Q2", "Q3", "Q4", "Q5")) {
                        all.add(new Disaggregation(sex, age, place, fifth, null, null, null, null, null));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    long size() {
        return (long) counts.length * counts[0].length;
    }

    int count(int area, int year, int group, int series) {
        return counts[area][(year * groups.size() + group) * SERIES.size() + series];
    }

    /** What an area's office stated, as the computation takes it. */
    List<Input> inputs(int area) {
        List<Input> inputs = new ArrayList<>(counts[area].length);
        for (int year = 0; year < YEARS; year++) {
            Period period = new Period(FIRST_YEAR + year);
            for (int group = 0; group < groups.size(); group++) {
                for (int series = 0; series < SERIES.size(); series++) {
                    inputs.add(new Input(
                            new Cell(SERIES.get(series), groups.get(group), period),
                            BigDecimal.valueOf(count(area, year, group, series))));
                }
            }
        }
        return inputs;
    }

    private int[] counts(SplittableRandom random) {
        int[] all = new int[YEARS * groups.size() * SERIES.size()];
        for (int at = 0; at < all.length; at += SERIES.size()) {
            int people = 1_000 + random.nextInt(100_000);
            all[at] = people;
            all[at + 1] = random.nextInt(people);
            all[at + 2] = random.nextInt(people);
        }
        return all;
    }
}
