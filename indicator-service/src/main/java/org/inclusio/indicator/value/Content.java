package org.inclusio.indicator.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * What is said of one cell. Two that are equal say the same, so that the second needs no revision.
 *
 * @param value the number in {@code unit}, or null when there is none any more, none that is told, or only a
 *     {@link #limit()} is known
 * @param approximation whether a simpler method than the definition's was used
 * @param nature UNSD nature of data, or null when unknown
 * @param obsStatus SDMX CL_OBS_STATUS
 * @param lowerBound in {@code unit}, or null
 * @param upperBound in {@code unit}, or null
 * @param precision from what it is known how sure the value is
 * @param reliability what the value may be used for
 * @param source where the inputs were taken from, or null
 * @param reportedValue what the office itself stated where the value was computed, or null
 * @param inputs the observations it came from, as JSON of {@code PublishedValue.Input}s
 * @param weighing what it brings to regions
 * @param standing of a region: how much of it stands behind the value
 */
public record Content(
        BigDecimal value,
        String unit,
        Origin origin,
        boolean approximation,
        String nature,
        String obsStatus,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        Precision.Basis precision,
        Reliability reliability,
        String source,
        BigDecimal reportedValue,
        String inputs,
        Weighing weighing,
        Standing standing) {

    /** SDMX CL_OBS_STATUS: missing, suppressed. */
    static final String SUPPRESSED = "Q";

    /** The value of a region, which no observation but many values are behind. */
    public static Content ofRegion(BigDecimal value, String unit, String obsStatus, Standing standing) {
        return new Content(
                value,
                unit,
                Origin.AGGREGATED,
                false,
                null,
                obsStatus,
                null,
                null,
                Precision.Basis.NONE,
                Reliability.PUBLISH,
                null,
                null,
                "[]",
                Weighing.NONE,
                standing);
    }

    /** The same of which only is known within which limits it lies. */
    public static Content ofRegion(Limit limit, String unit, String obsStatus, Standing standing) {
        return new Content(
                null,
                unit,
                Origin.AGGREGATED,
                false,
                null,
                obsStatus,
                limit.lower(),
                limit.upper(),
                Precision.Basis.NONE,
                Reliability.PUBLISH,
                null,
                null,
                "[]",
                Weighing.NONE,
                standing);
    }

    /** What is known of the value where it is not known itself, in {@code unit}. */
    public Optional<Limit> limit() {
        return Limit.of(value, lowerBound, upperBound, obsStatus);
    }

    /** The next revision of a value that nothing supports any more. */
    Content withdrawn() {
        return new Content(
                null,
                unit,
                origin,
                false,
                null,
                "A",
                null,
                null,
                Precision.Basis.NONE,
                Reliability.PUBLISH,
                null,
                null,
                "[]",
                Weighing.NONE,
                Standing.OF_AN_AREA);
    }

    /**
     * The same value as it is told where it would tell of single persons: that there is one, and not what it is.
     *
     * @param lines the inputs without their numbers
     */
    public Content suppressed(String lines) {
        return new Content(
                null,
                unit,
                origin,
                approximation,
                nature,
                SUPPRESSED,
                null,
                null,
                Precision.Basis.NONE,
                Reliability.SUPPRESS,
                source,
                null,
                lines,
                Weighing.NONE,
                standing);
    }

    /**
     * The same value as it is told where it is too unsure to be published: that there is one, and not what it is. It does
     * not enter regions either, which tell what each area brings to them.
     *
     * @param lines the inputs without their numbers, from which it could be computed
     */
    public Content unsure(String lines) {
        return new Content(
                null,
                unit,
                origin,
                approximation,
                nature,
                SUPPRESSED,
                null,
                null,
                precision,
                Reliability.SUPPRESS,
                source,
                null,
                lines,
                Weighing.NONE,
                standing);
    }

    /** The same value with other inputs, weight and statement of the office. */
    public Content with(String otherInputs, Weighing otherWeighing, BigDecimal otherReported) {
        return new Content(
                value,
                unit,
                origin,
                approximation,
                nature,
                obsStatus,
                lowerBound,
                upperBound,
                precision,
                reliability,
                source,
                otherReported,
                otherInputs,
                otherWeighing,
                standing);
    }

    public boolean isWithdrawn() {
        return value == null && !standing.isOfARegion() && !isSuppressed() && limit().isEmpty();
    }

    /** SDMX CL_CONF_STATUS: C, confidential, when there is a number that is not told; null for F, free. */
    String confStatus() {
        return isSuppressed() && !isUnsure() ? "C" : null;
    }

    /** Whether there is a number that is not told because it is too unsure. What protects persons has no basis. */
    public boolean isUnsure() {
        return isSuppressed() && reliability == Reliability.SUPPRESS && precision != Precision.Basis.NONE;
    }

    /** Whether there is a number that is not told. */
    boolean isSuppressed() {
        return value == null && SUPPRESSED.equals(obsStatus);
    }

    /** What is new, what says something else, and what nothing supports any more. */
    public static Map<Cell, Content> changes(Map<Cell, Content> held, Map<Cell, Content> computed) {
        Map<Cell, Content> changes = new LinkedHashMap<>();
        computed.forEach((cell, content) -> {
            if (!content.equals(held.get(cell))) {
                changes.put(cell, content);
            }
        });
        List<Cell> lost = new ArrayList<>(held.keySet());
        lost.removeAll(computed.keySet());
        for (Cell cell : lost) {
            if (!held.get(cell).isWithdrawn()) {
                changes.put(cell, held.get(cell).withdrawn());
            }
        }
        return changes;
    }
}
