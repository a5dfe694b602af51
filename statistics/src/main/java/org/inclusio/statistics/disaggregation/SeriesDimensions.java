package org.inclusio.statistics.disaggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * The codes that an observation of a series may have on the dimensions on which its universe is not everybody. The
 * universe's own code is the total of the series: literacy of youth is about {@code Y15T24}, maternal mortality about
 * women. A sub-series that is not divided by such a dimension has no other code there; where it is divided, or where the
 * series is a count that others are computed from, an age within the universe is a group of it. docs/adr/0046.
 */
public final class SeriesDimensions {

    private static final String UNKNOWN = "_U";
    private static final String WOMEN = "F";

    /**
     * Series that are about women by their name and not by their sex, which is the total: of seats, and of shares among all.
     * A row that says women of one means the same, as the global structure for the Goals after 2015 has it.
     */
    private static final Set<String> OF_WOMEN_BY_NAME =
            Set.of("SEATS_WOMEN", "MDG_0302_WOMEN_NONAG_WAGE", "MDG_0303_WOMEN_PARLIAMENT");

    private static final Pattern MONTHS = Pattern.compile("M(\\d{1,3})");
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Disaggregation universe;
    private final List<Dimension> named;
    private final boolean isDividedByAge;
    private final boolean hasUnknownAges;
    private final boolean isOfWomenByName;

    private SeriesDimensions(String series, Disaggregation universe, boolean isDividedByAge, boolean hasUnknownAges) {
        this.isOfWomenByName = OF_WOMEN_BY_NAME.contains(series);
        this.universe = universe;
        this.named = Arrays.stream(Dimension.values())
                .filter(dimension -> !universe.isTotal(dimension))
                .toList();
        this.isDividedByAge = isDividedByAge;
        this.hasUnknownAges = hasUnknownAges;
    }

    /** @throws IllegalArgumentException when the catalogue does not have the series */
    public static SeriesDimensions of(IndicatorCatalogue catalogue, String code) {
        Optional<Series> series = catalogue.series(code);
        if (series.isPresent()) {
            boolean isDivided = series.get().disaggregations().contains(Dimension.AGE);
            return new SeriesDimensions(code, series.get().universe(), isDivided, false);
        }
        boolean isAdditive = catalogue
                .baseSeries(code)
                .map(BaseSeries::kind)
                .filter(BaseSeries.Kind::isAdditive)
                .isPresent();
        return new SeriesDimensions(code, catalogue.universe(code), true, isAdditive);
    }

    /** The dimensions on which the universe is not everybody, in their order; few or none. */
    public List<Dimension> named() {
        return named;
    }

    /** The dimensions on which the series does not have every code of the list, in their order; few or none. */
    public List<Dimension> limited() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> !universe.isTotal(dimension) || isByName(dimension))
                .toList();
    }

    private boolean isByName(Dimension dimension) {
        return isOfWomenByName && dimension == Dimension.SEX;
    }

    /** Whether a code is a second name of the total on a dimension. */
    public boolean isTotalByName(Dimension dimension, String code) {
        return isByName(dimension) && WOMEN.equals(code);
    }

    /** The code of the universe on a dimension, {@code _T} where it is everybody. */
    public String code(Dimension dimension) {
        return universe.get(dimension);
    }

    /** Whether the series has, on a dimension, the universe's own code and no other. */
    public boolean isFixed(Dimension dimension) {
        if (universe.isTotal(dimension)) {
            return isByName(dimension);
        }
        return dimension != Dimension.AGE
                || !isDividedByAge
                || AgeBand.of(universe.age()).isEmpty();
    }

    /** Whether an observation of the series may have this code of the dimension's list. */
    public boolean admits(Dimension dimension, String code) {
        if (code.equals(universe.get(dimension))) {
            return true;
        }
        if (universe.isTotal(dimension)) {
            return !isByName(dimension);
        }
        return !isFixed(dimension) && isWithin(code);
    }

    /** Ages within that of the universe; the same age in other letters would be a second name for one group. */
    private boolean isWithin(String age) {
        if (age.equals(UNKNOWN)) {
            return hasUnknownAges;
        }
        AgeBand whole = AgeBand.of(universe.age()).orElseThrow();
        return band(age)
                .filter(band -> whole.contains(band) && !whole.equals(band))
                .isPresent();
    }

    /** Of a month of age, the year that it is in. */
    private static Optional<AgeBand> band(String age) {
        var months = MONTHS.matcher(age);
        if (!months.matches()) {
            return AgeBand.of(age);
        }
        int year = Integer.parseInt(months.group(1)) / MONTHS_OF_A_YEAR;
        return Optional.of(new AgeBand(year, year + 1));
    }
}
