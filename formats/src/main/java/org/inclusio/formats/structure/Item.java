package org.inclusio.formats.structure;

import java.util.List;
import java.util.Optional;

/**
 * A code, concept, category, agency or data provider.
 *
 * @param parent the identifier of the item of the same scheme that it is a part of
 */
public record Item(
        String id, Text name, Optional<Text> description, Optional<String> parent, List<Annotation> annotations) {

    public Item {
        annotations = List.copyOf(annotations);
    }

    /** One that is only named. */
    public static Item of(String id, Text name) {
        return new Item(id, name, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same as a part of another. */
    public Item within(String other) {
        return new Item(id, name, description, Optional.of(other), annotations);
    }

    /** The same without a parent, as a list has it from which the parent was left out. */
    public Item alone() {
        return new Item(id, name, description, Optional.empty(), annotations);
    }

    /** The same with more words. */
    public Item described(Optional<Text> words) {
        return new Item(id, name, words, parent, annotations);
    }

    /** The same with these annotations. */
    public Item annotated(List<Annotation> these) {
        return new Item(id, name, description, parent, these);
    }
}
