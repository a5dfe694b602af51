package org.inclusio.indicator.sdmx.data;

/** Beginnings of data messages, as the description of the service shows them. */
final class DataExamples {

    static final String CSV_2 = """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            dataflow,INCLUSIO:DF_MDG_DISAGG(1.0.0),R,A,MDG_0303_WOMEN_PARLIAMENT,KEN,_T,2009,9.8,A
            """;

    static final String CSV_1 = """
            DATAFLOW,FREQ,SERIES,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            INCLUSIO:DF_MDG_DISAGG(1.0),A,MDG_0303_WOMEN_PARLIAMENT,KEN,_T,2009,9.8,A
            """;

    static final String JSON = """
            {
              "meta": {"id": "VALUES_2", "test": false, "prepared": "2015-07-01T09:30:00Z"},
              "data": {"dataSets": [{"structure": 0, "action": "Replace", "series": {}}]}
            }
            """;

    static final String ML_3 = """
            <message:DataSet data:structureRef="MDG_DISAGG" data:action="Replace" xsi:type="mdg:DataSetType">
            <Series FREQ="A" SERIES="MDG_0303_WOMEN_PARLIAMENT" REF_AREA="KEN" SEX="_T" UNIT_MEASURE="PERCENT">
            <Obs TIME_PERIOD="2009" OBS_VALUE="9.8" OBS_STATUS="A"/>
            </Series>
            </message:DataSet>
            """;

    static final String GENERIC = """
            <generic:Series><generic:SeriesKey><generic:Value id="REF_AREA" value="KEN"/></generic:SeriesKey>
            <generic:Obs><generic:ObsDimension value="2009"/><generic:ObsValue value="9.8"/></generic:Obs>
            </generic:Series>
            """;

    private DataExamples() {}
}
