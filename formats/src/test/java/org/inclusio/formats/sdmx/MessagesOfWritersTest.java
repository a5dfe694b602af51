package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.api.Test;

/** Messages in the shapes that writers in use give them, in the components of the data structure here. */
class MessagesOfWritersTest {

    /**
     * pysdmx writes attributes of the data set before those of the message, its action without a name space, blanks, and
     * that the message is a test unless its header is told otherwise.
     */
    @Test
    void flat_structure_specific_data_of_pysdmx() {
        String message = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mes:StructureSpecificData xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific" xmlns:ns1="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0):ObsLevelDim:AllDimensions" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" xsi:schemaLocation="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message https://registry.sdmx.org/schemas/v2_1/SDMXMessage.xsd">
            	<mes:Header>
            		<mes:ID>7d6c7b6e</mes:ID>
            		<mes:Test>true</mes:Test>
            		<mes:Prepared>2015-07-01T00:00:00</mes:Prepared>
            		<mes:Sender id="ZZZ"/>
            		<mes:Structure structureID="MDG" namespace="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0)" dimensionAtObservation="AllDimensions">
            			<com:Structure>
            				<Ref agencyID="INCLUSIO" id="MDG" version="1.0" class="DataStructure"/>
            			</com:Structure>
            		</mes:Structure>
            	</mes:Header>
            	<mes:DataSet SOURCE_DETAIL="School census" ss:structureRef="MDG" xsi:type="ns1:DataSetType" ss:dataScope="DataStructure" action="Replace">
            		<Obs FREQ="A" SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="F" TIME_PERIOD="2009" OBS_VALUE="2720.5" UNIT_MULT="3" OBS_STATUS="" COMMENT_OBS="" />
            	</mes:DataSet>
            </mes:StructureSpecificData>
            """;
        assertThat(ReadRows.marks(new SdmxMl("x"), message))
                .singleElement()
                .asString()
                .startsWith("Line 5: the message says of itself that it is a test (Header/Test)");
        assertThat(cells(message))
                .containsExactly("{ACTION=R, FREQ=A, SERIES=ENROLMENT_PRIMARY, REF_AREA=KEN, SEX=F, TIME_PERIOD=2009,"
                        + " OBS_VALUE=2720.5, UNIT_MULT=3, SOURCE_DETAIL=School census}");
    }

    /** In series and 3.0 it names groups by xsi:type, and has no scope. */
    @Test
    void series_of_pysdmx_in_3_0_with_a_group() {
        String message = """
            <mes:StructureSpecificData xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific" xmlns:ns1="urn:x" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common">
            	<mes:Header><mes:ID>x</mes:ID><mes:Test>true</mes:Test><mes:Prepared>2015-07-01T00:00:00</mes:Prepared><mes:Sender id="ZZZ"/>
            		<mes:Structure structureID="MDG" namespace="urn:x" dimensionAtObservation="TIME_PERIOD">
            			<com:Structure>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0)</com:Structure>
            		</mes:Structure></mes:Header>
            	<mes:DataSet ss:structureRef="MDG" xsi:type="ns1:DataSetType" action="Append">
            		<Group xsi:type="ns1:Sibling" SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" UNIT_MULT="3" />
            		<Series FREQ="A" SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="F" UNIT_MEASURE="PUPILS" >
            			<Obs TIME_PERIOD="2009" OBS_VALUE="2720" />
            		</Series>
            	</mes:DataSet>
            </mes:StructureSpecificData>
            """;
        assertThat(cells(message))
                .containsExactly("{ACTION=A, FREQ=A, SERIES=ENROLMENT_PRIMARY, REF_AREA=KEN, SEX=F, TIME_PERIOD=2009,"
                        + " OBS_VALUE=2720, UNIT_MEASURE=PUPILS, UNIT_MULT=3}");
    }

    /** sdmx1 refers to a structure by its URN, leaves the dimension out where it is all, and writes None for no value. */
    @Test
    void generic_data_of_sdmx1() {
        String message = """
            <?xml version='1.0' encoding='utf-8'?>
            <mes:GenericData xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" xmlns:footer="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message/footer" xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic" xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <mes:Header><mes:Test>false</mes:Test><mes:Source xml:lang="en">KNBS</mes:Source><mes:Structure structureID="MDG" dimensionAtObservation="TIME_PERIOD"><com:Structure><URN>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=INCLUSIO:MDG(1.0)</URN></com:Structure></mes:Structure></mes:Header>
            <mes:DataSet action="Replace" structureRef="MDG"><gen:Attributes><gen:Value id="UNIT_MULT" value="3"/></gen:Attributes>
            <gen:Series><gen:SeriesKey><gen:Value id="SERIES" value="POP"/><gen:Value id="REF_AREA" value="KEN"/></gen:SeriesKey>
            <gen:Attributes><gen:Value id="NATURE" value="C"/></gen:Attributes>
            <gen:Obs><gen:ObsDimension value="2009"/><gen:ObsValue value="38611"/><gen:Attributes><gen:Value id="OBS_STATUS" value="A"/></gen:Attributes></gen:Obs></gen:Series></mes:DataSet></mes:GenericData>
            """;
        assertThat(cells(message))
                .containsExactly("{ACTION=R, SERIES=POP, REF_AREA=KEN, TIME_PERIOD=2009, OBS_VALUE=38611, UNIT_MULT=3,"
                        + " OBS_STATUS=A, NATURE=C}");
    }

    /** The sample of complex attributes: languages and several values in Comp elements, one of them in a Comp alone. */
    @Test
    void complex_attributes_as_the_technical_working_group_shows_them() {
        String message = """
            <message:StructureSpecificData xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific" xmlns:ns1="urn:x" xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            	<message:Header><message:ID>I1</message:ID><message:Test>false</message:Test><message:Prepared>2015-07-01T00:00:00Z</message:Prepared><message:Sender id="Unknown"/><message:Receiver id="ANONYMOUS"/>
            		<message:Structure structureID="S" namespace="urn:x" dimensionAtObservation="TIME_PERIOD"><common:StructureUsage><Ref agencyID="INCLUSIO" id="DF" version="1.0"/></common:StructureUsage></message:Structure>
            		<message:DataSetAction>Replace</message:DataSetAction><message:Extracted>2015-07-01T00:00:00</message:Extracted>
            		<message:ReportingBegin>1999-01-01T00:00:00</message:ReportingBegin><message:ReportingEnd>2019-01-01T23:59:59</message:ReportingEnd></message:Header>
            	<message:DataSet ss:dataScope="DataStructure" xsi:type="ns1:DataSetType" ss:structureRef="S">
            		<Series SERIES="POP" REF_AREA="KEN" UNIT_MULT="0">
            			<Comp id="SOURCE_DETAIL" xsi:type="ns1:SOURCE"><Value><common:Text xml:lang="en">Census</common:Text>
            					<common:Text xml:lang="fr">Recensement</common:Text></Value></Comp>
            			<Comp id="TIME_DETAIL" xsi:type="ns1:TIME"><Value>First half</Value><Value>Second half</Value></Comp>
            			<Obs TIME_PERIOD="2009" OBS_VALUE="38610097">
            				<Comp id="OBS_STATUS" xsi:type="ns1:STATUS">
            					<Value>A</Value>
            				</Comp>
            			</Obs>
            		</Series>
            	</message:DataSet>
            </message:StructureSpecificData>
            """;
        assertThat(cells(message))
                .containsExactly(
                        "{ACTION=R, SERIES=POP, REF_AREA=KEN, TIME_PERIOD=2009, OBS_VALUE=38610097, UNIT_MULT=0,"
                                + " OBS_STATUS=A, SOURCE_DETAIL=en: Census; fr: Recensement, TIME_DETAIL=First half;"
                                + " Second half}");
    }

    /** The group's time series and cross-sections of 2.1, the latter with a dimension named at each observation. */
    @Test
    void groups_and_cross_sections_as_the_technical_working_group_shows_them() {
        String message = """
            <message:GenericData xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic" xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
              <message:Header><message:ID>Generic</message:ID><message:Test>false</message:Test><message:Prepared>2010-01-04T16:21:49+01:00</message:Prepared><message:Sender id="KNBS"/>
                <message:Structure structureID="STR1" dimensionAtObservation="SEX"><common:Structure><Ref agencyID="INCLUSIO" id="MDG" version="1.0"/></common:Structure></message:Structure></message:Header>
              <message:DataSet structureRef="STR1" action="Replace">
                <generic:Group type="SiblingGroup"><generic:GroupKey><generic:Value value="F" id="SEX"/><generic:Value value="POP" id="SERIES"/></generic:GroupKey>
                  <generic:Attributes><generic:Value value="Women" id="COMMENT_OBS"/></generic:Attributes></generic:Group>
                <generic:Series><generic:SeriesKey><generic:Value value="POP" id="SERIES"/><generic:Value value="KEN" id="REF_AREA"/><generic:Value value="2009" id="TIME_PERIOD"/></generic:SeriesKey>
                  <generic:Obs><generic:ObsDimension id="SEX" value="F"/><generic:ObsValue value="1"/></generic:Obs>
                  <generic:Obs><generic:ObsDimension value="M"/><generic:ObsValue value="2"/></generic:Obs></generic:Series>
              </message:DataSet>
            </message:GenericData>
            """;
        assertThat(cells(message))
                .containsExactly(
                        "{ACTION=R, SERIES=POP, REF_AREA=KEN, SEX=F, TIME_PERIOD=2009, OBS_VALUE=1, COMMENT_OBS=Women}",
                        "{ACTION=R, SERIES=POP, REF_AREA=KEN, SEX=M, TIME_PERIOD=2009, OBS_VALUE=2}");
    }

    /** The sample of the exchange rates: dimensions of one value at the data set, and a second data set that deletes. */
    @Test
    void a_deletion_in_json_as_the_technical_working_group_shows_it() {
        String message = """
            {"meta": {"id": "X", "prepared": "2012-11-29T08:40:26Z", "sender": {"id": "KNBS", "name": "Bureau"}},
             "data": {"structure": {"links": [{"href": "https://example.org/dataflow", "rel": "dataflow"}],
               "dimensions": {
                "dataSet": [{"id": "REF_AREA", "name": "Area", "keyPosition": 1, "values": [{"id": "KEN", "name": "Kenya"}]},
                  {"id": "SERIES", "name": "Series", "keyPosition": 0, "values": [{"id": "POP", "name": "Population"}]}],
                "series": [{"id": "TIME_PERIOD", "name": "Time", "role": "TIME_PERIOD", "values": [
                  {"id": "2008", "name": "2008", "start": "2008-01-01T00:00:00.000Z", "end": "2008-12-31T23:59:59.999Z"}, {"id": "2009", "name": "2009"}]}],
                "observation": [{"id": "SEX", "name": "Sex", "keyPosition": 2, "values": [{"id": "F", "name": "Female"}, {"id": "M", "name": "Male"}]}]},
               "attributes": {"dataSet": [], "series": [], "observation": [
                  {"id": "SOURCE_DETAIL", "name": "Source", "values": [{"name": "Census"}, {"name": "Register"}]},
                  {"id": "OBS_STATUS", "name": "Status", "values": [{"id": "A", "name": "Normal"}]}]}},
              "dataSets": [
               {"action": "Replace", "validFrom": "2012-03-20T15:00:16.000+01:00", "series": {
                 "0": {"attributes": [], "observations": {"1": [40.3426, 0]}}, "1": {"attributes": [], "observations": {"1": [40.3000, 1, 0]}}}},
               {"action": "Delete", "validTo": "2012-03-20T10:07:58.000+01:00", "series": {"0": {"observations": {"0": []}}}}]}}
            """;
        assertThat(ReadRows.of(new SdmxJson(), message).stream()
                        .map(row -> ReadRows.cells(row).toString())
                        .toList())
                .containsExactly(
                        "{ACTION=R, SERIES=POP, REF_AREA=KEN, SEX=M, TIME_PERIOD=2008, OBS_VALUE=40.3426,"
                                + " SOURCE_DETAIL=Census}",
                        "{ACTION=R, SERIES=POP, REF_AREA=KEN, SEX=M, TIME_PERIOD=2009, OBS_VALUE=40.3000,"
                                + " OBS_STATUS=A, SOURCE_DETAIL=Register}",
                        "{ACTION=D, SERIES=POP, REF_AREA=KEN, SEX=F, TIME_PERIOD=2008}");
    }

    private static List<String> cells(String message) {
        return ReadRows.of(new SdmxMl("x"), message).stream()
                .map(row -> ReadRows.cells(row).toString())
                .toList();
    }
}
