package org.inclusio.formats.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A generic data message of SDMX-ML 2.1, in series or flat. The writers of the
 * JDK leave line breaks in attributes as they are, which a reader takes for blanks; so the tags are written here.
 *
 * @param <T> what rows are made of
 */
public final class WrittenXml<T> implements WrittenFormat<T> {

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:GenericData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" \
            xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" \
            xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
            <message:Header>
            <message:ID>OBSERVATIONS</message:ID>
            <message:Test>false</message:Test>
            <message:Prepared>%s</message:Prepared>
            <message:Sender id="%2$s"/>
            <message:Structure structureID="%3$s" structureURL="%5$s" dimensionAtObservation="%6$s">
            <common:Structure><Ref agencyID="%2$s" id="%3$s" version="%4$s"/></common:Structure>
            </message:Structure>
            </message:Header>
            <message:DataSet structureRef="%3$s" action="Replace">
            """;

    private final WrittenStructure<T> structure;
    private final Layout layout;
    private final Clock clock;

    /** @param clock tells when a message is prepared */
    public WrittenXml(WrittenStructure<T> structure, Layout layout, Clock clock) {
        this.structure = structure;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                structure.agency(),
                structure.id(),
                structure.version(),
                structure.path(),
                layout.dimensionAtObservation()));
        return new Rows(xml);
    }

    /** A text between quotes; what a reader would take for a blank is written as a reference. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }

    private final class Rows implements Message<T> {

        private final Writer xml;
        private List<String> series;

        Rows(Writer xml) {
            this.xml = xml;
        }

        @Override
        public void row(T one) throws IOException {
            if (layout == Layout.SERIES) {
                rowInSeries(one);
            } else {
                xml.write("<generic:Obs><generic:ObsKey>");
                values(structure.ofObservation(layout), one);
                xml.write("</generic:ObsKey>");
            }
            String stated = structure.value().text(one);
            if (stated != null) {
                xml.write("<generic:ObsValue value=\"" + stated + "\"/>");
            }
            if (structure.attributes().stream().anyMatch(attribute -> attribute.text(one) != null)) {
                xml.write("<generic:Attributes>");
                values(structure.attributes(), one);
                xml.write("</generic:Attributes>");
            }
            xml.write("</generic:Obs>\n");
        }

        private void rowInSeries(T one) throws IOException {
            List<String> next = structure.series(layout, one);
            if (!next.equals(series)) {
                endSeries();
                xml.write("<generic:Series><generic:SeriesKey>");
                values(structure.ofSeries(layout), one);
                xml.write("</generic:SeriesKey>\n");
                series = next;
            }
            String period = structure.ofObservation(layout).get(0).text(one);
            xml.write("<generic:Obs><generic:ObsDimension value=\"" + period + "\"/>");
        }

        private void endSeries() throws IOException {
            if (series != null) {
                xml.write("</generic:Series>\n");
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

        @Override
        public void end() throws IOException {
            endSeries();
            xml.write("</message:DataSet>\n</message:GenericData>\n");
            xml.flush();
        }
    }
}
