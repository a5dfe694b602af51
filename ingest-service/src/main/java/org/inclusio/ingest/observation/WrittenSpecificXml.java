package org.inclusio.ingest.observation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * A structure-specific data message of SDMX-ML, flat: each observation is one element whose attributes are its
 * components.
 */
final class WrittenSpecificXml implements WrittenFormat {

    /** What differs from version to version. */
    enum Version {
        V2_1(
                "v2_1",
                "data:dataScope=\"DataStructure\" ",
                "<Ref agencyID=\"" + Structure.AGENCY + "\" id=\"" + Structure.ID + "\" version=\"" + Structure.VERSION
                        + "\"/>"),
        V3_0("v3_0", "", Structure.URN);

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
            <message:Structure structureID="%5$s" namespace="%2$s" dimensionAtObservation="AllDimensions">
            <common:Structure>%6$s</common:Structure>
            </message:Structure>
            </message:Header>
            <message:DataSet data:structureRef="%5$s" %7$sdata:action="Replace" xsi:type="mdg:DataSetType">
            """;

    private final Version version;
    private final Clock clock;

    WrittenSpecificXml(Version version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                version.schemas,
                Structure.FLAT_NAMESPACE,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Structure.AGENCY,
                Structure.ID,
                version.reference,
                version.scope));
        return new Rows(xml);
    }

    private record Rows(Writer xml) implements Message {

        @Override
        public void row(StatedObservation one) throws IOException {
            xml.write("<Obs");
            for (StatedComponent component : StatedComponent.ALL) {
                String text = component.text(one);
                if (text != null) {
                    xml.write(" " + component.column().name() + "=\"" + WrittenXml.escaped(text) + "\"");
                }
            }
            xml.write("/>\n");
        }

        @Override
        public void end() throws IOException {
            xml.write("</message:DataSet>\n</message:StructureSpecificData>\n");
            xml.flush();
        }
    }
}
