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

/**
 * A generic data message of SDMX-ML 2.1 with flat observations (all dimensions at the observation). The writers of the
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
            <message:Structure structureID="%3$s" dimensionAtObservation="AllDimensions">
            <common:Structure><Ref agencyID="%2$s" id="%3$s" version="%4$s"/></common:Structure>
            </message:Structure>
            </message:Header>
            <message:DataSet structureRef="%3$s" action="Replace">
            """;

    private final Clock clock;

    WrittenXml(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                clock.instant().truncatedTo(ChronoUnit.SECONDS), Structure.AGENCY, Structure.ID, Structure.VERSION));
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

    private record Rows(Writer xml) implements Message {

        @Override
        public void row(StatedObservation one) throws IOException {
            xml.write("<generic:Obs><generic:ObsKey>");
            values(StatedComponent.DIMENSIONS, one);
            xml.write("</generic:ObsKey>");
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
            xml.write("</message:DataSet>\n</message:GenericData>\n");
            xml.flush();
        }
    }
}
