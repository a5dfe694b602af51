package org.inclusio.report.rendering;

import java.util.Optional;
import org.inclusio.report.language.Language;

/** The absolute addresses under which a report tells where its numbers come from. */
public final class Origins {

    private final String statistics;
    private final String query;

    private Origins(String statistics, String query) {
        this.statistics = statistics;
        this.query = query;
    }

    /** @param report address of the report */
    public static Origins of(String report, Language language) {
        return new Origins(report + "/statistics/", "?language=" + language.code());
    }

    /** Of a report that is nowhere kept: its numbers lead nowhere. */
    public static Origins nowhere() {
        return new Origins(null, null);
    }

    /**
     * Where a number leads to.
     *
     * @param statistic its number, or null of a text that is none
     */
    public Optional<String> of(Integer statistic) {
        return statistic == null || statistics == null ? Optional.empty() : Optional.of(statistics + statistic + query);
    }
}
