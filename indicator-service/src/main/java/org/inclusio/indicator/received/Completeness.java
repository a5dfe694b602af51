package org.inclusio.indicator.received;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.statistics.observation.Period;

/** What a message must hold to be kept; the first thing that is wrong with it, in words. */
final class Completeness {

    /** Digits before and after the point; no statistic needs more, and a number of a billion digits fits no memory. */
    private static final int MOST_DIGITS = 40;

    private static final int LARGEST_MULTIPLIER = 30;

    /** As long as an SDMX identifier here; with longer ones the index of the values would refuse a row. */
    private static final int LONGEST_CODE = 100;

    private Completeness() {}

    static Optional<String> fault(ObservationsAnnounced slice) {
        if (slice == null || slice.refArea() == null || slice.revision() <= 0 || slice.observations() == null) {
            return Optional.of("refArea, revision or observations is missing");
        }
        List<AnnouncedObservation> observations = slice.observations();
        for (int i = 0; i < observations.size(); i++) {
            Optional<String> fault = fault(observations.get(i), slice.refArea());
            if (fault.isPresent()) {
                return Optional.of("observation " + i + ": " + fault.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(AnnouncedObservation one, String area) {
        if (one == null || one.cell() == null || one.cell().series() == null) {
            return Optional.of("its series is missing");
        }
        if (one.cell().refArea() != null && !one.cell().refArea().equals(area)) {
            return Optional.of("it is about " + one.cell().refArea() + " in a message about " + area);
        }
        try {
            new Period(one.cell().timePeriod());
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
        if (one.unitMultiplier() != null && Math.abs((long) one.unitMultiplier()) > LARGEST_MULTIPLIER) {
            return Optional.of("the unit multiplier " + one.unitMultiplier() + " is no power of ten of any unit");
        }
        if (codes(one.cell()).anyMatch(code -> code != null && code.length() > LONGEST_CODE)) {
            return Optional.of("a code has more than " + LONGEST_CODE + " characters");
        }
        boolean tooLong = Stream.of(one.value(), one.lowerBound(), one.upperBound(), one.designEffect())
                .anyMatch(Completeness::isTooLong);
        return tooLong
                ? Optional.of("a number has more than " + MOST_DIGITS + " digits before or after the point")
                : Optional.empty();
    }

    private static Stream<String> codes(Cell cell) {
        return Stream.of(
                cell.series(),
                cell.sex(),
                cell.age(),
                cell.urbanisation(),
                cell.wealthQuantile(),
                cell.educationLevel(),
                cell.disabilityStatus(),
                cell.migrationStatus(),
                cell.indigenousStatus(),
                cell.customBreakdown());
    }

    private static boolean isTooLong(BigDecimal number) {
        return number != null
                && (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS);
    }
}
