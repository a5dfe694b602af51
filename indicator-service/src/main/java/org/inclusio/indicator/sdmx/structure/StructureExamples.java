package org.inclusio.indicator.sdmx.structure;

/** Messages as they are written, for the OpenAPI document. */
final class StructureExamples {

    static final String JSON = """
        {
          "meta": {"schema": "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json", "id": "STRUCTURES", "test": false, "prepared": "2015-07-01T09:30:00Z", "contentLanguages": ["en"], "sender": {"id": "INCLUSIO"}},
          "data": {
            "dataflows": [
              {
                "id": "DF_MDG_DISAGG", "agencyID": "INCLUSIO", "version": "1.0.0",
                "name": "Millennium Development Goal indicators", "names": {"en": "Millennium Development Goal indicators"},
                "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG_DISAGG(1.0.0)"
              }
            ]
          }
        }
        """;

    static final String XML = """
        <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
        <mes:Header><mes:ID>STRUCTURES</mes:ID><mes:Test>false</mes:Test><mes:Prepared>2015-07-01T09:30:00Z</mes:Prepared><mes:Sender id="INCLUSIO"/></mes:Header>
        <mes:Structures>
        <str:Dataflows>
        <str:Dataflow id="DF_MDG_DISAGG" agencyID="INCLUSIO" version="1.0" isFinal="false"><com:Name xml:lang="en">Millennium Development Goal indicators</com:Name>
        <str:Structure><Ref id="MDG_DISAGG" version="1.0" agencyID="INCLUSIO" package="datastructure" class="DataStructure"/></str:Structure></str:Dataflow>
        </str:Dataflows>
        </mes:Structures>
        </mes:Structure>
        """;

    static final String AVAILABLE = """
        {
          "meta": {"schema": "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json", "id": "STRUCTURES", "test": false, "prepared": "2015-07-01T09:30:00Z", "contentLanguages": ["en"], "sender": {"id": "INCLUSIO"}},
          "data": {
            "dataConstraints": [
              {
                "id": "CN_AVAILABLE", "agencyID": "INCLUSIO", "version": "1.0.0",
                "name": "What there is in the newest release", "names": {"en": "What there is in the newest release"},
                "annotations": [{"id": "obs_count", "title": "2", "type": "sdmx_metrics"}, {"id": "series_count", "title": "1", "type": "sdmx_metrics"}],
                "role": "Actual",
                "constraintAttachment": {"dataflows": ["urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=INCLUSIO:DF_MDG_DISAGG(1.0.0)"]},
                "cubeRegions": [{"include": true, "keyValues": [{"id": "REF_AREA", "values": ["KEN"]}]}]
              }
            ]
          }
        }
        """;

    static final String AVAILABLE_XML = """
        <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
        <mes:Header><mes:ID>STRUCTURES</mes:ID><mes:Test>false</mes:Test><mes:Prepared>2015-07-01T09:30:00Z</mes:Prepared><mes:Sender id="INCLUSIO"/></mes:Header>
        <mes:Structures>
        <str:Constraints>
        <str:ContentConstraint id="CN_AVAILABLE" agencyID="INCLUSIO" version="1.0" isFinal="false" type="Actual"><com:Name xml:lang="en">What there is in the newest release</com:Name>
        <str:ConstraintAttachment><str:Dataflow><Ref id="DF_MDG_DISAGG" version="1.0" agencyID="INCLUSIO" package="datastructure" class="Dataflow"/></str:Dataflow></str:ConstraintAttachment>
        <str:CubeRegion include="true"><com:KeyValue id="REF_AREA"><com:Value>KEN</com:Value></com:KeyValue></str:CubeRegion></str:ContentConstraint>
        </str:Constraints>
        </mes:Structures>
        </mes:Structure>
        """;

    static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:complexType name="SeriesType"><xs:complexContent><xs:restriction base="data:SeriesType">
            <xs:attribute name="SEX" type="CL_SEX" use="required"/>
            </xs:restriction></xs:complexContent></xs:complexType>
            </xs:schema>
            """;

    static final String METADATA = """
            {
              "meta": {"id": "METADATA", "prepared": "2015-07-01T09:30:00Z", "sender": {"id": "INCLUSIO"}},
              "data": {"metadataSets": [{"id": "MDS_MDG_0401_U5MR", "agencyID": "INCLUSIO", "attributes": []}]}
            }
            """;

    static final String METADATA_XML = """
            <mes:MetadataSet id="MDS_MDG_0401_U5MR" agencyID="INCLUSIO" version="1.0.0">
            <gen:Attribute id="METHOD"><com:Text xml:lang="en">Ratio</com:Text></gen:Attribute>
            </mes:MetadataSet>
            """;

    private StructureExamples() {}
}
