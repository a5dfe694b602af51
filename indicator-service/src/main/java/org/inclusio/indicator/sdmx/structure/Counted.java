package org.inclusio.indicator.sdmx.structure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.inclusio.formats.structure.Annotation;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
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

    /** The codes of a dimension; none where there is no cell. */
    List<String> codes(Component dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    /**
     * As it is told: counts both as annotations, which clients of version 2 read, and as such.
     *
     * @param isTold of which dimensions codes and periods are told
     */
    Artefact constraint(
            Reference identity,
            Text name,
            PublishedFlow flow,
            PublishedCodes published,
            Predicate<FlowComponent> isTold) {
        return Artefact.of(
                        identity,
                        name,
                        new Content.Constraint(
                                true,
                                Identities.flow(flow),
                                observations == 0 ? List.of() : List.of(region(flow, published, isTold)),
                                List.of(),
                                OptionalLong.of(observations),
                                OptionalLong.of(series)))
                .annotated(List.of(
                        Annotation.of("obs_count", "sdmx_metrics", Long.toString(observations)),
                        Annotation.of("series_count", "sdmx_metrics", Long.toString(series))));
    }

    private CubeRegion region(PublishedFlow flow, PublishedCodes published, Predicate<FlowComponent> isTold) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FlowComponent dimension : flow.key()) {
            List<String> told = told(dimension, published);
            if (isTold.test(dimension) && !told.isEmpty()) {
                values.put(dimension.id(), told);
            }
        }
        boolean hasPeriods = isTold.test(flow.component("TIME_PERIOD").orElseThrow());
        return new CubeRegion(values, hasPeriods ? periods : Optional.empty());
    }

    /** The codes of a dimension of a dataflow as it writes them; none where it is not told. */
    List<String> told(FlowComponent dimension, PublishedCodes published) {
        Component source = dimension.source();
        Collection<String> own =
                source == Component.UNIT_MEASURE ? published.unitsOf(codes(Component.SERIES)) : codes(source);
        return own.stream()
                .map(published.wording(dimension)::told)
                .distinct()
                .sorted()
                .toList();
    }
}
