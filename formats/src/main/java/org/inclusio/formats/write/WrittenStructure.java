package org.inclusio.formats.write;

import java.util.ArrayList;
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
 * @param value the measure; null where it is not written
 * @param seriesAttributes what all observations say alike that differ in their time alone
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
        List<WrittenComponent<T>> seriesAttributes,
        List<WrittenComponent<T>> attributes) {

    /** A structure whose attributes are all of the observation. */
    public WrittenStructure(
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
        this(agency, id, version, name, urn, dataflow, path, dimensions, value, List.of(), attributes);
    }

    /** The dimensions, the value and the attributes. */
    public List<WrittenComponent<T>> all() {
        return Stream.of(dimensions.stream(), measures().stream(), seriesAttributes.stream(), attributes.stream())
                .flatMap(part -> part)
                .toList();
    }

    /** The value, or nothing where it is not written. */
    List<WrittenComponent<T>> measures() {
        return value == null ? List.of() : List.of(value);
    }

    WrittenComponent<T> time() {
        return dimensions.get(dimensions.size() - 1);
    }

    /** The dimensions of a series; none where there are no series. */
    List<WrittenComponent<T>> ofSeries(Layout layout) {
        return layout.isFlat()
                ? List.of()
                : dimensions.stream()
                        .filter(one -> !one.id().equals(layout.dimensionAtObservation()))
                        .toList();
    }

    /** The dimensions of an observation within what it stands in. */
    List<WrittenComponent<T>> ofObservation(Layout layout) {
        return layout.isFlat()
                ? dimensions
                : dimensions.stream()
                        .filter(one -> one.id().equals(layout.dimensionAtObservation()))
                        .toList();
    }

    /** The attributes that stand at a series: where its observations differ in more than time, none. */
    List<WrittenComponent<T>> attributesOfSeries(Layout layout) {
        return layout.isOfTime() ? seriesAttributes : List.of();
    }

    /** Those that stand at an observation. */
    List<WrittenComponent<T>> attributesOfObservation(Layout layout) {
        return layout.isOfTime()
                ? attributes
                : Stream.concat(seriesAttributes.stream(), attributes.stream()).toList();
    }

    /** What tells a series from the next, which come one after the other; empty for all where there are no series. */
    List<String> series(Layout layout, T row) {
        List<String> series = new ArrayList<>(dimensions.size());
        ofSeries(layout).forEach(dimension -> series.add(dimension.text(row)));
        attributesOfSeries(layout).forEach(attribute -> series.add(attribute.text(row)));
        return series;
    }

    /** Of the types of structure-specific messages with a dimension at the observation. */
    String namespace(Layout layout) {
        return urn + ":ObsLevelDim:" + layout.dimensionAtObservation();
    }
}
