package org.inclusio.formats.structure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.structure.Component.Kind;

/**
 * The XML schema of structure-specific data messages of a data structure, derived from the types of SDMX-ML as its documentation
 * says: components are attributes of series and observations, codes are enumerated. It imports the name spaces of SDMX-ML without
 * saying where their schemas are; who validates gives those of the version.
 *
 * @param version of SDMX-ML
 * @param structure whose messages they are
 * @param codes by code list the codes there are
 * @param namespace of the types, as messages refer to it
 * @param dimensionAtObservation a dimension, or AllDimensions for messages without series
 * @param isOfDeletions whether only what is to be deleted need be named of a key
 */
public record SpecificSchema(
        Version version,
        Content.DataStructure structure,
        Map<Reference, List<String>> codes,
        String namespace,
        String dimensionAtObservation,
        boolean isOfDeletions) {

    /** What has no series. */
    public static final String FLAT = "AllDimensions";

    /** The versions of SDMX-ML. */
    public enum Version {
        V2_1("2.1", "v2_1"),
        V3_0("3.0.0", "v3_0"),
        V3_1("3.1.0", "v3_1");

        private final String number;
        private final String folder;

        Version(String number, String folder) {
            this.number = number;
            this.folder = folder;
        }

        /** As media types have it. */
        public String number() {
            return number;
        }

        private String space(String name) {
            return "http://www.sdmx.org/resources/sdmxml/schemas/" + folder + "/" + name;
        }
    }

    public SpecificSchema {
        codes = Map.copyOf(codes);
    }

    /** Writes the schema; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        boolean isOfTime = dimensionAtObservation.equals(
                structure.of(Kind.TIME_DIMENSION).get(0).id());
        // A data set of time series may stand in either message of 2.1, another not in that of time series.
        String prefix = version == Version.V2_1 && isOfTime ? "TimeSeries" : "";
        String often = " maxOccurs=\"unbounded\"";
        boolean repeatsChoice = version != Version.V2_1;
        String inSet = isFlat() ? "Obs" : "Series";
        xml.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:common="%s" xmlns:data="%s" xmlns="%s"
                    targetNamespace="%s" elementFormDefault="qualified" attributeFormDefault="unqualified">
                <xs:import namespace="%s"/>
                <xs:import namespace="%s"/>
                """.formatted(
                        version.space("common"),
                        version.space("data/structurespecific"),
                        namespace,
                        namespace,
                        version.space("data/structurespecific"),
                        version.space("common")));
        xml.write("""
                <xs:complexType name="DataSetType"><xs:complexContent>\
                <xs:restriction base="data:%sDataSetType"><xs:sequence>
                <xs:element ref="common:Annotations" minOccurs="0"/>
                <xs:element name="DataProvider" type="common:DataProviderReferenceType" form="unqualified" minOccurs="0"/>
                <xs:choice minOccurs="0"%s><xs:element name="%s" type="%sType" form="unqualified"%s/></xs:choice>
                </xs:sequence></xs:restriction></xs:complexContent></xs:complexType>
                """.formatted(prefix, repeatsChoice ? often : "", inSet, inSet, repeatsChoice ? "" : often));
        if (!isFlat()) {
            xml.write("""
                    <xs:complexType name="SeriesType"><xs:complexContent>\
                    <xs:restriction base="data:%s"><xs:sequence>
                    <xs:element ref="common:Annotations" minOccurs="0"/>
                    <xs:element name="Obs" type="ObsType" form="unqualified" minOccurs="0"%s/>
                    </xs:sequence>
                    """.formatted(prefix.isEmpty() ? "SeriesType" : "TimeSeriesType", often));
            attributes(xml, true, isOfTime);
            xml.write("</xs:restriction></xs:complexContent></xs:complexType>\n");
        }
        xml.write("""
                <xs:complexType name="ObsType"><xs:complexContent><xs:restriction base="data:%sObsType"><xs:sequence>
                <xs:element ref="common:Annotations" minOccurs="0"/>
                </xs:sequence>
                """.formatted(prefix));
        attributes(xml, false, isOfTime);
        xml.write("</xs:restriction></xs:complexContent></xs:complexType>\n");
        for (Reference list : structure.components().stream()
                .flatMap(one -> one.representation().codeList().stream())
                .distinct()
                .toList()) {
            enumeration(xml, list);
        }
        xml.write("</xs:schema>\n");
        xml.flush();
    }

    private boolean isFlat() {
        return dimensionAtObservation.equals(FLAT);
    }

    private void attributes(Writer xml, boolean areOfSeries, boolean isOfTime) throws IOException {
        for (Component component : structure.components()) {
            boolean isDimension = component.kind() == Kind.DIMENSION || component.kind() == Kind.TIME_DIMENSION;
            boolean isOfSeries = isDimension
                    ? !isFlat() && !component.id().equals(dimensionAtObservation)
                    : isOfTime && !component.attachedTo().isEmpty();
            if (isOfSeries == areOfSeries) {
                boolean isRequired = isDimension && !isOfDeletions;
                xml.write("<xs:attribute name=\"" + component.id() + "\" type=\"" + type(component) + "\""
                        + (isRequired ? " use=\"required\"" : "") + "/>\n");
            }
        }
    }

    private static String type(Component component) {
        return component.representation().codeList().map(Reference::id).orElseGet(() -> switch (component
                .representation()
                .dataType()
                .orElseThrow()) {
            case "ObservationalTimePeriod" -> "common:ObservationalTimePeriodType";
            case "Decimal" -> "xs:decimal";
            case "Integer" -> "xs:integer";
            case "Long" -> "xs:long";
            case "DateTime" -> "xs:dateTime";
            default -> "xs:string";
        });
    }

    private void enumeration(Writer xml, Reference list) throws IOException {
        xml.write("<xs:simpleType name=\"" + list.id() + "\"><xs:restriction base=\"xs:string\">\n");
        for (String code : codes.getOrDefault(list, List.of())) {
            xml.write("<xs:enumeration value=\"" + code + "\"/>\n");
        }
        xml.write("</xs:restriction></xs:simpleType>\n");
    }
}
