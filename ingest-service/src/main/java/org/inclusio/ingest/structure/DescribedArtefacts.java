package org.inclusio.ingest.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Component;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.Representation;
import org.inclusio.formats.structure.Text;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The artefacts that are asked for, as messages describe them. */
final class DescribedArtefacts {

    private static final Reference CONCEPTS = reference(ArtefactType.CONCEPT_SCHEME, DataStructure.CONCEPTS);

    private DescribedArtefacts() {}

    static List<Artefact> of(Artefacts asked, IndicatorCatalogue catalogue) {
        List<Artefact> described = new ArrayList<>();
        if (asked.dataflow()) {
            described.add(Artefact.of(
                    reference(ArtefactType.DATAFLOW, DataStructure.DATAFLOW),
                    Text.english("Observations of statistics offices"),
                    new Content.Flow(reference(ArtefactType.DATA_STRUCTURE, DataStructure.ID))));
        }
        asked.codeLists().forEach(concept -> described.add(codeList(concept, catalogue)));
        if (asked.concepts()) {
            described.add(Artefact.of(
                    CONCEPTS,
                    Text.english("Concepts of " + DataStructure.NAME),
                    new Content.Items(
                            Arrays.stream(Concept.values())
                                    .map(concept -> Item.of(concept.name(), Text.english(concept.label())))
                                    .toList(),
                            false)));
        }
        if (asked.dataStructure()) {
            described.add(Artefact.of(
                    reference(ArtefactType.DATA_STRUCTURE, DataStructure.ID),
                    Text.english(DataStructure.NAME),
                    new Content.DataStructure(Arrays.stream(Concept.values())
                            .map(DescribedArtefacts::component)
                            .toList())));
        }
        return described;
    }

    private static Artefact codeList(Concept concept, IndicatorCatalogue catalogue) {
        List<Item> codes = new ArrayList<>();
        for (Map.Entry<String, String> code : concept.codes(catalogue).entrySet()) {
            codes.add(Item.of(code.getKey(), Text.english(code.getValue())));
        }
        return Artefact.of(
                reference(ArtefactType.CODE_LIST, concept.codeList()),
                Text.english(concept.label()),
                new Content.Items(codes, false));
    }

    private static Component component(Concept concept) {
        Component.Kind kind =
                switch (concept.kind()) {
                    case DIMENSION -> Component.Kind.DIMENSION;
                    case TIME -> Component.Kind.TIME_DIMENSION;
                    case MEASURE -> Component.Kind.MEASURE;
                    case ATTRIBUTE -> Component.Kind.ATTRIBUTE;
                };
        Representation representation = concept.dataType()
                .map(Representation::of)
                .orElseGet(() -> Representation.coded(reference(ArtefactType.CODE_LIST, concept.codeList())));
        return Component.of(kind, CONCEPTS.item(concept.name()), representation);
    }

    private static Reference reference(ArtefactType type, String id) {
        return new Reference(type, DataStructure.AGENCY, id, DataStructure.VERSION);
    }
}
