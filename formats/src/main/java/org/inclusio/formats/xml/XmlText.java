package org.inclusio.formats.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Annotation;
import org.inclusio.formats.sdmx.MessageText;

/**
 * The texts between the elements of an SDMX-ML message, as far as they say something of observations: the values of a
 * {@code Comp}, each plain or in several languages, and what an annotation says.
 */
final class XmlText {

    private static final int LONGEST = RawObservation.LONGEST_CELL;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final Map<String, String> inLanguages = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String component;
    private int held;

    /**
     * An element that has a text begins.
     *
     * @return what stood before it, which is then no part of any
     */
    String begin() {
        String before = text.toString().strip();
        text.setLength(0);
        return before;
    }

    void add(String more, long line) {
        held += more.length();
        if (held > LONGEST) {
            throw UnreadableFile.at(line, "READABLE_FILE.long-tag", "most", LONGEST);
        }
        text.append(more);
    }

    /** A component begins. */
    void beginComponent(String id) {
        component = id;
        values.clear();
        beginAnnotation();
    }

    /** An annotation begins; one of a component does before its values. */
    void beginAnnotation() {
        parts.clear();
        inLanguages.clear();
        held = 0;
    }

    String text() {
        String whole = text.toString();
        text.setLength(0);
        held = 0;
        return whole;
    }

    /** A text in a language has ended; without one it is English (XML schema of SDMX, TextType). */
    void language(String language) {
        String said = text.toString().strip();
        if (!said.isEmpty()) {
            inLanguages.merge(language == null ? "en" : language, said, (one, other) -> one + "; " + other);
        }
        text.setLength(0);
    }

    /** A value of a component has ended: its text, or what it says by language, of which the text is empty then. */
    void value(long line) {
        MessageText.requireFew(values.size(), line);
        String whole = text.toString();
        values.add(whole.isBlank() ? MessageText.inLanguages(inLanguages) : whole);
        inLanguages.clear();
        text.setLength(0);
    }

    /** A text that stands beside those by language; blank where none does. */
    String beside() {
        return inLanguages.isEmpty() ? "" : text.toString().strip();
    }

    /** A part of an annotation has ended. */
    void part(String name, String language) {
        if (name.equals("AnnotationText")) {
            language(language);
        } else {
            parts.merge(name, text.toString(), (one, other) -> one.strip() + "; " + other.strip());
            text.setLength(0);
        }
    }

    /** What is said in languages, or null. */
    String localised() {
        return inLanguages.isEmpty() ? null : MessageText.inLanguages(inLanguages);
    }

    String component() {
        return component;
    }

    List<Object> values() {
        return values;
    }

    /** What the annotation that has ended says in words, or null. */
    String annotation() {
        String words = Annotation.words(
                parts.get("AnnotationTitle"),
                localised(),
                parts.get("AnnotationValue"),
                parts.get("AnnotationURL"),
                parts.get("AnnotationType"));
        inLanguages.clear();
        return words;
    }
}
