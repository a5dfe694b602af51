package org.inclusio.indicator.sdmx.structure;

import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.indicator.sdmx.answer.VersionQuery;

/**
 * Which artefacts are asked for. What is empty is any.
 *
 * @param areActual of constraints: whether they tell what there is; empty for whatever they tell
 * @param items of item schemes; empty for all of them
 */
record StructureQuestion(
        Set<ArtefactType> types,
        Optional<Boolean> areActual,
        Set<String> agencies,
        Set<String> ids,
        VersionQuery versions,
        Set<String> items,
        Detail detail,
        References references) {

    StructureQuestion {
        types = Set.copyOf(types);
        agencies = Set.copyOf(agencies);
        ids = Set.copyOf(ids);
        items = Set.copyOf(items);
    }
}
