package org.inclusio.ingest.round;

import java.time.Instant;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * A collection round as it is kept.
 *
 * @param code letters, digits and hyphens, chosen by whoever made it
 * @param version grows with every change
 */
record Round(String code, long version, StatedRound stated) {

    /** Where a round stands at an instant. */
    enum State {
        /** It is announced and not open yet. */
        PLANNED,
        OPEN,
        /** Its due date has passed; what comes now is late. */
        OVERDUE,
        /** Files are refused, unless it was opened again for their office. */
        CLOSED
    }

    State at(Instant now) {
        if (now.isBefore(stated.opensAt())) {
            return State.PLANNED;
        }
        if (stated.closesAt() != null && now.isAfter(stated.closesAt())) {
            return State.CLOSED;
        }
        return now.isAfter(stated.dueAt()) ? State.OVERDUE : State.OPEN;
    }

    /** What is expected from an area. */
    List<Expectation> expectedFrom(String area) {
        return stated.expectations().stream().filter(it -> it.isOf(area)).toList();
    }

    /** Every area from which something is expected, in the order of their codes. */
    List<String> areas(IndicatorCatalogue catalogue) {
        boolean all =
                stated.expectations().stream().anyMatch(it -> it.refAreas().isEmpty());
        return (all
                        ? catalogue.areas().stream().map(entry -> entry.area().iso3())
                        : stated.expectations().stream().flatMap(it -> it.refAreas().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * As everybody sees it, or an office, who is told what is expected of it alone.
     *
     * @param area that of the office, or null for all
     */
    PublishedRound published(Instant now, String area) {
        List<Expectation> told = area == null
                ? stated.expectations()
                : expectedFrom(area).stream().map(it -> it.of(area)).toList();
        return new PublishedRound(
                code,
                version,
                at(now),
                stated.title(),
                stated.opensAt(),
                stated.dueAt(),
                stated.closesAt(),
                told,
                "/v1/collection-rounds/" + code + "/completeness");
    }
}
