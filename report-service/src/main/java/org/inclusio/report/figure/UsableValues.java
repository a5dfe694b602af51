package org.inclusio.report.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.PublishedValue.Coverage;
import org.inclusio.statistics.observation.Bounds;
import org.inclusio.statistics.observation.Period;

/** What a message must hold to be kept; the first thing that is wrong with it, in words. */
final class UsableValues {

    private UsableValues() {}

    static Optional<String> fault(IndicatorValuesPublished slice) {
        if (slice == null || slice.refArea() == null || slice.revision() <= 0 || slice.values() == null) {
            return Optional.of("refArea, revision or values is missing");
        }
        List<PublishedValue> values = slice.values();
        for (int i = 0; i < values.size(); i++) {
            Optional<String> fault = fault(values.get(i));
            if (fault.isPresent()) {
                return Optional.of("value " + i + ": " + fault.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(PublishedValue value) {
        if (value == null
                || value.cell() == null
                || value.cell().series() == null
                || value.indicator() == null
                || value.origin() == null) {
            return Optional.of("the series, indicator or origin of a value is missing");
        }
        if (!Period.isPeriod(value.cell().timePeriod())) {
            return Optional.of(
                    "no statistic here is about the year " + value.cell().timePeriod());
        }
        if (codes(value).anyMatch(code -> code != null && !Bounds.isCode(code))) {
            return Optional.of("a code has more than " + Bounds.LONGEST_CODE
                    + " characters, or one that can't be handed out in XML");
        }
        if (value.source() != null
                && (value.source().length() > Bounds.LONGEST_JOINED_TEXT
                        || Bounds.firstUnwritable(value.source()) >= 0)) {
            return Optional.of("its source has more than " + Bounds.LONGEST_JOINED_TEXT
                    + " characters, or one that can't be handed out in XML");
        }
        return numbers(value).anyMatch(number -> number != null && !Bounds.isComputed(number))
                ? Optional.of(
                        "a number has more than " + Bounds.MOST_DIGITS_COMPUTED + " digits before or after the point")
                : Optional.empty();
    }

    private static Stream<String> codes(PublishedValue value) {
        Cell cell = value.cell();
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
                cell.customBreakdown(),
                value.indicator(),
                value.unit(),
                value.nature(),
                value.obsStatus(),
                value.confStatus());
    }

    private static Stream<BigDecimal> numbers(PublishedValue value) {
        Coverage coverage = value.coverage();
        return Stream.of(
                value.value(),
                value.lowerBound(),
                value.upperBound(),
                value.reportedValue(),
                coverage == null ? null : coverage.percent(),
                coverage == null ? null : coverage.imputedValue());
    }
}
