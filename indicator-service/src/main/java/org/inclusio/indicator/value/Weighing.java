package org.inclusio.indicator.value;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.aggregation.Contribution;

/**
 * What an area's value brings to its regions, as it is kept; see {@link Contribution}.
 *
 * @param sum null where the value brings nothing, and where only a limit of it is known
 */
public record Weighing(
        BigDecimal sum,
        BigDecimal weight,
        BigDecimal comparedSum,
        BigDecimal comparedWeight,
        boolean wholeWeight,
        boolean catalogued,
        boolean surveyed) {

    /** Where the weight of an area is from. */
    @Schema(
            description =
                    "Where the weight is from: REPORTED by the area's office, or CATALOGUE, the population that the"
                            + " catalogue has of the area (World Population Prospects, the 2015 revision), where it stated none.")
    public enum Source {
        REPORTED,
        CATALOGUE
    }

    public static final Weighing NONE = new Weighing(null, null, null, null, false, false, false);

    /** @param surveyed whether the value comes from a survey */
    public static Weighing of(Contribution one, boolean surveyed) {
        return new Weighing(
                plain(one.sum()),
                plain(one.weight()),
                plain(one.comparedSum()),
                plain(one.comparedWeight()),
                one.wholeWeight(),
                one.catalogued(),
                surveyed);
    }

    /** Null where nothing is weighed. */
    Source source() {
        return weight == null ? null : catalogued ? Source.CATALOGUE : Source.REPORTED;
    }

    /** Of a value of which only a limit is known: its sums follow from the limit and the weight. */
    public static Weighing ofLimit(Contribution one, boolean surveyed) {
        return new Weighing(null, plain(one.weight()), null, null, one.wholeWeight(), one.catalogued(), surveyed);
    }

    /** As the database gives numbers back, so that kept and computed ones can be compared. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
