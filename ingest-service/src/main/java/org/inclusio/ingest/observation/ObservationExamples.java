package org.inclusio.ingest.observation;

/** Messages as they are written, for the OpenAPI document. */
final class ObservationExamples {

    static final String SDMX_CSV = """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,FREQ,SEX,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,EDUCATION_LEV,DISABILITY_STATUS,MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,NATURE,LOWER_BOUND,UPPER_BOUND,SAMPLE_SIZE,DESIGN_EFFECT,SOURCE_DETAIL,COMMENT_OBS,TIME_DETAIL
            datastructure,INCLUSIO:MDG(1.0),R,KEN,ENROLMENT_PRIMARY,A,F,_T,_T,_T,_T,_T,_T,_T,_T,2009,3515413,PUPILS,,,,,,,,,UNESCO UIS,,
            """;

    static final String SDMX_JSON = """
            {
              "meta": {"id": "OBSERVATIONS", "test": false, "prepared": "2015-07-01T09:30:00Z", "contentLanguages": ["en"], "sender": {"id": "INCLUSIO"}},
              "data": {
                "dataSets": [
                  {"structure": 0, "action": "Replace", "series": {"0:0": {"observations": {"0": [3515413, 0]}}}}
                ],
                "structures": [
                  {
                    "name": "Millennium Development Goals, disaggregated",
                    "links": [{"rel": "datastructure", "urn": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0)"}],
                    "dimensions": {
                      "series": [
                        {"id": "REF_AREA", "name": "Reference area", "keyPosition": 0, "values": [{"id": "KEN", "name": "Kenya"}]},
                        {"id": "SERIES", "name": "Series", "keyPosition": 1, "values": [{"id": "ENROLMENT_PRIMARY", "name": "Pupils in primary education"}]}
                      ],
                      "observation": [
                        {"id": "TIME_PERIOD", "name": "Time period", "keyPosition": 12, "values": [{"id": "2009", "name": "2009", "start": "2009-01-01T00:00:00Z", "end": "2009-12-31T23:59:59Z"}]}
                      ]
                    },
                    "measures": {"observation": [{"id": "OBS_VALUE", "name": "Observation value"}]},
                    "attributes": {"observation": [{"id": "UNIT_MEASURE", "name": "Unit of measure", "relationship": {"observation": {}}, "values": [{"id": "PUPILS", "name": "Pupils"}]}]}
                  }
                ]
              }
            }
            """;

    static final String SDMX_ML = """
            <message:GenericData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
            <message:DataSet structureRef="MDG" action="Replace">
            <generic:Series><generic:SeriesKey><generic:Value id="REF_AREA" value="KEN"/><generic:Value id="SERIES" value="ENROLMENT_PRIMARY"/></generic:SeriesKey>
            <generic:Obs><generic:ObsDimension value="2009"/><generic:ObsValue value="3515413"/></generic:Obs>
            </generic:Series>
            </message:DataSet>
            </message:GenericData>
            """;

    static final String SPECIFIC_ML = """
            <message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:data="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific">
            <message:DataSet data:structureRef="MDG" data:action="Replace">
            <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY">
            <Obs TIME_PERIOD="2009" OBS_VALUE="3515413"/>
            </Series>
            </message:DataSet>
            </message:StructureSpecificData>
            """;

    private ObservationExamples() {}
}
