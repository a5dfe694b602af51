package org.inclusio.indicator.sdmx.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** What is published of one cell: what each component says, as text; null where it says nothing. */
final class PublishedRow {

    private static final String SUPPRESSED = "Q";
    private static final String[] SMALL =
            IntStream.range(0, 20).mapToObj(Integer::toString).toArray(String[]::new);

    private final String[] texts;
    private final boolean isWhole;

    /**
     * @param texts what the database holds, by the ordinal of the component; becomes part of the row
     * @param isWhole whether it is more than a key and a period
     */
    PublishedRow(String[] texts, boolean isWhole) {
        this.texts = texts;
        this.isWhole = isWhole;
        if (isWhole) {
            derive();
        }
    }

    /** What follows from what the database holds. */
    private void derive() {
        String value = text(Component.OBS_VALUE);
        String status = text(Component.OBS_STATUS);
        set(Component.UNIT_MULT, "0");
        limit(value, status, text(Component.LOWER_BOUND), text(Component.UPPER_BOUND));
        if (value != null) {
            int point = value.indexOf('.');
            set(Component.DECIMALS, decimals(point < 0 ? 0 : value.length() - point - 1));
        }
        boolean isConfidential = value == null
                && SUPPRESSED.equals(status)
                && !(Reliability.SUPPRESS.name().equals(text(Component.RELIABILITY))
                        && !Precision.Basis.NONE.name().equals(text(Component.PRECISION)));
        set(Component.CONF_STATUS, isConfidential ? "C" : "F");
    }

    /** The text of a small number, which many rows have. */
    private static String decimals(int number) {
        return number < SMALL.length ? SMALL[number] : Integer.toString(number);
    }

    private void limit(String value, String status, String lower, String upper) {
        if (value == null && (lower != null || upper != null)) {
            Limit.of(
                            null,
                            lower == null ? null : new BigDecimal(lower),
                            upper == null ? null : new BigDecimal(upper),
                            status)
                    .ifPresent(limit -> set(Component.OBS_LIMIT, limit.text()));
        }
    }

    private void set(Component component, String text) {
        texts[component.ordinal()] = text;
    }

    String text(Component component) {
        return texts[component.ordinal()];
    }

    /** Of an attribute; null in a row of a key. */
    String attribute(Component component) {
        return isWhole ? text(component) : null;
    }

    /** The codes of its series, in the order of the dimensions. */
    List<String> key() {
        return PublishedStructure.key().stream().map(this::text).toList();
    }

    /** As the key has them, and the period last. */
    int compareTo(PublishedRow other) {
        for (Component dimension : PublishedStructure.key()) {
            int compared = text(dimension).compareTo(other.text(dimension));
            if (compared != 0) {
                return compared;
            }
        }
        return text(Component.TIME_PERIOD).compareTo(other.text(Component.TIME_PERIOD));
    }

    /** Whether another is of the same series. */
    boolean isOfSeries(PublishedRow other) {
        for (Component dimension : PublishedStructure.key()) {
            if (!text(dimension).equals(other.text(dimension))) {
                return false;
            }
        }
        return true;
    }
}
