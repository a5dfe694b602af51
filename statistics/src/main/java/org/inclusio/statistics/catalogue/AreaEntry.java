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

    /** Membership of a region, a subregion, a development group, a special group or the world, by its code. */
    public boolean isMemberOf(String group) {
        return switch (group) {
            case "WORLD" -> true;
            case "LDC" -> leastDeveloped;
            case "LLDC" -> landlocked;
            case "SIDS" -> smallIsland;
            default -> group.equals(region) || group.equals(developmentGroup) || group.equals(subregion);
        };
    }
}
