package org.inclusio.ingest.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which of the artefacts a structure message has. */
record Artefacts(boolean dataStructure, boolean dataflow, boolean concepts, List<Concept> codeLists) {

    private static final List<Concept> CODED =
            Arrays.stream(Concept.values()).filter(Concept::isCoded).toList();

    static Artefacts all() {
        return new Artefacts(true, true, true, CODED);
    }

    /**
     * The artefacts of a type and identifier, where {@code *} and {@code all} are any.
     *
     * @param type datastructure, dataflow, conceptscheme, codelist, or structure for every type
     */
    static Artefacts of(String type, String id) {
        boolean any = id.equals("*") || id.equals("all");
        boolean ofAll = type.equals("structure") || type.equals("*");
        List<Concept> lists = new ArrayList<>();
        if (ofAll || type.equals("codelist")) {
            CODED.stream()
                    .filter(concept -> any || concept.codeList().equals(id))
                    .forEach(lists::add);
        }
        return new Artefacts(
                (ofAll || type.equals("datastructure")) && (any || id.equals(DataStructure.ID)),
                (ofAll || type.equals("dataflow")) && (any || id.equals(DataStructure.DATAFLOW)),
                (ofAll || type.equals("conceptscheme")) && (any || id.equals(DataStructure.CONCEPTS)),
                lists);
    }

    boolean isEmpty() {
        return !dataStructure && !dataflow && !concepts && codeLists.isEmpty();
    }

    /** These with what they refer to directly. */
    Artefacts withChildren() {
        return new Artefacts(
                dataStructure || dataflow, dataflow, concepts || dataStructure, dataStructure ? CODED : codeLists);
    }

    /** These with whatever they refer to, directly or not. */
    Artefacts withDescendants() {
        return withChildren().withChildren();
    }
}
