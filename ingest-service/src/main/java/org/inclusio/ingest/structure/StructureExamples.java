package org.inclusio.ingest.structure;

/** Messages as they are written, for the OpenAPI document. */
final class StructureExamples {

    static final String JSON = """
            {
              "meta": {"id": "STRUCTURES", "test": false, "prepared": "2015-07-01T09:30:00Z", "contentLanguages": ["en"], "sender": {"id": "INCLUSIO"}},
              "data": {
                "dataflows": [
                  {
                    "id": "DF_OBSERVATIONS", "agencyID": "INCLUSIO", "version": "1.0",
                    "name": "Observations of statistics offices", "names": {"en": "Observations of statistics offices"},
                    "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0)"
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
            <str:Dataflow id="DF_OBSERVATIONS" agencyID="INCLUSIO" version="1.0" isFinal="false"><com:Name xml:lang="en">Observations of statistics offices</com:Name>
            <str:Structure><Ref id="MDG" version="1.0" agencyID="INCLUSIO" package="datastructure" class="DataStructure"/></str:Structure></str:Dataflow>
            </str:Dataflows>
            </mes:Structures>
            </mes:Structure>
            """;

    private StructureExamples() {}
}
