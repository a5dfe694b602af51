package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.Component.Kind;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Representation;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** The data structure, its concepts, and what flows by it. */
final class DataStructures {

    private static final List<String> KEY =
            PublishedStructure.key().stream().map(Component::name).toList();

    private DataStructures() {}

    static List<Artefact> all() {
        List<Artefact> all = new ArrayList<>();
        all.add(Artefact.of(
                Identities.CONCEPTS,
                Text.english("Concepts of " + PublishedStructure.NAME),
                new Content.Items(
                        Arrays.stream(Component.values())
                                .map(one -> Item.of(one.name(), Text.english(one.label())))
                                .toList(),
                        false)));
        all.add(Artefact.of(
                Identities.STRUCTURE,
                Text.english(PublishedStructure.NAME),
                new Content.DataStructure(Arrays.stream(Component.values())
                        .map(DataStructures::component)
                        .toList())));
        all.add(Artefact.of(
                        Identities.ALL,
                        Text.english(PublishedStructure.DATAFLOW_NAME),
                        new Content.Flow(Identities.STRUCTURE))
                .described(Text.ofEnglish("Every value of the newest release, of everybody and of groups.")));
        return all;
    }

    private static org.inclusio.formats.structure.Component component(Component component) {
        Representation representation = component
                .dataType()
                .map(Representation::of)
                .orElseGet(() -> Representation.coded(Identities.codeList(component)));
        boolean isOfSeries =
                component.attachment().filter(Attachment.SERIES::equals).isPresent();
        Kind kind =
                switch (component.role()) {
                    case DIMENSION -> Kind.DIMENSION;
                    case TIME -> Kind.TIME_DIMENSION;
                    case MEASURE -> Kind.MEASURE;
                    case ATTRIBUTE -> Kind.ATTRIBUTE;
                };
        return new org.inclusio.formats.structure.Component(
                kind,
                Identities.concept(component),
                representation,
                kind == Kind.DIMENSION || kind == Kind.TIME_DIMENSION,
                isOfSeries ? KEY : List.of());
    }
}
