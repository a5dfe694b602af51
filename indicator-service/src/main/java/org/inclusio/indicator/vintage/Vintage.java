package org.inclusio.indicator.vintage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Which revisions a question is about: the newest, or those committed by an instant. Made by {@link Vintages} alone,
 * which knows that nothing more can come in.
 */
public final class Vintage {

    private final Optional<Instant> asOf;
    private final boolean justNow;

    /** @param justNow whether hardly anything is later than the instant, so that it is cheaper to leave that out */
    Vintage(Optional<Instant> asOf, boolean justNow) {
        this.asOf = asOf;
        this.justNow = justNow;
    }

    public Optional<Instant> asOf() {
        return asOf;
    }

    /**
     * Begins with {@code and}, or is empty; to be followed by taking the newest revision of each cell. It looks at one
     * row after the other, so that a page is still a walk along an index and not a sort of everything.
     *
     * @param values the table, or its alias, whose column {@code revision} has the number of the recomputation
     */
    public String restrictionOn(String values) {
        if (justNow) {
            return " and " + values
                    + ".revision not in (select later.revision from recomputation later where later.computed_at > ?)";
        }
        return asOf.isEmpty()
                ? ""
                : " and (select stamped.computed_at from recomputation stamped where stamped.revision = " + values
                        + ".revision) <= ?";
    }

    /** What the marks of the restriction stand for. */
    public List<Object> parameters() {
        return asOf.<List<Object>>map(instant -> List.of(timestamp(instant))).orElse(List.of());
    }

    /** An instant as the driver takes it. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
