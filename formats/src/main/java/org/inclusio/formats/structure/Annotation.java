package org.inclusio.formats.structure;

import java.util.Optional;

/**
 * What an artefact or an item says besides what the information model foresees.
 *
 * @param title what machines read, in whatever language
 * @param text words for people
 */
public record Annotation(String id, String type, String title, Optional<Text> text) {

    /** A value without words. */
    public static Annotation of(String id, String type, String title) {
        return new Annotation(id, type, title, Optional.empty());
    }
}
