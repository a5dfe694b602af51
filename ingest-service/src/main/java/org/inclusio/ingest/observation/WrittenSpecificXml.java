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
 * A structure-specific data message of SDMX-ML, in series or flat: each observation, and each series, is one element
 * whose attributes are its components.
 */
final class WrittenSpecificXml implements WrittenFormat {

    /** What differs from version to version. */
    enum Version {
        V2_1(
                "v2_1",
                "data:dataScope=\"DataStructure\" ",
                "<Ref agencyID=\"" + DataStructure.AGENCY + "\" id=\"" + DataStructure.ID + "\" version=\""
                        + DataStructure.VERSION + "\"/>"),
        V3_0("v3_0", "", DataStructure.URN);

        private final String schemas;
        private final String scope;
        private final String reference;

        Version(String schemas, String scope, String reference) {
            this.schemas = schemas;
            this.scope = scope;
            this.reference = reference;
        }
    }

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/message" \
            xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/common" \
            xmlns:data="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/data/structurespecific" \
            xmlns:mdg="%2$s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <message:Header>
            <message:ID>OBSERVATIONS</message:ID>
            <message:Test>false</message:Test>
            <message:Prepared>%3$s</message:Prepared>
            <message:Sender id="%4$s"/>
            <message:Structure structureID="%5$s" namespace="%2$s" %8$sdimensionAtObservation="%9$s">
            <common:Structure>%6$s</common:Structure>
            </message:Structure>
            </message:Header>
            <message:DataSet data:structureRef="%5$s" %7$sdata:action="Replace" xsi:type="mdg:DataSetType">
            """;

    private final Version version;
    private final Layout layout;
    private final Clock clock;

    WrittenSpecificXml(Version version, Layout layout, Clock clock) {
        this.version = version;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                version.schemas,
                DataStructure.namespace(layout.dimensionAtObservation()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                DataStructure.AGENCY,
                DataStructure.ID,
                version.reference,
                version.scope,
                "structureURL=\"" + DataStructure.PATH + "\" ",
                layout.dimensionAtObservation()));
        return new Rows(xml, layout);
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
                List<String> next = layout.series(one);
                if (!next.equals(series)) {
                    endSeries();
                    xml.write("<Series");
                    attributes(layout.ofSeries(), one);
                    xml.write(">\n");
                    series = next;
                }
            }
            xml.write("<Obs");
            attributes(layout.ofObservation(), one);
            attributes(List.of(StatedComponent.VALUE), one);
            attributes(StatedComponent.ATTRIBUTES, one);
            xml.write("/>\n");
        }

        private void attributes(List<StatedComponent> components, StatedObservation one) throws IOException {
            for (StatedComponent component : components) {
                String text = component.text(one);
                if (text != null) {
                    xml.write(" " + component.column().name() + "=\"" + WrittenXml.escaped(text) + "\"");
                }
            }
        }

        private void endSeries() throws IOException {
            if (series != null) {
                xml.write("</Series>\n");
            }
        }

        @Override
        public void end() throws IOException {
            endSeries();
            xml.write("</message:DataSet>\n</message:StructureSpecificData>\n");
            xml.flush();
        }
    }
}
