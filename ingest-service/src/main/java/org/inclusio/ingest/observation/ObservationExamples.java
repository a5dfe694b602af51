package org.inclusio.ingest.observation;

/** Messages as they are written, for the OpenAPI document. */
final class ObservationExamples {

    static final String SDMX_CSV = """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,FREQ,SEX,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,EDUCATION_LEV,DISABILITY_STATUS,MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,NATURE,LOWER_BOUND,UPPER_BOUND,SAMPLE_SIZE,DESIGN_EFFECT,SOURCE_DETAIL,COMMENT_OBS,TIME_DETAIL
            datastructure,INCLUSIO:MDG(1.0),R,KEN,ENROLMENT_PRIMARY,A,F,_T,_T,_T,_T,_T,_T,_T,_T,2009,3515413,PUPILS,,,,,,,,,UNESCO UIS,,
            """;

    static final String SDMX_JSON = """
            {
              "meta": {"id": "OBSERVATIONS", "prepared": "2015-07-01T09:30:00Z", "sender": {"id": "INCLUSIO"}},
              "data": {
                "dataSets": [
                  {"structure": 0, "action": "Replace", "observations": {"0:0:0": [3515413, "PUPILS"]}}
                ],
                "structures": [
                  {
                    "dimensions": {
                      "observation": [
                        {"id": "REF_AREA", "keyPosition": 0, "values": [{"value": "KEN"}]},
                        {"id": "SERIES", "keyPosition": 1, "values": [{"value": "ENROLMENT_PRIMARY"}]},
                        {"id": "TIME_PERIOD", "keyPosition": 2, "values": [{"value": "2009"}]}
                      ]
                    },
                    "measures": {"observation": [{"id": "OBS_VALUE"}]},
                    "attributes": {"observation": [{"id": "UNIT_MEASURE", "relationship": {"observation": {}}}]}
                  }
                ]
              }
            }
            """;

    static final String SDMX_ML = """
            <message:GenericData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
            <message:DataSet structureRef="MDG" action="Replace">
            <generic:Obs><generic:ObsKey><generic:Value id="REF_AREA" value="KEN"/><generic:Value id="SERIES" value="ENROLMENT_PRIMARY"/><generic:Value id="TIME_PERIOD" value="2009"/></generic:ObsKey><generic:ObsValue value="3515413"/></generic:Obs>
            </message:DataSet>
            </message:GenericData>
            """;

    static final String SPECIFIC_ML = """
            <message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:data="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific">
            <message:DataSet data:structureRef="MDG" data:action="Replace">
            <Obs REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" TIME_PERIOD="2009" OBS_VALUE="3515413"/>
            </message:DataSet>
            </message:StructureSpecificData>
            """;

    private ObservationExamples() {}
}
