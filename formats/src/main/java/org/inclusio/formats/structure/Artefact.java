package org.inclusio.formats.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A maintainable artefact. */
public record Artefact(
        Reference identity, Text name, Optional<Text> description, List<Annotation> annotations, Content content) {

    public Artefact {
        annotations = List.copyOf(annotations);
    }

    /** One with a name and nothing more. */
    public static Artefact of(Reference identity, Text name, Content content) {
        return new Artefact(identity, name, Optional.empty(), List.of(), content);
    }

    /** The same with a description. */
    public Artefact described(Optional<Text> words) {
        return new Artefact(identity, name, words, annotations, content);
    }

    /** The same with these annotations. */
    public Artefact annotated(List<Annotation> these) {
        return new Artefact(identity, name, description, these, content);
    }

    /** The same with something else in it. */
    public Artefact with(Content other) {
        return new Artefact(identity, name, description, annotations, other);
    }

    /**
     * Its name, with description and annotations where it is to be a complete stub, and the little without which it would
     * not be valid by the schemas.
     */
    public Artefact stub(boolean isComplete) {
        Content left = content.leastValid();
        return isComplete ? with(left) : new Artefact(identity, name, Optional.empty(), List.of(), left);
    }

    public boolean isStub() {
        return content instanceof Content.Stub;
    }

    /** The items of a scheme; none of what is no scheme. */
    public List<Item> items() {
        return content instanceof Content.Items scheme ? scheme.items() : List.of();
    }

    /** Which artefacts it refers to, without that of its agency. */
    public Set<Reference> refersTo() {
        return content.refersTo();
    }
}
