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
 * A structure-specific data message of SDMX-ML, in series or flat: each observation, and each series, is one element
 * whose attributes are its components.
 *
 * @param <T> what rows are made of
 */
public final class WrittenSpecificXml<T> implements WrittenFormat<T> {

    /** What differs from version to version. */
    public enum Version {
        V2_1("v2_1", "StructureSpecificData"),
        /** The message of 2.1 that knows time series alone. */
        V2_1_TIME_SERIES("v2_1", "StructureSpecificTimeSeriesData"),
        V3_0("v3_0", "StructureSpecificData"),
        V3_1("v3_1", "StructureSpecificData");

        private final String schemas;
        private final String root;

        Version(String schemas, String root) {
            this.schemas = schemas;
            this.root = root;
        }

        private boolean isOf3() {
            return schemas.startsWith("v3");
        }

        private String scope() {
            return isOf3() ? "" : "data:dataScope=\"DataStructure\" ";
        }

        private String reference(WrittenStructure<?> structure) {
            return isOf3()
                    ? structure.urn()
                    : "<Ref agencyID=\"" + structure.agency() + "\" id=\"" + structure.id() + "\" version=\""
                            + structure.version() + "\"/>";
        }
    }

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:%9$s xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/message" \
            xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/common" \
            xmlns:footer="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/message/footer" \
            xmlns:data="http://www.sdmx.org/resources/sdmxml/schemas/%1$s/data/structurespecific" \
            xmlns:mdg="%2$s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <message:Header>
            <message:ID>%10$s</message:ID>
            <message:Test>false</message:Test>
            <message:Prepared>%3$s</message:Prepared>
            <message:Sender id="%4$s"/>
            <message:Structure structureID="%5$s" namespace="%2$s" structureURL="%7$s" dimensionAtObservation="%8$s">
            <common:Structure>%6$s</common:Structure>
            </message:Structure>
            </message:Header>
            """;

    private final WrittenStructure<T> structure;
    private final Version version;
    private final Layout layout;
    private final MessageHead head;

    /** @param clock tells when a message is prepared */
    public WrittenSpecificXml(WrittenStructure<T> structure, Version version, Layout layout, Clock clock) {
        this(structure, version, layout, MessageHead.at(clock));
    }

    /** A message that says this of itself. */
    public WrittenSpecificXml(WrittenStructure<T> structure, Version version, Layout layout, MessageHead head) {
        this.structure = structure;
        this.version = version;
        this.layout = layout;
        this.head = head;
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write(BEGINNING.formatted(
                version.schemas,
                structure.namespace(layout),
                head.prepared(),
                structure.agency(),
                structure.id(),
                version.reference(structure),
                WrittenXml.escaped(structure.path()),
                layout.dimensionAtObservation(),
                version.root,
                head.id()));
        return new Rows(xml);
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
            xml.write("<message:DataSet data:structureRef=\"" + structure.id() + "\" " + version.scope()
                    + dataSet.asXml("data:") + " xsi:type=\"mdg:DataSetType\">\n");
            isOpen = true;
        }

        @Override
        public void row(T one) throws IOException {
            if (!isOpen) {
                dataSet(DataSetHead.REPLACE);
            }
            if (!layout.isFlat()) {
                List<String> next = structure.series(layout, one);
                if (!next.equals(series)) {
                    endSeries();
                    xml.write("<Series");
                    attributes(ofSeries, one);
                    attributes(attributesOfSeries, one);
                    xml.write(">\n");
                    series = next;
                }
                if (!layout.hasObservations()) {
                    return;
                }
            }
            xml.write("<Obs");
            attributes(ofObservation, one);
            attributes(structure.measures(), one);
            attributes(attributes, one);
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
                series = null;
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
            xml.write(WrittenXml.footer(head.notes()));
            xml.write("</message:" + version.root + ">\n");
            xml.flush();
        }
    }
}
