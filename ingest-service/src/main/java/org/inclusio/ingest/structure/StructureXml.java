package org.inclusio.ingest.structure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** A structure message of SDMX-ML 2.1. */
final class StructureXml {

    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private final IndicatorCatalogue catalogue;
    private final Writer xml;

    private StructureXml(IndicatorCatalogue catalogue, Writer xml) {
        this.catalogue = catalogue;
        this.xml = xml;
    }

    static void write(Artefacts artefacts, IndicatorCatalogue catalogue, Instant prepared, OutputStream out)
            throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new StructureXml(catalogue, xml).write(artefacts, prepared);
        xml.flush();
    }

    private void write(Artefacts artefacts, Instant prepared) throws IOException {
        xml.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <mes:Structure xmlns:mes="%1$smessage" xmlns:str="%1$sstructure" xmlns:com="%1$scommon">
                <mes:Header><mes:ID>STRUCTURES</mes:ID><mes:Test>false</mes:Test><mes:Prepared>%2$s</mes:Prepared>\
                <mes:Sender id="%3$s"/></mes:Header>
                <mes:Structures>
                """.formatted(SCHEMAS, prepared, DataStructure.AGENCY));
        if (artefacts.dataflow()) {
            xml.write("<str:Dataflows>\n");
            begin("Dataflow", DataStructure.DATAFLOW, "Observations of statistics offices");
            xml.write("<str:Structure>" + reference(DataStructure.ID, "datastructure", "DataStructure")
                    + "</str:Structure></str:Dataflow>\n</str:Dataflows>\n");
        }
        if (!artefacts.codeLists().isEmpty()) {
            xml.write("<str:Codelists>\n");
            for (Concept concept : artefacts.codeLists()) {
                codeList(concept);
            }
            xml.write("</str:Codelists>\n");
        }
        if (artefacts.concepts()) {
            xml.write("<str:Concepts>\n");
            begin("ConceptScheme", DataStructure.CONCEPTS, "Concepts of " + DataStructure.NAME);
            for (Concept concept : Concept.values()) {
                xml.write("<str:Concept id=\"" + concept.name() + "\">" + named(concept.label()) + "</str:Concept>\n");
            }
            xml.write("</str:ConceptScheme>\n</str:Concepts>\n");
        }
        if (artefacts.dataStructure()) {
            dataStructure();
        }
        xml.write("</mes:Structures>\n</mes:Structure>\n");
    }

    private void begin(String element, String id, String name) throws IOException {
        xml.write("<str:" + element + " id=\"" + id + "\" agencyID=\"" + DataStructure.AGENCY + "\" version=\""
                + DataStructure.VERSION + "\" isFinal=\"false\">" + named(name) + "\n");
    }

    private static String named(String name) {
        return "<com:Name xml:lang=\"en\">"
                + name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</com:Name>";
    }

    private static String reference(String id, String place, String kind) {
        return "<Ref id=\"" + id + "\" version=\"" + DataStructure.VERSION + "\" agencyID=\"" + DataStructure.AGENCY
                + "\" package=\"" + place + "\" class=\"" + kind + "\"/>";
    }

    private void codeList(Concept concept) throws IOException {
        begin("Codelist", concept.codeList(), concept.label());
        for (Map.Entry<String, String> code : concept.codes(catalogue).entrySet()) {
            xml.write("<str:Code id=\"" + code.getKey() + "\">" + named(code.getValue()) + "</str:Code>\n");
        }
        xml.write("</str:Codelist>\n");
    }

    private void dataStructure() throws IOException {
        xml.write("<str:DataStructures>\n");
        begin("DataStructure", DataStructure.ID, DataStructure.NAME);
        xml.write("<str:DataStructureComponents>\n<str:DimensionList id=\"DimensionDescriptor\">\n");
        int position = 1;
        for (Concept concept : Concept.of(Concept.Kind.DIMENSION)) {
            component("Dimension", concept, " position=\"" + position++ + "\"", "");
        }
        component("TimeDimension", Concept.TIME_PERIOD, " position=\"" + position + "\"", "");
        xml.write("</str:DimensionList>\n<str:AttributeList id=\"AttributeDescriptor\">\n");
        for (Concept concept : Concept.of(Concept.Kind.ATTRIBUTE)) {
            component(
                    "Attribute",
                    concept,
                    " assignmentStatus=\"Conditional\"",
                    "<str:AttributeRelationship><str:PrimaryMeasure><Ref id=\"OBS_VALUE\"/></str:PrimaryMeasure>"
                            + "</str:AttributeRelationship>");
        }
        xml.write("</str:AttributeList>\n<str:MeasureList id=\"MeasureDescriptor\">\n");
        component("PrimaryMeasure", Concept.OBS_VALUE, "", "");
        xml.write("</str:MeasureList>\n</str:DataStructureComponents>\n</str:DataStructure>\n</str:DataStructures>\n");
    }

    private void component(String element, Concept concept, String attributes, String relationship) throws IOException {
        String representation = concept.isCoded()
                ? "<str:Enumeration>" + reference(concept.codeList(), "codelist", "Codelist") + "</str:Enumeration>"
                : "<str:TextFormat textType=\"" + concept.dataType().orElseThrow() + "\"/>";
        xml.write("<str:" + element + " id=\"" + concept.name() + "\"" + attributes + "><str:ConceptIdentity><Ref id=\""
                + concept.name() + "\" maintainableParentID=\"" + DataStructure.CONCEPTS
                + "\" maintainableParentVersion=\"" + DataStructure.VERSION + "\" agencyID=\"" + DataStructure.AGENCY
                + "\" package=\"conceptscheme\" class=\"Concept\"/></str:ConceptIdentity><str:LocalRepresentation>"
                + representation + "</str:LocalRepresentation>" + relationship + "</str:" + element + ">\n");
    }
}
