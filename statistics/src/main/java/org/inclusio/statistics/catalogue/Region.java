package org.inclusio.statistics.catalogue;

import java.util.Map;

/** A region or group of areas; names are by language code, {@code parent} is empty for the world. */
public record Region(String code, Map<String, String> names, String kind, String parent) {

    public Region {
        names = Map.copyOf(names);
    }
}
