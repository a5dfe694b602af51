package org.inclusio.formats.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which of the texts that the cells of a workbook share, and which of their styles, are marked. A workbook without such a part
 * has none.
 */
final class WorkbookMarks {

    private final Marks texts = new Marks();
    private final Marks styles = new Marks();

    /** How a shared text is marked, by its number from 0. */
    Mark ofText(int number) {
        return texts.of(number);
    }

    /** How a style of cells marks what is written in it, by its number from 0. */
    Mark ofStyle(int number) {
        return styles.of(number);
    }

    /** Reads the part of shared texts (ECMA-376-1, 18.4.9). */
    void readTexts(XMLStreamReader reader) throws XMLStreamException {
        MarkedText text = new MarkedText();
        int number = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                text.begin();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("si")) {
                texts.put(number++, text.mark());
            } else {
                text.see(event, reader);
            }
        }
    }

    /** Reads the part of styles, in which the style of a cell names a font by its number (ECMA-376-1, 18.8.10 and 18.8.22). */
    void readStyles(XMLStreamReader reader) throws XMLStreamException {
        Marks fonts = new Marks();
        MarkedFont font = new MarkedFont();
        String list = "";
        int number = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                switch (name) {
                    case "fonts", "cellStyleXfs", "cellXfs", "dxfs" -> {
                        list = name;
                        number = 0;
                    }
                    case "font" -> font.begin();
                    case "xf" -> {
                        if (list.equals("cellXfs")) {
                            styles.put(number++, fonts.of(number(reader.getAttributeValue(null, "fontId"))));
                        }
                    }
                    default -> font.see(reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && list.equals("fonts")
                    && reader.getLocalName().equals("font")) {
                fonts.put(number++, font.mark());
            }
        }
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
