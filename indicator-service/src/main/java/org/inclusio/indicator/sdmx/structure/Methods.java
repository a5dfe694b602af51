package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.MetadataSet;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodText;
import org.inclusio.statistics.catalogue.Series;

/** The structure of what is said of the method of each series, and what is said. */
final class Methods {

    /** What is said of a method. */
    enum Attribute {
        DEFINITION("Definition"),
        METHOD("Method of computation"),
        FORMULA("Formula"),
        SOURCE("Where the method is defined"),
        AGGREGATION("How regions are aggregated"),
        WORKED_EXAMPLE("Worked example"),
        NOTE("Note");

        private final String label;

        Attribute(String label) {
            this.label = label;
        }
    }

    private Methods() {}

    static List<Artefact> all() {
        List<Artefact> all = new ArrayList<>();
        all.add(Artefact.of(
                Identities.METHOD_CONCEPTS,
                Text.english("Concepts of methods"),
                new Content.Items(
                        Arrays.stream(Attribute.values())
                                .map(one -> Item.of(one.name(), Text.english(one.label)))
                                .toList(),
                        false)));
        all.add(Artefact.of(
                Identities.METHODS,
                Text.english("Methods of the indicators"),
                new Content.MetadataStructure(Arrays.stream(Attribute.values())
                        .map(one -> Identities.METHOD_CONCEPTS.item(one.name()))
                        .toList())));
        all.add(Artefact.of(
                Identities.METHOD_FLOW,
                Text.english("Methods of the indicators"),
                new Content.MetadataFlow(Identities.METHODS, Identities.codeList(Component.SERIES))));
        return all;
    }

    /** What is said of each series, in the order of the catalogue. */
    static List<MetadataSet> sets(IndicatorCatalogue catalogue) {
        return catalogue.series().stream().map(series -> set(catalogue, series)).toList();
    }

    private static MetadataSet set(IndicatorCatalogue catalogue, Series series) {
        MethodText method = catalogue.method(series.method());
        Map<String, Text> said = new LinkedHashMap<>();
        put(said, Attribute.DEFINITION, series.definition());
        put(said, Attribute.METHOD, method.name());
        put(said, Attribute.FORMULA, method.formula());
        put(said, Attribute.SOURCE, method.source());
        put(said, Attribute.AGGREGATION, aggregation(series));
        put(
                said,
                Attribute.WORKED_EXAMPLE,
                catalogue.examples(series.code()).stream()
                        .map(one -> one.calculation() + " = " + one.expected().toPlainString())
                        .collect(Collectors.joining("; ")));
        put(said, Attribute.NOTE, series.note());
        return new MetadataSet(
                PublishedStructure.AGENCY,
                "MDS_" + series.code(),
                PublishedStructure.VERSION,
                Words.of(CatalogueNames.of("series", series.code(), series.name())),
                Identities.METHOD_FLOW,
                Identities.codeList(Component.SERIES).item(series.code()),
                said);
    }

    private static String aggregation(Series series) {
        String words = series.aggregation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String why = series.aggregation().whyNotOfAreas();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (why.isEmpty() ? "" : ": " + why);
    }

    /** What is empty is not said. */
    private static void put(Map<String, Text> said, Attribute attribute, String words) {
        Text.ofEnglish(words).ifPresent(text -> said.put(attribute.name(), text));
    }
}
