package org.inclusio.formats.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What an artefact says beyond its name. */
public sealed interface Content {

    /** Which artefacts it refers to, each once, without that of its agency. */
    Set<Reference> refersTo();

    /** As little of it as the schemas let a stub be without. */
    default Content leastValid() {
        return new Stub();
    }

    /** Nothing: who wants to know more asks for the artefact itself. */
    record Stub() implements Content {
        @Override
        public Set<Reference> refersTo() {
            return Set.of();
        }
    }

    /**
     * The items of a scheme.
     *
     * @param isPartial whether there are others that are left out
     */
    record Items(List<Item> items, boolean isPartial) implements Content {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Set<Reference> refersTo() {
            return Set.of();
        }
    }

    /** The components of a data structure, in the order of the key, then the measure, then the attributes. */
    record DataStructure(List<Component> components) implements Content {
        public DataStructure {
            components = List.copyOf(components);
        }

        /** Those of a kind, in their order. */
        public List<Component> of(Component.Kind kind) {
            return components.stream().filter(one -> one.kind() == kind).toList();
        }

        @Override
        public Set<Reference> refersTo() {
            Set<Reference> all = new LinkedHashSet<>();
            for (Component component : components) {
                all.add(component.concept().scheme());
                component.representation().codeList().ifPresent(all::add);
            }
            return all;
        }
    }

    /** The structure of what flows in a dataflow. */
    record Flow(Reference structure) implements Content {
        @Override
        public Set<Reference> refersTo() {
            return Set.of(structure);
        }
    }

    /**
     * What is said in a metadataflow.
     *
     * @param targets the scheme of the items that something is said of
     */
    record MetadataFlow(Reference structure, Reference targets) implements Content {
        @Override
        public Content leastValid() {
            return this;
        }

        @Override
        public Set<Reference> refersTo() {
            return inOrder(structure, targets);
        }
    }

    /** That an artefact belongs to a category. */
    record Categorised(Reference source, ItemReference category) implements Content {
        @Override
        public Content leastValid() {
            return this;
        }

        @Override
        public Set<Reference> refersTo() {
            return inOrder(source, category.scheme());
        }
    }

    /** The codes of one or more lists as a tree. */
    record Tree(List<Node> roots) implements Content {
        public Tree {
            roots = List.copyOf(roots);
        }

        /** A code in its place. */
        public record Node(String id, ItemReference code, List<Node> children) {
            public Node {
                children = List.copyOf(children);
            }
        }

        @Override
        public Content leastValid() {
            return new Tree(roots.stream()
                    .map(root -> new Node(root.id(), root.code(), List.of()))
                    .toList());
        }

        @Override
        public Set<Reference> refersTo() {
            Set<Reference> all = new LinkedHashSet<>();
            List<Node> open = new ArrayList<>(roots);
            while (!open.isEmpty()) {
                Node node = open.remove(open.size() - 1);
                all.add(node.code().scheme());
                open.addAll(node.children());
            }
            return all;
        }
    }

    /**
     * What there is, or may be, in a dataflow.
     *
     * @param isActual whether it tells what there is, and not what is allowed
     * @param attachedTo a dataflow or data structure
     * @param regions one at most
     * @param keys each the codes of some dimensions; together they are all that is allowed
     * @param observations how many there are, where that is told
     * @param series how many there are, where that is told
     */
    record Constraint(
            boolean isActual,
            Reference attachedTo,
            List<CubeRegion> regions,
            List<Map<String, String>> keys,
            OptionalLong observations,
            OptionalLong series)
            implements Content {
        public Constraint {
            regions = List.copyOf(regions);
            keys = List.copyOf(keys);
        }

        @Override
        public Content leastValid() {
            return new Constraint(
                    isActual, attachedTo, List.of(), List.of(), OptionalLong.empty(), OptionalLong.empty());
        }

        @Override
        public Set<Reference> refersTo() {
            return Set.of(attachedTo);
        }
    }

    /** That a data provider provides a dataflow. */
    record Provision(Reference dataflow, ItemReference provider) implements Content {
        @Override
        public Content leastValid() {
            return this;
        }

        @Override
        public Set<Reference> refersTo() {
            return inOrder(dataflow, provider.scheme());
        }
    }

    /**
     * What is said about things.
     *
     * @param attributes the concepts of what is said, each a text
     */
    record MetadataStructure(List<ItemReference> attributes) implements Content {
        public MetadataStructure {
            attributes = List.copyOf(attributes);
        }

        @Override
        public Set<Reference> refersTo() {
            Set<Reference> all = new LinkedHashSet<>();
            attributes.forEach(attribute -> all.add(attribute.scheme()));
            return all;
        }
    }

    private static Set<Reference> inOrder(Reference first, Reference second) {
        Set<Reference> both = new LinkedHashSet<>();
        both.add(first);
        both.add(second);
        return both;
    }
}
