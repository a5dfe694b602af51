package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.Reference;
import org.inclusio.indicator.sdmx.structure.References.Direction;

/** All artefacts, and which refers to which. */
final class Registry {

    private final Map<Reference, Artefact> all = new LinkedHashMap<>();
    private final Map<Reference, Set<Reference>> children = new LinkedHashMap<>();
    private final Map<Reference, Set<Reference>> parents = new LinkedHashMap<>();

    Registry(Collection<Artefact> artefacts) {
        artefacts.forEach(artefact -> all.put(artefact.identity(), artefact));
        for (Artefact artefact : artefacts) {
            Set<Reference> to = new LinkedHashSet<>(artefact.refersTo());
            // Whatever there is has an agency that maintains it.
            to.add(Identities.AGENCIES);
            to.remove(artefact.identity());
            to.forEach(child -> {
                if (!all.containsKey(child)) {
                    throw new IllegalArgumentException(
                            artefact.identity() + " refers to " + child + ", which is nowhere");
                }
                parents.computeIfAbsent(child, any -> new LinkedHashSet<>()).add(artefact.identity());
            });
            children.put(artefact.identity(), to);
        }
    }

    Collection<Artefact> all() {
        return List.copyOf(all.values());
    }

    /** Whatever one refers to, near or far. */
    Set<Reference> descendants(Reference of) {
        return far(List.of(of), children);
    }

    /** Those that are called so, whatever their type, agency and version. */
    List<Reference> named(Set<String> ids) {
        return all.keySet().stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** The identifiers of the artefacts of some types; of all where none are named. */
    List<String> ids(Set<ArtefactType> types) {
        return all.keySet().stream()
                .filter(one -> isAny(types, one.type()))
                .map(Reference::id)
                .distinct()
                .toList();
    }

    /** What is asked for and what comes with it, in the order in which all are listed; nothing where nothing is found. */
    List<Artefact> find(StructureQuestion question) {
        Map<Reference, Artefact> found = found(question);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Reference> with = new LinkedHashSet<>(found.keySet());
        with.addAll(comingAlong(found.keySet(), question.references()));
        List<Artefact> answer = new ArrayList<>();
        for (Artefact artefact : all.values()) {
            Reference identity = artefact.identity();
            if (!with.contains(identity)) {
                continue;
            }
            boolean isFound = found.containsKey(identity);
            Artefact told = isFound ? found.get(identity) : artefact;
            answer.add(
                    question.detail().isStub(isFound)
                            ? told.stub(question.detail().isComplete())
                            : told);
        }
        return question.detail() == Detail.REFERENCE_PARTIAL
                ? new PartialSchemes(answer, found.keySet()).cut()
                : answer;
    }

    private Map<Reference, Artefact> found(StructureQuestion question) {
        Map<String, List<Artefact>> byName = all.values().stream()
                .filter(one -> isAny(question.types(), one.identity().type()))
                .filter(one -> question.areActual().isEmpty()
                        || one.content() instanceof Content.Constraint constraint
                                && constraint.isActual() == question.areActual().get())
                .filter(one -> isAny(question.agencies(), one.identity().agency()))
                .filter(one -> isAny(question.ids(), one.identity().id()))
                .collect(Collectors.groupingBy(
                        one -> one.identity().type() + one.identity().agency() + ":"
                                + one.identity().id(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Reference, Artefact> found = new LinkedHashMap<>();
        for (List<Artefact> versions : byName.values()) {
            Set<String> asked = question.versions()
                    .of(versions.stream().map(one -> one.identity().version()).toList());
            for (Artefact artefact : versions) {
                if (asked.contains(artefact.identity().version())) {
                    Artefact told = question.items().isEmpty() ? artefact : only(artefact, question.items());
                    if (question.items().isEmpty() || !told.items().isEmpty()) {
                        found.put(artefact.identity(), told);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAny(Set<?> asked, Object one) {
        return asked.isEmpty() || asked.contains(one);
    }

    /** A scheme with these items; of categories also with those that they are in. */
    private static Artefact only(Artefact artefact, Set<String> ids) {
        Set<String> with = new LinkedHashSet<>(ids);
        if (artefact.identity().type() == ArtefactType.CATEGORY_SCHEME) {
            for (String id : ids) {
                if (artefact.items().stream().anyMatch(item -> item.id().equals(id))) {
                    for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
                        with.add(id.substring(0, dot));
                    }
                }
            }
        }
        return PartialSchemes.of(artefact, with);
    }

    private Set<Reference> comingAlong(Set<Reference> found, References asked) {
        Set<Reference> along = new LinkedHashSet<>();
        Set<Reference> above = steps(found, parents);
        if (asked.has(Direction.PARENTS)) {
            along.addAll(above);
        }
        if (asked.has(Direction.PARENTSANDSIBLINGS)) {
            along.addAll(above);
            along.addAll(steps(above, children));
        }
        if (asked.has(Direction.ANCESTORS)) {
            along.addAll(far(found, parents));
        }
        if (asked.has(Direction.CHILDREN)) {
            along.addAll(steps(found, children));
        }
        if (asked.has(Direction.DESCENDANTS)) {
            along.addAll(far(found, children));
        }
        if (asked.has(Direction.ALL)) {
            // Siblings too bring what they refer to, so that nothing in the answer refers to what is not in it.
            along.addAll(above);
            along.addAll(far(above, children));
            along.addAll(far(found, children));
        }
        if (!asked.types().isEmpty()) {
            Set<Reference> near = new LinkedHashSet<>(far(found, children));
            near.addAll(far(found, parents));
            near.stream().filter(one -> asked.types().contains(one.type())).forEach(along::add);
        }
        return along;
    }

    private static Set<Reference> steps(Collection<Reference> from, Map<Reference, Set<Reference>> ways) {
        Set<Reference> reached = new LinkedHashSet<>();
        from.forEach(one -> reached.addAll(ways.getOrDefault(one, Set.of())));
        return reached;
    }

    private static Set<Reference> far(Collection<Reference> from, Map<Reference, Set<Reference>> ways) {
        Set<Reference> reached = new LinkedHashSet<>();
        Deque<Reference> open = new ArrayDeque<>(steps(from, ways));
        while (!open.isEmpty()) {
            Reference one = open.pop();
            if (reached.add(one)) {
                open.addAll(ways.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
