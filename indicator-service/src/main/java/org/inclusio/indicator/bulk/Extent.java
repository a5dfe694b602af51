package org.inclusio.indicator.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rows of a file are about: how many there are, of which years and areas, and when the last of them changed. */
final class Extent {

    private final SortedSet<String> areas = new TreeSet<>();
    private long rows;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear = Integer.MIN_VALUE;
    private Instant lastChange;

    /** Counts a row. */
    void addRow() {
        rows++;
    }

    void addArea(String area) {
        areas.add(area);
    }

    void addYear(int year) {
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
    }

    void addChange(Instant at) {
        if (lastChange == null || at.isAfter(lastChange)) {
            lastChange = at;
        }
    }

    /** Takes in what another file is about. */
    void add(Extent other) {
        rows += other.rows;
        areas.addAll(other.areas);
        if (other.firstYear <= other.lastYear) {
            addYear(other.firstYear);
            addYear(other.lastYear);
        }
        other.lastChange().ifPresent(this::addChange);
    }

    long rows() {
        return rows;
    }

    /** Areas and regions. */
    SortedSet<String> areas() {
        return areas;
    }

    OptionalInt firstYear() {
        return firstYear > lastYear ? OptionalInt.empty() : OptionalInt.of(firstYear);
    }

    OptionalInt lastYear() {
        return firstYear > lastYear ? OptionalInt.empty() : OptionalInt.of(lastYear);
    }

    Optional<Instant> lastChange() {
        return Optional.ofNullable(lastChange);
    }
}
