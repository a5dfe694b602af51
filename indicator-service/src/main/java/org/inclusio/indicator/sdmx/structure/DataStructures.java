package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Component;
import org.inclusio.formats.structure.Component.Kind;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Representation;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;

/** The data structures, their concepts, and what flows by them. */
final class DataStructures {

    private DataStructures() {}

    static List<Artefact> all() {
        List<Artefact> all = new ArrayList<>();
        all.add(Artefact.of(
                Identities.CONCEPTS,
                Text.english("Concepts of " + PublishedStructure.NAME),
                new Content.Items(concepts(), false)));
        for (PublishedFlow flow : PublishedFlow.ofStructures()) {
            List<String> key = flow.key().stream().map(FlowComponent::id).toList();
            all.add(Artefact.of(
                    Identities.structure(flow),
                    Text.english(flow.structureName()),
                    new Content.DataStructure(flow.components().stream()
                            .map(component -> component(component, key))
                            .toList())));
        }
        for (PublishedFlow flow : PublishedFlow.values()) {
            all.add(Artefact.of(
                            Identities.flow(flow),
                            Text.english(flow.label()),
                            new Content.Flow(Identities.structure(flow)))
                    .described(Text.ofEnglish(flow.description())));
        }
        return all;
    }

    /** Each once, also where it is a component of several structures. */
    private static List<Item> concepts() {
        Map<String, Item> concepts = new LinkedHashMap<>();
        for (PublishedFlow flow : PublishedFlow.ofStructures()) {
            for (FlowComponent component : flow.components()) {
                concepts.putIfAbsent(component.id(), Item.of(component.id(), Text.english(component.label())));
            }
        }
        return List.copyOf(concepts.values());
    }

    private static Component component(FlowComponent component, List<String> key) {
        Representation representation = component
                .codeList()
                .map(list -> Representation.coded(Identities.codeList(component)))
                .orElseGet(() -> Representation.of(component.dataType().orElseThrow()));
        boolean isOfSeries =
                component.attachment().filter(Attachment.SERIES::equals).isPresent();
        Kind kind =
                switch (component.role()) {
                    case DIMENSION -> Kind.DIMENSION;
                    case TIME -> Kind.TIME_DIMENSION;
                    case MEASURE -> Kind.MEASURE;
                    case ATTRIBUTE -> Kind.ATTRIBUTE;
                };
        return new Component(
                kind,
                Identities.concept(component),
                representation,
                component.isDimension(),
                isOfSeries ? key : List.of());
    }
}
