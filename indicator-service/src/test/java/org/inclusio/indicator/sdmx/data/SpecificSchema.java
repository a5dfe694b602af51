package org.inclusio.indicator.sdmx.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;

/** The schema of the published structure for a layout, as SDMX derives it: components are attributes of elements. */
final class SpecificSchema {

    private SpecificSchema() {}

    static String of(String version, Layout layout, boolean ofTimeSeries) {
        String space =
                PublishedStructure.urn("datastructure.DataStructure", PublishedStructure.ID, PublishedStructure.VERSION)
                        + ":ObsLevelDim:" + layout.dimensionAtObservation();
        String prefix = ofTimeSeries ? "TimeSeries" : "";
        // Version 3 repeats the choice, 2.1 what is chosen.
        boolean isOf3 = version.startsWith("v3");
        String often = isOf3 ? "" : " maxOccurs=\"unbounded\"";
        List<Component> all = Arrays.asList(Component.values());
        boolean isAtSeries = layout.isOfTime();
        String ofSeries = attributes(all.stream()
                .filter(one -> isDimension(one)
                        ? !one.name().equals(layout.dimensionAtObservation())
                        : isAtSeries && isOfSeries(one))
                .toList());
        String ofObservation = attributes(all.stream()
                .filter(one -> isDimension(one)
                        ? layout.isFlat() || one.name().equals(layout.dimensionAtObservation())
                        : !(isAtSeries && isOfSeries(one)))
                .toList());
        String content = layout.isFlat()
                ? "<xs:element name=\"Obs\" type=\"ObsType\" form=\"unqualified\"" + often + "/>"
                : "<xs:element name=\"Series\" type=\"SeriesType\" form=\"unqualified\"" + often + "/>";
        return """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:common="%1$scommon"
                    xmlns:data="%1$sdata/structurespecific" xmlns="%2$s" targetNamespace="%2$s">
                  <xs:import namespace="%1$sdata/structurespecific"/>
                  <xs:import namespace="%1$scommon"/>
                  <xs:complexType name="DataSetType"><xs:complexContent><xs:restriction base="data:%3$sDataSetType">
                    <xs:sequence><xs:element ref="common:Annotations" minOccurs="0"/>
                      <xs:element name="DataProvider" type="common:DataProviderReferenceType" form="unqualified"
                          minOccurs="0"/>
                      <xs:choice minOccurs="0"%7$s>%4$s</xs:choice></xs:sequence>
                  </xs:restriction></xs:complexContent></xs:complexType>
                  <xs:complexType name="SeriesType"><xs:complexContent><xs:restriction base="data:%8$s">
                    <xs:sequence><xs:element ref="common:Annotations" minOccurs="0"/>
                      <xs:element name="Obs" type="ObsType" form="unqualified" minOccurs="0" maxOccurs="unbounded"/>
                    </xs:sequence>%5$s
                  </xs:restriction></xs:complexContent></xs:complexType>
                  <xs:complexType name="ObsType"><xs:complexContent><xs:restriction base="data:%3$sObsType">
                    <xs:sequence><xs:element ref="common:Annotations" minOccurs="0"/></xs:sequence>%6$s
                  </xs:restriction></xs:complexContent></xs:complexType>
                </xs:schema>
                """.formatted(
                        "http://www.sdmx.org/resources/sdmxml/schemas/" + version + "/",
                        space,
                        prefix,
                        content,
                        ofSeries,
                        ofObservation,
                        isOf3 ? " maxOccurs=\"unbounded\"" : "",
                        ofTimeSeries ? "TimeSeriesType" : "SeriesType");
    }

    private static boolean isDimension(Component one) {
        return one.role() == Role.DIMENSION || one.role() == Role.TIME;
    }

    private static boolean isOfSeries(Component one) {
        return one.attachment()
                .filter(PublishedStructure.Attachment.SERIES::equals)
                .isPresent();
    }

    private static String attributes(List<Component> of) {
        return of.stream()
                .map(one -> "<xs:attribute name=\"" + one + "\" type=\""
                        + (one.role() == Role.TIME
                                ? "common:ObservationalTimePeriodType"
                                : one.role() == Role.MEASURE ? "xs:decimal" : "xs:string")
                        + "\"" + (isDimension(one) ? " use=\"required\"" : "") + "/>")
                .collect(Collectors.joining());
    }
}
