package org.inclusio.ingest.observation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.inclusio.ingest.structure.DataStructure;

/**
 * A generic data message of SDMX-ML 2.1, in series or flat. The writers of the
 * JDK leave line breaks in attributes as they are, which a reader takes for blanks; so the tags are written here.
 */
final class WrittenXml implements WrittenFormat {

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

    private final Layout layout;
    private final Clock clock;

    WrittenXml(Layout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                DataStructure.AGENCY,
                DataStructure.ID,
                DataStructure.VERSION,
                DataStructure.PATH,
                layout.dimensionAtObservation()));
        return new Rows(xml, layout);
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

    private static final class Rows implements Message {

        private final Writer xml;
        private final Layout layout;
        private List<String> series;

        Rows(Writer xml, Layout layout) {
            this.xml = xml;
            this.layout = layout;
        }

        @Override
        public void row(StatedObservation one) throws IOException {
            if (layout == Layout.SERIES) {
                rowInSeries(one);
            } else {
                xml.write("<generic:Obs><generic:ObsKey>");
                values(layout.ofObservation(), one);
                xml.write("</generic:ObsKey>");
            }
            String stated = StatedComponent.VALUE.text(one);
            if (stated != null) {
                xml.write("<generic:ObsValue value=\"" + stated + "\"/>");
            }
            if (StatedComponent.ATTRIBUTES.stream().anyMatch(attribute -> attribute.text(one) != null)) {
                xml.write("<generic:Attributes>");
                values(StatedComponent.ATTRIBUTES, one);
                xml.write("</generic:Attributes>");
            }
            xml.write("</generic:Obs>\n");
        }

        private void rowInSeries(StatedObservation one) throws IOException {
            List<String> next = layout.series(one);
            if (!next.equals(series)) {
                endSeries();
                xml.write("<generic:Series><generic:SeriesKey>");
                values(layout.ofSeries(), one);
                xml.write("</generic:SeriesKey>\n");
                series = next;
            }
            String period = layout.ofObservation().get(0).text(one);
            xml.write("<generic:Obs><generic:ObsDimension value=\"" + period + "\"/>");
        }

        private void endSeries() throws IOException {
            if (series != null) {
                xml.write("</generic:Series>\n");
            }
        }

        private void values(List<StatedComponent> components, StatedObservation one) throws IOException {
            for (StatedComponent component : components) {
                String text = component.text(one);
                if (text != null) {
                    xml.write("<generic:Value id=\"" + component.column().name() + "\" value=\"" + escaped(text)
                            + "\"/>");
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
