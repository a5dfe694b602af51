package org.inclusio.formats.write;

import java.util.List;
import java.util.stream.Stream;

/**
 * The data structure of what is written: how messages refer to it, and its components.
 *
 * @param <T> what rows are made of
 * @param agency who maintains it
 * @param id of the structure
 * @param version of the structure
 * @param name in English
 * @param urn as SDMX 3.0 refers to it
 * @param dataflow what SDMX-CSV 1.0 names instead, which knows no data structures
 * @param path where the structure answers
 * @param dimensions in the order of the key; the last is the time
 * @param value the measure
 * @param attributes of an observation
 */
public record WrittenStructure<T>(
        String agency,
        String id,
        String version,
        String name,
        String urn,
        String dataflow,
        String path,
        List<WrittenComponent<T>> dimensions,
        WrittenComponent<T> value,
        List<WrittenComponent<T>> attributes) {

    /** The dimensions, the value and the attributes. */
    public List<WrittenComponent<T>> all() {
        return Stream.of(dimensions.stream(), Stream.of(value), attributes.stream())
                .flatMap(part -> part)
                .toList();
    }

    WrittenComponent<T> time() {
        return dimensions.get(dimensions.size() - 1);
    }

    /** The dimensions of a series; none where there are no series. */
    List<WrittenComponent<T>> ofSeries(Layout layout) {
        return layout == Layout.SERIES ? dimensions.subList(0, dimensions.size() - 1) : List.of();
    }

    /** The dimensions of an observation within what it stands in. */
    List<WrittenComponent<T>> ofObservation(Layout layout) {
        return layout == Layout.SERIES ? List.of(time()) : dimensions;
    }

    /** What tells a series from the next, which come one after the other; empty for all where there are no series. */
    List<String> series(Layout layout, T row) {
        return ofSeries(layout).stream().map(dimension -> dimension.text(row)).toList();
    }

    /** Of the types of structure-specific messages with a dimension at the observation. */
    String namespace(Layout layout) {
        return urn + ":ObsLevelDim:" + layout.dimensionAtObservation();
    }
}
