package org.inclusio.indicator.sdmx.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** Counts rows as they come, those of one series one after the other, for questions about more than keys. */
final class CountRows implements Consumer<Function<Component, String>> {

    private final Map<Component, Set<String>> codes = new EnumMap<>(Component.class);
    private final TreeSet<String> years = new TreeSet<>();
    private List<String> last = List.of();
    private long observations;
    private long series;

    @Override
    public void accept(Function<Component, String> row) {
        List<String> key = PublishedStructure.key().stream().map(row).toList();
        observations++;
        years.add(row.apply(Component.TIME_PERIOD));
        if (!key.equals(last)) {
            series++;
            last = key;
            for (Component dimension : PublishedStructure.key()) {
                codes.computeIfAbsent(dimension, any -> new TreeSet<>()).add(row.apply(dimension));
            }
        }
    }

    Counted counted() {
        Map<Component, List<String>> listed = new EnumMap<>(Component.class);
        codes.forEach((dimension, ones) -> listed.put(dimension, List.copyOf(ones)));
        return new Counted(
                listed,
                years.isEmpty() ? Optional.empty() : Optional.of(new CubeRegion.Periods(years.first(), years.last())),
                observations,
                series);
    }
}
