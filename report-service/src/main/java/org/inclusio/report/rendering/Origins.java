package org.inclusio.report.rendering;

import java.util.Optional;

/** The absolute addresses under which a report tells where its numbers come from. */
public final class Origins {

    private final String address;

    private Origins(String address) {
        this.address = address;
    }

    /** @param address what a slash and the number of a statistic follow */
    public static Origins at(String address) {
        return new Origins(address);
    }

    /** Of a report that is nowhere kept: its numbers lead nowhere. */
    public static Origins nowhere() {
        return new Origins(null);
    }

    /**
     * Where a number leads to.
     *
     * @param statistic its number, or null of a text that is none
     */
    public Optional<String> of(Integer statistic) {
        return statistic == null || address == null ? Optional.empty() : Optional.of(address + "/" + statistic);
    }
}
