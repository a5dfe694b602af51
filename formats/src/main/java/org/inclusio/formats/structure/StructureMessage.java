package org.inclusio.formats.structure;

import java.time.Instant;
import java.util.List;
import org.inclusio.formats.sentence.Language;

/**
 * A structure message.
 *
 * @param sender the identifier of who sends it
 * @param language that of what SDMX-JSON says in one language; all others stand beside it
 */
public record StructureMessage(String sender, Instant prepared, Language language, List<Artefact> artefacts) {

    public StructureMessage {
        artefacts = List.copyOf(artefacts);
    }

    /** The artefacts of a type, in their order, without those that a format has elsewhere. */
    List<Artefact> of(ArtefactType type, StructureFormat format) {
        return artefacts.stream()
                .filter(one -> one.identity().type() == type && !isApart(one, format))
                .toList();
    }

    /** What tells what there is, in a format that has it elsewhere than what tells what is allowed. */
    List<Artefact> available(StructureFormat format) {
        return artefacts.stream().filter(one -> isApart(one, format)).toList();
    }

    private static boolean isApart(Artefact artefact, StructureFormat format) {
        return format.isOf31() && artefact.content() instanceof Content.Constraint constraint && constraint.isActual();
    }
}
