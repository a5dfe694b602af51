package org.inclusio.statistics.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a count is unsafe, and how far a reader must be kept from it. Minimum frequency and the disclosure of groups are
 * usual rules (Hundepool et al., "Statistical Disclosure Control", 2012, chapter 4); their numbers are set by national
 * law, and {@link #standard} is this system's own.
 *
 * @param leastCount the least number of persons that is told; the same holds for a denominator less its numerator
 * @param groups whether all persons of a total in one part is unsafe as well
 * @param width the least width of the range in which a reader can place an unsafe count
 * @param knowingWidth the least width for a reader who knows besides which counts fell under the rule, so that each of
 *     them is from 1 to {@code leastCount} - 1
 * @param markedShare the least width for a count that its office marked as confidential, as a share of the count, where
 *     that is more than {@code width}
 */
public record ProtectionRule(
        int leastCount, Zeros zeros, boolean groups, int width, int knowingWidth, BigDecimal markedShare) {

    public ProtectionRule {
        Objects.requireNonNull(zeros, "zeros");
        Objects.requireNonNull(markedShare, "markedShare");
        if (leastCount < 1) {
            throw new IllegalArgumentException("the least count to be told is 1 or more, not " + leastCount);
        }
        if (width < 1) {
            throw new IllegalArgumentException("a range as wide as " + width + " protects nothing");
        }
        if (knowingWidth < 0 || knowingWidth > Math.max(0, leastCount - 2)) {
            throw new IllegalArgumentException("who knows that a count is below " + leastCount + " places it within "
                    + Math.max(0, leastCount - 2) + ", so that " + knowingWidth + " can't be asked for");
        }
        if (markedShare.signum() < 0) {
            throw new IllegalArgumentException("a share is not below zero, as " + markedShare + " is");
        }
    }

    /** This system's own: five persons or more; a range of five; never exact for who knows the rule; a tenth if marked. */
    public static ProtectionRule standard() {
        return ofLeast(5);
    }

    /** The standard with another least count, which is also the least width. */
    public static ProtectionRule ofLeast(int count) {
        return new ProtectionRule(
                count,
                Zeros.SAFE,
                false,
                Math.max(1, count),
                Math.min(1, Math.max(0, count - 2)),
                new BigDecimal("0.1"));
    }

    /** Whether so many persons are too few. */
    public boolean isUnsafe(long value) {
        return value == 0 ? zeros == Zeros.UNSAFE : value < leastCount;
    }

    /** Whether so many of a known number are too few, or leave too few. */
    public boolean isUnsafe(long value, long outOf) {
        return isUnsafe(value) || isUnsafe(outOf - value);
    }

    /** Whether a count is unsafe, or what it leaves of its limit. */
    public boolean isUnsafe(Count<?> count) {
        return count.hasLimit() ? isUnsafe(count.value(), count.limit()) : isUnsafe(count.value());
    }

    /** What who knows that this unsafe count fell under the rule knows of it; empty for one that its office marked. */
    Optional<Range> known(Count<?> count) {
        if (count.value() > 0 && count.value() < leastCount) {
            return Optional.of(new Range(Math.max(1, count.least()), Math.min(leastCount - 1L, count.limit())));
        }
        if (count.hasLimit() && count.roomAbove() > 0 && count.roomAbove() < leastCount) {
            return Optional.of(new Range(Math.max(count.least(), count.limit() - leastCount + 1), count.limit() - 1));
        }
        return Optional.empty();
    }

    /** How wide the range of an unsafe count must be, as far as what everybody knows leaves so much room. */
    long width(Count<?> count) {
        long least = isUnsafe(count)
                ? width
                : Math.max(
                        width,
                        markedShare
                                .multiply(BigDecimal.valueOf(count.value()))
                                .setScale(0, RoundingMode.CEILING)
                                .longValueExact());
        return count.hasLimit() ? Math.min(least, count.limit() - count.least()) : least;
    }

    /** The table with every candidate that is unsafe as primary, and zeros that are of no use as known. */
    <C extends Comparable<? super C>> Table<C> applied(Table<C> table) {
        BitSet revealing = groups ? revealing(table) : new BitSet();
        List<Count<C>> counts = new ArrayList<>(table.size());
        for (int place = 0; place < table.size(); place++) {
            Count<C> count = table.at(place);
            if (count.state() != State.CANDIDATE) {
                counts.add(count);
            } else if (isUnsafe(count) || revealing.get(place)) {
                counts.add(count.with(State.PRIMARY));
            } else {
                counts.add(count.value() == 0 && zeros == Zeros.SAFE ? count.with(State.PUBLIC) : count);
            }
        }
        return table.with(counts);
    }

    /** The only part of a total that has anybody in it. */
    private static BitSet revealing(Table<?> table) {
        BitSet revealing = new BitSet(table.size());
        for (Table.Line line : table.lines()) {
            int positive = 0;
            int part = -1;
            int whole = -1;
            int wholes = 0;
            for (int i = 0; i < line.places().length; i++) {
                if (line.factors()[i] > 0) {
                    whole = line.places()[i];
                    wholes++;
                } else if (table.at(line.places()[i]).value() > 0) {
                    part = line.places()[i];
                    positive++;
                }
            }
            if (wholes == 1
                    && positive == 1
                    && line.places().length > 2
                    && table.at(part).value() == table.at(whole).value()) {
                revealing.set(part);
            }
        }
        return revealing;
    }
}
