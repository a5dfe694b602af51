package org.inclusio.indicator.sdmx.structure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.inclusio.formats.structure.Annotation;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * What some cells of a release have in common: no more than that they are there, also those whose number is hidden.
 *
 * @param codes by dimension, in the order of the alphabet
 * @param periods the first and the last year; none where there is no cell
 */
record Counted(
        Map<Component, List<String>> codes, Optional<CubeRegion.Periods> periods, long observations, long series) {

    static final Counted NOTHING = new Counted(Map.of(), Optional.empty(), 0, 0);

    /** The same with the codes, or periods, that another has of a dimension. */
    Counted with(Component dimension, Counted other) {
        Map<Component, List<String>> mixed = new EnumMap<>(Component.class);
        mixed.putAll(codes);
        mixed.put(dimension, other.codes(dimension));
        return dimension == Component.TIME_PERIOD
                ? new Counted(codes, other.periods(), observations, series)
                : new Counted(mixed, periods, observations, series);
    }

    /** What is told of some dimensions only. */
    Counted only(Set<Component> dimensions) {
        Map<Component, List<String>> some = new EnumMap<>(Component.class);
        codes.forEach((dimension, ones) -> {
            if (dimensions.contains(dimension)) {
                some.put(dimension, ones);
            }
        });
        return new Counted(
                some, dimensions.contains(Component.TIME_PERIOD) ? periods : Optional.empty(), observations, series);
    }

    /** The codes of a dimension; none where there is no cell. */
    List<String> codes(Component dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    /** As it is told: counts both as annotations, which clients of version 2 read, and as such. */
    Artefact constraint(Reference identity, Text name, Reference dataflow) {
        return Artefact.of(
                        identity,
                        name,
                        new Content.Constraint(
                                true,
                                dataflow,
                                observations == 0 ? List.of() : List.of(region()),
                                List.of(),
                                OptionalLong.of(observations),
                                OptionalLong.of(series)))
                .annotated(List.of(
                        Annotation.of("obs_count", "sdmx_metrics", Long.toString(observations)),
                        Annotation.of("series_count", "sdmx_metrics", Long.toString(series))));
    }

    private CubeRegion region() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Component dimension : PublishedStructure.key()) {
            if (!codes(dimension).isEmpty()) {
                values.put(dimension.name(), codes(dimension));
            }
        }
        return new CubeRegion(values, periods);
    }
}
