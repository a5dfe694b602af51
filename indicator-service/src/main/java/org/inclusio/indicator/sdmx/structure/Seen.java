package org.inclusio.indicator.sdmx.structure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.formats.structure.Artefact;

/**
 * What the newest release adds to the catalogue.
 *
 * @param ages the codes of ages in it
 * @param groups the codes of national groups in it
 * @param constraints what each dataflow has in it
 */
record Seen(Set<String> ages, Set<String> groups, List<Artefact> constraints) {

    static final Seen NOTHING = new Seen(Set.of(), Set.of(), List.of());

    Seen {
        ages = java.util.Collections.unmodifiableSet(new TreeSet<>(ages));
        groups = java.util.Collections.unmodifiableSet(new TreeSet<>(groups));
        constraints = List.copyOf(constraints);
    }
}
