package org.inclusio.indicator.received;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.statistics.observation.Bounds;
import org.inclusio.statistics.observation.Period;

/** What a message must hold to be kept; the first thing that is wrong with it, in words. */
final class Completeness {

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
        if (one.unitMultiplier() != null && Math.abs((long) one.unitMultiplier()) > Bounds.LARGEST_MULTIPLIER) {
            return Optional.of("the unit multiplier " + one.unitMultiplier() + " is no power of ten of any unit");
        }
        if (codes(one).anyMatch(code -> code != null && !Bounds.isCode(code))) {
            return Optional.of("a code has more than " + Bounds.LONGEST_CODE
                    + " characters, or one that can't be handed out in XML");
        }
        if (one.source() != null && !Bounds.isText(one.source())) {
            return Optional.of("its source has more than " + Bounds.LONGEST_TEXT
                    + " characters, or one that can't be handed out in XML");
        }
        boolean tooLong = Stream.of(one.value(), one.lowerBound(), one.upperBound(), one.designEffect())
                .anyMatch(number -> number != null && !Bounds.isNumber(number));
        return tooLong
                ? Optional.of("a number has more than " + Bounds.MOST_DIGITS + " digits before or after the point")
                : Optional.empty();
    }

    private static Stream<String> codes(AnnouncedObservation one) {
        Cell cell = one.cell();
        return Stream.of(
                one.unit(),
                one.obsStatus(),
                one.confStatus(),
                one.nature(),
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
}
