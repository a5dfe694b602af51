package org.inclusio.formats.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.inclusio.formats.text.Characters;

/** How the runs of a text are marked, each in a font of its own (ECMA-376-1, 18.4); a run without text marks nothing. */
final class MarkedText {

    private final MarkedFont font = new MarkedFont();
    private boolean isText;
    private Mark mark = Mark.NONE;

    void begin() {
        font.begin();
        isText = false;
        mark = Mark.NONE;
    }

    /** Takes what is read within the text. */
    void see(int event, XMLStreamReader at) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                isText = at.getLocalName().equals("t");
                if (at.getLocalName().equals("r")) {
                    font.begin();
                }
                font.see(at);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                isText = false;
                if (at.getLocalName().equals("r")) {
                    font.begin();
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (isText
                        && font.mark() != Mark.NONE
                        && !Characters.stripped(at.getText()).isEmpty()) {
                    mark = mark.or(font.mark());
                }
            }
            default -> {}
        }
    }

    Mark mark() {
        return mark;
    }
}
