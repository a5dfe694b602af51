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
 * A structure-specific data message of SDMX-ML, in series or flat: each observation, and each series, is one element
 * whose attributes are its components.
 *
 * @param <T> what rows are made of
 */
public final class WrittenSpecificXml<T> implements WrittenFormat<T> {

    /** What differs from version to version. */
    public enum Version {
        V2_1("v2_1", "data:dataScope=\"DataStructure\" "),
        V3_0("v3_0", "");

        private final String schemas;
        private final String scope;

        Version(String schemas, String scope) {
            this.schemas = schemas;
            this.scope = scope;
        }

        private String reference(WrittenStructure<?> structure) {
            return this == V3_0
                    ? structure.urn()
                    : "<Ref agencyID=\"" + structure.agency() + "\" id=\"" + structure.id() + "\" version=\""
                            + structure.version() + "\"/>";
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

    private final WrittenStructure<T> structure;
    private final Version version;
    private final Layout layout;
    private final Clock clock;

    /** @param clock tells when a message is prepared */
    public WrittenSpecificXml(WrittenStructure<T> structure, Version version, Layout layout, Clock clock) {
        this.structure = structure;
        this.version = version;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                version.schemas,
                structure.namespace(layout),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                structure.agency(),
                structure.id(),
                version.reference(structure),
                version.scope,
                "structureURL=\"" + structure.path() + "\" ",
                layout.dimensionAtObservation()));
        return new Rows(xml);
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
                List<String> next = structure.series(layout, one);
                if (!next.equals(series)) {
                    endSeries();
                    xml.write("<Series");
                    attributes(structure.ofSeries(layout), one);
                    xml.write(">\n");
                    series = next;
                }
            }
            xml.write("<Obs");
            attributes(structure.ofObservation(layout), one);
            attributes(List.of(structure.value()), one);
            attributes(structure.attributes(), one);
            xml.write("/>\n");
        }

        private void attributes(List<WrittenComponent<T>> components, T one) throws IOException {
            for (WrittenComponent<T> component : components) {
                String text = component.text(one);
                if (text != null) {
                    xml.write(" " + component.id() + "=\"" + WrittenXml.escaped(text) + "\"");
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
