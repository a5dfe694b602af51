package org.inclusio.statistics.catalogue;

/**
 * How the values of a series usually go from year to year, so that what is unusual can be told.
 *
 * @param series code of a series or base series
 * @param kind what moves it
 * @param tolerance how far a value may lie from what the years around it span, as a share of their level, before somebody
 *     should look; 0.1 is a tenth
 * @param basis what the tolerance was taken from
 */
public record Course(String series, Kind kind, double tolerance, Basis basis) {

    /** What moves a series. */
    public enum Kind {
        /** It rests for years and then changes at once, as seats in a parliament do after an election. */
        STEPS,
        /** It goes its way smoothly, as a population or a modelled rate of mortality. */
        TREND,
        /** A number of events or of persons counted anew each year, or a rate of these, which chance moves. */
        COUNT,
        /** A bounded share, from surveys of different years or from registers. */
        SHARE,
        /** An amount that others decide each year and that may stop or turn, as aid or debt service. */
        FLOW
    }

    /** Where a tolerance comes from. */
    public enum Basis {
        /** Chosen on one half of the areas of published data, and tried on the other. */
        DATA,
        /** No published data of the series were at hand; it is that of its kind. */
        KIND
    }

    public Course {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance of %s must be above 0: %s".formatted(series, tolerance));
        }
    }
}
