package org.inclusio.statistics.catalogue;

import java.util.Map;
import org.inclusio.statistics.observation.Area;

/** A country or area with its names by language code, and the region and special groups it belongs to. */
public record AreaEntry(
        Area area,
        String m49,
        Map<String, String> names,
        String region,
        String developmentGroup,
        boolean leastDeveloped,
        boolean landlocked,
        boolean smallIsland,
        String subregion) {

    public AreaEntry {
        names = Map.copyOf(names);
    }

    public String name() {
        return names.get("en");
    }
}
