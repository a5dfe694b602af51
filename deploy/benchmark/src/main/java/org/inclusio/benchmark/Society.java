package org.inclusio.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented society: how many people of each kind live in an area in a year, and how many of them have what a series
 * counts. Everything follows from the seed and the area's code by integer mixing and plain arithmetic, so that every
 * machine gets the same counts.
 */
final class Society {

    private static final double[] AGE_SHARE = {.135, .125, .115, .105, .095, .155, .105, .075, .05, .04};
    private static final double[] URBAN_SHARE_BY_FIFTH = {.14, .24, .36, .52, .72};
    private static final double[] WITH_DISABILITY_BY_AGE = {.02, .03, .03, .04, .04, .06, .08, .12, .2, .38};
    private static final double MIGRANT_SHARE = 0.07;
    private static final double INDIGENOUS_SHARE = 0.09;

    private final long area;
    private final double people;
    private final List<Dimension> dimensions;

    /** @param dimensions sex, age, urbanisation, wealth, disability, migration, indigenous status, groups, in this order */
    Society(long seed, String areaCode, List<Dimension> dimensions) {
        long hash = 1125899906842597L;
        for (int i = 0; i < areaCode.length(); i++) {
            hash = 31 * hash + areaCode.charAt(i);
        }
        this.area = mixed(seed ^ mixed(hash));
        this.people = 2_000_000 + 38_000_000 * fraction(area);
        this.dimensions = dimensions;
    }

    Cube population(int year) {
        return Cube.of(dimensions, part -> people(year, part));
    }

    /** A cube of those people whom the series counts: in every cell at most as many as there are. */
    Cube counted(GeneratedSeries series, int year) {
        List<Dimension> own = dimensions(series);
        int bands = dimensions.get(1).parts();
        int inner =
                own.subList(2, own.size()).stream().mapToInt(Dimension::parts).reduce(1, (a, b) -> a * b);
        int ages = series.age().parts();
        return Cube.of(own, part -> {
            long sexAndAge = part / inner;
            int sex = (int) (sexAndAge / ages);
            int age = (int) (sexAndAge % ages) + series.firstAge();
            long rest = part % inner;
            long inPopulation = ((long) sex * bands + age) * inner + rest;
            return counted(series, year, inPopulation, people(year, inPopulation));
        });
    }

    List<Dimension> dimensions(GeneratedSeries series) {
        List<Dimension> own = new ArrayList<>(dimensions);
        own.set(1, series.age());
        return List.copyOf(own);
    }

    private long counted(GeneratedSeries series, int year, long part, long people) {
        int[] at = place(part);
        double share = series.share(year, at[0], at[2], at[3], at[4]);
        double noise = 0.97 + 0.06 * fraction(mixed(area + 977 * part + 7919L * series.ordinal()));
        return Math.min(people, (long) (people * Math.min(1, share * noise) + 0.5));
    }

    private long people(int year, long part) {
        int[] at = place(part);
        double urban = URBAN_SHARE_BY_FIFTH[at[3]] + 0.004 * (year - 1990);
        double disabled = WITH_DISABILITY_BY_AGE[at[1]] * (1.2 - 0.1 * at[3]);
        double count = people
                * (1 + 0.024 * (year - 1990))
                * (at[0] == 0 ? 0.505 : 0.495)
                * AGE_SHARE[at[1]]
                * 0.2
                * (at[2] == 0 ? urban : 1 - urban)
                * (at[4] == 0 ? disabled : 1 - disabled)
                * (dimensions.get(5).parts() == 1 ? 1 : at[5] == 1 ? MIGRANT_SHARE : 1 - MIGRANT_SHARE)
                * (dimensions.get(6).parts() == 1 ? 1 : at[6] == 0 ? INDIGENOUS_SHARE : 1 - INDIGENOUS_SHARE)
                / dimensions.get(7).parts();
        return (long) (count * (0.95 + 0.1 * fraction(mixed(area ^ mixed(part + 1)))) + 0.5);
    }

    private int[] place(long part) {
        int[] at = new int[dimensions.size()];
        for (int d = at.length - 1; d >= 0; d--) {
            int parts = dimensions.get(d).parts();
            at[d] = (int) (part % parts);
            part /= parts;
        }
        return at;
    }

    private static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
