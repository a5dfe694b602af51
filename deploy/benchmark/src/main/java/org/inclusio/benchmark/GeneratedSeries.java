package org.inclusio.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The series that are generated: the population, and parts of it. The shares are invented, with gaps in the direction
 * that surveys usually find; they describe no country.
 */
enum GeneratedSeries {
    POP(Ages.ALL, 1, 0, 0, 0, 0, 0),
    EMPLOYED(Ages.FROM_15, 0.58, 0.04, -0.16, -0.05, -0.04, -0.18),
    LITERATE_15_24(Ages.YOUTH, 0.70, 0.18, -0.05, 0.08, 0.16, -0.20),
    POP_IMPROVED_WATER(Ages.ALL, 0.52, 0.24, 0, 0.18, 0.22, -0.03),
    POP_IMPROVED_SANITATION(Ages.ALL, 0.30, 0.26, 0, 0.20, 0.30, -0.03),
    INTERNET_USERS(Ages.ALL, 0.01, 0.32, -0.05, 0.14, 0.24, -0.10),
    POP_BELOW_NPL(Ages.ALL, 0.52, -0.18, 0.02, -0.16, -0.34, 0.10);

    /** What the ages of the population are, and which of them a series is about. */
    static final class Ages {
        private static final List<String> BANDS =
                List.of("Y0T4", "Y5T9", "Y10T14", "Y15T19", "Y20T24", "Y25T34", "Y35T44", "Y45T54", "Y55T64", "Y_GE65");

        static final Ages ALL = new Ages(
                0,
                dimension(0, 10)
                        .with("Y15T24", 3, 4)
                        .with("Y_GE15", range(3, 10))
                        .with(Dimension.TOTAL, range(0, 10)));
        static final Ages FROM_15 =
                new Ages(3, dimension(3, 10).with("Y15T24", 0, 1).with("Y_GE15", range(0, 7)));
        static final Ages YOUTH = new Ages(3, dimension(3, 5).with("Y15T24", 0, 1));

        final int firstBand;
        final Dimension dimension;

        private Ages(int firstBand, Dimension dimension) {
            this.firstBand = firstBand;
            this.dimension = dimension;
        }

        private static Dimension dimension(int from, int to) {
            return new Dimension(BANDS.subList(from, to), to - from, List.of());
        }

        private static int[] range(int from, int to) {
            return IntStream.range(from, to).toArray();
        }
    }

    private final Ages ages;
    private final double share;
    private final double change;
    private final double female;
    private final double urban;
    private final double wealth;
    private final double disability;

    /**
     * @param share share of the population in 1990, of men without disability in the middle of everything else
     * @param change added to it by 2015
     * @param female added for women
     * @param urban added in towns, half of it taken off in the country
     * @param wealth added for the richest fifth and taken off for the poorest
     * @param disability added for persons with disability
     */
    GeneratedSeries(
            Ages ages, double share, double change, double female, double urban, double wealth, double disability) {
        this.ages = ages;
        this.share = share;
        this.change = change;
        this.female = female;
        this.urban = urban;
        this.wealth = wealth;
        this.disability = disability;
    }

    Dimension age() {
        return ages.dimension;
    }

    /** Index among all ages of the first one that the series is about. */
    int firstAge() {
        return ages.firstBand;
    }

    /** Share of the population of a group, between 0 and 1; the indexes are those of the parts of each dimension. */
    double share(int year, int sex, int urbanisation, int wealthFifth, int disabilityStatus) {
        double sum = share
                + change * (year - 1990) / 25
                + (sex == 0 ? female : 0)
                + (urbanisation == 0 ? urban : -urban / 2)
                + wealth * (wealthFifth - 2) / 2
                + (disabilityStatus == 0 ? disability : 0);
        return Math.max(0.005, Math.min(1, sum));
    }
}
