package org.inclusio.formats.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * A generic data message of SDMX-ML 2.1, in series or flat, also as the message that knows time series alone. The writers of the
 * JDK leave line breaks in attributes as they are, which a reader takes for blanks; so the tags are written here.
 *
 * @param <T> what rows are made of
 */
public final class WrittenXml<T> implements WrittenFormat<T> {

    private static final int REPLACEMENT = 0xfffd;

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:%7$s xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" \
            xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" \
            xmlns:footer="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message/footer" \
            xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
            <message:Header>
            <message:ID>%8$s</message:ID>
            <message:Test>false</message:Test>
            <message:Prepared>%1$s</message:Prepared>
            <message:Sender id="%2$s"/>
            <message:Structure structureID="%3$s" structureURL="%5$s" dimensionAtObservation="%6$s">
            <common:Structure><Ref agencyID="%2$s" id="%3$s" version="%4$s"/></common:Structure>
            </message:Structure>
            </message:Header>
            """;

    private final WrittenStructure<T> structure;
    private final Layout layout;
    private final MessageHead head;
    private final String root;

    /** @param clock tells when a message is prepared */
    public WrittenXml(WrittenStructure<T> structure, Layout layout, Clock clock) {
        this(structure, layout, MessageHead.at(clock), false);
    }

    /** @param ofTimeSeries whether it is the message that knows time series alone */
    public WrittenXml(WrittenStructure<T> structure, Layout layout, MessageHead head, boolean ofTimeSeries) {
        this.structure = structure;
        this.layout = layout;
        this.head = head;
        this.root = ofTimeSeries ? "GenericTimeSeriesData" : "GenericData";
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                head.prepared(),
                structure.agency(),
                structure.id(),
                structure.version(),
                escaped(structure.path()),
                layout.dimensionAtObservation(),
                root,
                head.id()));
        return new Rows(xml);
    }

    /**
     * A text between quotes or tags; what a reader would take for a blank is written as a reference, and a character that XML has
     * not as the one that stands for such.
     */
    static String escaped(String text) {
        if (text.chars().noneMatch(one -> one == '&' || one == '<' || one == '>' || one == '"' || !isPlain(one))) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(one).append(';');
                default -> escaped.appendCodePoint(isPlain(one) || one > 0xffff ? one : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int one) {
        return one >= ' ' && one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE && one < 0xfffe;
    }

    /** Notes as the footer of a message; nothing where there are none. */
    static String footer(List<String> notes) {
        if (notes.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("<footer:Footer>\n<footer:Message code=\"0\" severity=\"Information\">");
        notes.forEach(note -> text.append("<common:Text xml:lang=\"en\">")
                .append(escaped(note))
                .append("</common:Text>"));
        return text.append("</footer:Message>\n</footer:Footer>\n").toString();
    }

    private final class Rows implements Message<T> {

        private final Writer xml;
        private final List<WrittenComponent<T>> ofSeries = structure.ofSeries(layout);
        private final List<WrittenComponent<T>> ofObservation = structure.ofObservation(layout);
        private final List<WrittenComponent<T>> attributesOfSeries = structure.attributesOfSeries(layout);
        private final List<WrittenComponent<T>> attributes = structure.attributesOfObservation(layout);
        private List<String> series;
        private boolean isOpen;

        Rows(Writer xml) {
            this.xml = xml;
        }

        @Override
        public void dataSet(DataSetHead dataSet) throws IOException {
            endDataSet();
            xml.write("<message:DataSet structureRef=\"" + structure.id() + "\" " + dataSet.asXml("") + ">\n");
            isOpen = true;
        }

        @Override
        public void row(T one) throws IOException {
            if (!isOpen) {
                dataSet(DataSetHead.REPLACE);
            }
            if (layout.isFlat()) {
                xml.write("<generic:Obs><generic:ObsKey>");
                values(ofObservation, one);
                xml.write("</generic:ObsKey>");
            } else {
                beginSeries(one);
                if (!layout.hasObservations()) {
                    return;
                }
                xml.write("<generic:Obs><generic:ObsDimension"
                        + (layout.isOfTime() ? "" : " id=\"" + layout.dimensionAtObservation() + "\"") + " value=\""
                        + escaped(ofObservation.get(0).text(one)) + "\"/>");
            }
            for (WrittenComponent<T> measure : structure.measures()) {
                String stated = measure.text(one);
                if (stated != null) {
                    xml.write("<generic:ObsValue value=\"" + stated + "\"/>");
                }
            }
            attributes(attributes, one);
            xml.write("</generic:Obs>\n");
        }

        private void beginSeries(T one) throws IOException {
            List<String> next = structure.series(layout, one);
            if (!next.equals(series)) {
                endSeries();
                xml.write("<generic:Series><generic:SeriesKey>");
                values(ofSeries, one);
                xml.write("</generic:SeriesKey>");
                attributes(attributesOfSeries, one);
                xml.write("\n");
                series = next;
            }
        }

        private void endSeries() throws IOException {
            if (series != null) {
                xml.write("</generic:Series>\n");
                series = null;
            }
        }

        private void attributes(List<WrittenComponent<T>> of, T one) throws IOException {
            if (of.stream().anyMatch(attribute -> attribute.text(one) != null)) {
                xml.write("<generic:Attributes>");
                values(of, one);
                xml.write("</generic:Attributes>");
            }
        }

        private void values(List<WrittenComponent<T>> components, T one) throws IOException {
            for (WrittenComponent<T> component : components) {
                String text = component.text(one);
                if (text != null) {
                    xml.write("<generic:Value id=\"" + component.id() + "\" value=\"" + escaped(text) + "\"/>");
                }
            }
        }

        private void endDataSet() throws IOException {
            endSeries();
            if (isOpen) {
                xml.write("</message:DataSet>\n");
            }
        }

        @Override
        public void end() throws IOException {
            if (!isOpen) {
                dataSet(DataSetHead.REPLACE);
            }
            endDataSet();
            xml.write(footer(head.notes()));
            xml.write("</message:" + root + ">\n");
            xml.flush();
        }
    }
}
