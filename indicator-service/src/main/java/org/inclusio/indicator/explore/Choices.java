package org.inclusio.indicator.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of which areas and groups a sub-series has something to tell in a release.
 *
 * @param groups by the code of the area or region
 * @param from the first year of any of them
 * @param to the last
 */
record Choices(Map<String, Set<Group>> groups, int from, int to) {

    boolean isEmpty() {
        return groups.isEmpty();
    }

    Set<String> areas() {
        return groups.keySet();
    }

    /** The groups of any of some areas, with how many of these have each; those of most areas first. */
    List<Group> groupsOf(Collection<String> areas) {
        Map<String, Integer> count = new TreeMap<>();
        Map<String, Group> named = new TreeMap<>();
        for (String area : areas) {
            for (Group group : groups.getOrDefault(area, Set.of())) {
                count.merge(group.toString(), 1, Integer::sum);
                named.put(group.toString(), group);
            }
        }
        return named.entrySet().stream()
                .sorted((one, other) -> {
                    int parts = Integer.compare(
                            one.getValue().codes().size(),
                            other.getValue().codes().size());
                    int areasWith = Integer.compare(count.get(other.getKey()), count.get(one.getKey()));
                    return parts != 0
                            ? parts
                            : areasWith != 0 ? areasWith : one.getKey().compareTo(other.getKey());
                })
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }
}
