package org.inclusio.benchmark.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.inclusio.benchmark.plausibility.Published.Row;

/** Faults that change several rows of a series together. */
final class Blocks {

    private static final int ONE_SERIES_IN = 4;

    private final List<Integer> places;
    private final List<Row> file;
    private final int oneIn;
    private final Random random;
    private final Map<String, Integer> byName = new HashMap<>();

    /**
     * @param places of the rows of the series
     * @param file is changed
     */
    Blocks(List<Integer> places, List<Row> file, int oneIn, Random random) {
        this.places = places;
        this.file = file;
        this.oneIn = oneIn;
        this.random = random;
        places.forEach(
                place -> byName.put(name(file.get(place).line(), file.get(place).year()), place));
    }

    Map<Integer, List<Integer>> plant(Fault fault) {
        return switch (fault) {
            case SEXES_EXCHANGED -> exchanged();
            case YEAR_REPEATED -> repeated();
            case YEARS_SHIFTED -> shifted();
            default -> throw new IllegalArgumentException(fault + " is a fault of one row");
        };
    }

    private Map<Integer, List<Integer>> exchanged() {
        Map<Integer, List<Integer>> planted = new HashMap<>();
        for (int place : places) {
            Row women = file.get(place);
            if (women.sex().equals("F") && random.nextInt(oneIn) == 0) {
                Row men =
                        new Row(women.series(), "M", women.age(), women.location(), women.wealth(), women.year(), "0");
                Integer other = byName.get(name(men.line(), men.year()));
                if (other != null && file.get(other).number() != women.number()) {
                    file.set(place, women.with(file.get(other).value()));
                    file.set(other, file.get(other).with(women.value()));
                    planted.put(place, List.of(place, other));
                }
            }
        }
        return planted;
    }

    private Map<Integer, List<Integer>> repeated() {
        Map<Integer, List<Integer>> planted = new HashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        places.forEach(place -> years.add(file.get(place).year()));
        int last = Integer.MIN_VALUE;
        for (int year : years) {
            if (random.nextInt(oneIn) == 0 && year > last + 2) {
                List<Integer> changed = copied(year, year, new ArrayList<>(file));
                if (!changed.isEmpty()) {
                    last = year;
                    planted.put(changed.get(0), changed);
                }
            }
        }
        return planted;
    }

    private Map<Integer, List<Integer>> shifted() {
        if (random.nextInt(ONE_SERIES_IN) != 0) {
            return Map.of();
        }
        List<Integer> changed = copied(Integer.MIN_VALUE, Integer.MAX_VALUE, List.copyOf(file));
        return changed.isEmpty() ? Map.of() : Map.of(changed.get(0), changed);
    }

    /** The years in the span get what stands in the year before each. */
    private List<Integer> copied(int first, int last, List<Row> from) {
        List<Integer> changed = new ArrayList<>();
        for (int place : places) {
            Row row = from.get(place);
            Integer before = byName.get(name(row.line(), row.year() - 1));
            if (row.year() >= first
                    && row.year() <= last
                    && before != null
                    && from.get(before).number() != row.number()) {
                file.set(place, row.with(from.get(before).value()));
                changed.add(place);
            }
        }
        return changed;
    }

    private static String name(String line, int year) {
        return line + "|" + year;
    }
}
