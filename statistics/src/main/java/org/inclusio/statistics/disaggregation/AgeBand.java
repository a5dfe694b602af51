package org.inclusio.statistics.disaggregation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages in completed years, from {@code from} to just before {@code to}, which is {@link #OPEN} in an open band. */
record AgeBand(int from, int to) {

    static final int OPEN = Integer.MAX_VALUE;
    static final AgeBand ALL = new AgeBand(0, OPEN);

    private static final Pattern SHAPE =
            Pattern.compile("Y_GE(?<least>\\d{1,3})|Y_LT(?<limit>\\d{1,3})|Y(?<from>\\d{1,3})(?:T(?<last>\\d{1,3}))?");

    AgeBand {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no age is from " + from + " to under " + to);
        }
    }

    /** The band of a code, if it is one: {@code SCHOOL_PRIMARY} and months are not. */
    static Optional<AgeBand> of(String code) {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()) {
            return Optional.empty();
        }
        if (shape.group("least") != null) {
            return Optional.of(new AgeBand(Integer.parseInt(shape.group("least")), OPEN));
        }
        if (shape.group("limit") != null) {
            int limit = Integer.parseInt(shape.group("limit"));
            return limit == 0 ? Optional.empty() : Optional.of(new AgeBand(0, limit));
        }
        int from = Integer.parseInt(shape.group("from"));
        int last = shape.group("last") == null ? from : Integer.parseInt(shape.group("last"));
        return Optional.of(new AgeBand(from, last + 1));
    }

    boolean contains(AgeBand other) {
        return from <= other.from && other.to <= to;
    }
}
