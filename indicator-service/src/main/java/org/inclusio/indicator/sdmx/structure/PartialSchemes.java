package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Component;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.ItemReference;
import org.inclusio.formats.structure.Reference;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;

/** Cuts the schemes that only come along down to what the others of an answer refer to. */
final class PartialSchemes {

    private final List<Artefact> answer;
    private final Set<Reference> found;
    private final Map<Reference, Set<String>> used = new HashMap<>();

    PartialSchemes(List<Artefact> answer, Set<Reference> found) {
        this.answer = answer;
        this.found = found;
    }

    /** A scheme with some of its items; those whose parent is left out stand alone. */
    static Artefact of(Artefact scheme, Set<String> ids) {
        List<Item> kept =
                scheme.items().stream().filter(item -> ids.contains(item.id())).toList();
        List<Item> items = kept.stream()
                .map(item ->
                        item.parent().filter(parent -> !ids.contains(parent)).isPresent() ? item.alone() : item)
                .toList();
        boolean isPartial = items.size() < scheme.items().size();
        return scheme.with(new Content.Items(items, isPartial));
    }

    /** The code lists of dimensions cut down to the codes that were found, whatever else is in the answer. */
    List<Artefact> cutCodes(Counted counted, PublishedFlow flow, PublishedCodes codes) {
        for (FlowComponent dimension : flow.key()) {
            counted.told(dimension, codes).forEach(code -> use(Identities.codeList(dimension), code));
        }
        return answer.stream().map(this::cut).toList();
    }

    List<Artefact> cut() {
        Map<String, Reference> lists = new HashMap<>();
        for (Artefact artefact : answer) {
            use(Identities.AGENCIES, artefact.identity().agency());
            if (artefact.content() instanceof Content.DataStructure structure) {
                for (Component component : structure.components()) {
                    use(component.concept());
                    component.representation().codeList().ifPresent(list -> lists.put(component.id(), list));
                }
            } else if (artefact.content() instanceof Content.MetadataStructure structure) {
                structure.attributes().forEach(this::use);
            } else if (artefact.content() instanceof Content.Categorised categorised) {
                use(categorised.category());
            } else if (artefact.content() instanceof Content.Provision provision) {
                use(provision.provider());
            } else if (artefact.content() instanceof Content.Tree tree) {
                use(tree.roots());
            }
        }
        useCodes(lists);
        return answer.stream().map(this::cut).toList();
    }

    /** Codes are used by what tells what there is. */
    private void useCodes(Map<String, Reference> lists) {
        for (Artefact artefact : answer) {
            if (artefact.content() instanceof Content.Constraint constraint && constraint.isActual()) {
                for (CubeRegion region : constraint.regions()) {
                    region.values().forEach((component, codes) -> {
                        if (lists.containsKey(component)) {
                            codes.forEach(code -> use(lists.get(component), code));
                        }
                    });
                }
            }
        }
    }

    private void use(List<Content.Tree.Node> nodes) {
        for (Content.Tree.Node node : nodes) {
            use(node.code());
            use(node.children());
        }
    }

    private void use(ItemReference item) {
        use(item.scheme(), item.item());
    }

    private void use(Reference scheme, String item) {
        used.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).add(item);
    }

    /** Of a list that nothing in the answer restricts every code may be used. */
    private Artefact cut(Artefact artefact) {
        Set<String> ids = used.get(artefact.identity());
        boolean isKept = found.contains(artefact.identity())
                || artefact.isStub()
                || artefact.items().isEmpty();
        if (isKept || ids == null) {
            return artefact;
        }
        return of(artefact, withParents(artefact, ids));
    }

    /** A category stands within those that it belongs to, and a code below its parents. */
    private static Set<String> withParents(Artefact artefact, Set<String> ids) {
        ArtefactType type = artefact.identity().type();
        if (type != ArtefactType.CATEGORY_SCHEME && type != ArtefactType.CODE_LIST) {
            return ids;
        }
        Map<String, Item> byId = artefact.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        Set<String> all = new LinkedHashSet<>(ids);
        List<String> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            Item item = byId.get(open.remove(open.size() - 1));
            if (item != null
                    && item.parent().isPresent()
                    && all.add(item.parent().get())) {
                open.add(item.parent().get());
            }
        }
        return all;
    }
}
