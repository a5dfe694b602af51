package org.inclusio.formats.workbook;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** How a font marks what is written in it, from the elements that say so: those of fonts and of runs are the same. */
final class MarkedFont {

    private static final Set<String> OFF = Set.of("0", "false");

    private Mark mark = Mark.NONE;

    void begin() {
        mark = Mark.NONE;
    }

    /** Takes an element that begins. */
    void see(XMLStreamReader at) {
        String value = at.getAttributeValue(null, "val");
        switch (at.getLocalName()) {
            case "strike" -> mark = value != null && OFF.contains(value) ? mark : mark.or(Mark.STRUCK);
            case "vertAlign" ->
                mark = "superscript".equals(value) || "subscript".equals(value) ? mark.or(Mark.RAISED) : mark;
            default -> {}
        }
    }

    Mark mark() {
        return mark;
    }
}
