package org.inclusio.statistics.observation;

import java.util.regex.Pattern;

/** A country or area, by its ISO 3166-1 alpha-3 code. */
public record Area(String iso3) implements Comparable<Area> {

    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    public Area {
        if (iso3 == null || !ALPHA_3.matcher(iso3).matches()) {
            throw new IllegalArgumentException(
                    "\"" + iso3 + "\" is not an ISO 3166-1 alpha-3 code, three capital letters such as KEN");
        }
    }

    @Override
    public int compareTo(Area other) {
        return iso3.compareTo(other.iso3);
    }

    @Override
    public String toString() {
        return iso3;
    }
}
