package org.inclusio.formats.structure;

import java.util.List;

/**
 * A component of a data structure.
 *
 * @param attachedTo of an attribute: the dimensions that it depends on, none where it is one of each observation
 */
public record Component(
        Kind kind, ItemReference concept, Representation representation, boolean isMandatory, List<String> attachedTo) {

    /** What part of the structure it is in. */
    public enum Kind {
        DIMENSION,
        TIME_DIMENSION,
        MEASURE,
        ATTRIBUTE
    }

    public Component {
        attachedTo = List.copyOf(attachedTo);
    }

    /** A dimension, the measure, or an attribute of each observation that may be absent. */
    public static Component of(Kind kind, ItemReference concept, Representation representation) {
        return new Component(
                kind, concept, representation, kind == Kind.DIMENSION || kind == Kind.TIME_DIMENSION, List.of());
    }

    /** That of its concept. */
    public String id() {
        return concept.item();
    }
}
