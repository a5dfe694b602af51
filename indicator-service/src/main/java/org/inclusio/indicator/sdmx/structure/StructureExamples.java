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

    private StructureExamples() {}
}
