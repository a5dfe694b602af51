package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** The structure of what is said of the method of each series. */
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
                Identities.own(ArtefactType.METADATAFLOW, "MDF_MDG_METHODS"),
                Text.english("Methods of the indicators"),
                new Content.MetadataFlow(Identities.METHODS, Identities.codeList(Component.SERIES))));
        return all;
    }
}
