package org.inclusio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.csv.SdmxCsv;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same two observations, written in each format as its specification says, read equal. */
class OneTruthInEveryFormatTest {

    /** Girls and boys enrolled in Kenya in 2009; the boys' number is missing and says so. */
    private static final List<Map<Column, String>> TRUTH =
            List.of(cells("F", "3515413", "A", "UNESCO UIS & others"), cells("M", null, "M", "UNESCO UIS & others"));

    private record Sample(String name, ObservationFormat format, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() {
        return List.of(
                new Sample("plain CSV", new PlainCsv(), """
                        action,ref_area,series,sex,year,value,unit,status,source
                        R,KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,A,UNESCO UIS & others
                        R,KEN,ENROLMENT_PRIMARY,M,2009,,PUPILS,M,UNESCO UIS & others
                        """),
                new Sample("SDMX-CSV 2.0", new SdmxCsv(), """
                        STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,SOURCE_DETAIL
                        dataflow,INCLUSIO:DF_MDG(1.0),R,ENROLMENT_PRIMARY,KEN,F,2009,3515413,PUPILS,A,UNESCO UIS & others
                        dataflow,INCLUSIO:DF_MDG(1.0),R,ENROLMENT_PRIMARY,KEN,M,2009,,PUPILS,M,UNESCO UIS & others
                        """),
                new Sample("SDMX-JSON in series, structures last", new SdmxJson(), """
                        {"meta": {"id": "X", "prepared": "2015-07-01T00:00:00Z", "sender": {"id": "KEN"}},
                         "data": {
                          "dataSets": [{"structure": 0, "action": "Replace", "attributes": [0],
                            "series": {
                              "0:0:0": {"attributes": [0], "observations": {"0": ["3515413", 0]}},
                              "0:0:1": {"attributes": [0], "observations": {"0": [null, 1]}}}}],
                          "structures": [{
                            "dimensions": {
                              "dataSet": [],
                              "series": [
                                {"id": "SERIES", "values": [{"id": "ENROLMENT_PRIMARY"}]},
                                {"id": "REF_AREA", "values": [{"id": "KEN", "name": "Kenya"}]},
                                {"id": "SEX", "values": [{"id": "F"}, {"id": "M"}]}],
                              "observation": [{"id": "TIME_PERIOD", "values": [{"value": "2009"}]}]},
                            "measures": {"observation": [{"id": "OBS_VALUE"}]},
                            "attributes": {
                              "dataSet": [{"id": "SOURCE_DETAIL", "values": [{"value": "UNESCO UIS & others"}]}],
                              "series": [{"id": "UNIT_MEASURE", "values": [{"id": "PUPILS"}]}],
                              "observation": [{"id": "OBS_STATUS", "values": [{"id": "A"}, {"id": "M"}]}]}}]}}
                        """),
                new Sample("SDMX-JSON flat", new SdmxJson(), """
                        {"data": {
                          "structures": [{
                            "dimensions": {
                              "dataSet": [{"id": "REF_AREA", "values": [{"id": "KEN"}]}],
                              "observation": [
                                {"id": "SERIES", "values": [{"id": "ENROLMENT_PRIMARY"}]},
                                {"id": "SEX", "values": [{"id": "F"}, {"id": "M"}]},
                                {"id": "TIME_PERIOD", "values": [{"id": "2009"}]}]},
                            "attributes": {
                              "observation": [
                                {"id": "UNIT_MEASURE", "values": [{"id": "PUPILS"}]},
                                {"id": "OBS_STATUS", "values": [{"id": "A"}, {"id": "M"}]},
                                {"id": "SOURCE_DETAIL"}]}}],
                          "dataSets": [{"action": "Replace", "observations": {
                              "0:0:0": [3515413, 0, 0, "UNESCO UIS & others"],
                              "0:1:0": [null, 0, 1, "UNESCO UIS & others"]}}]}}
                        """),
                new Sample("SDMX-ML 2.1 generic", new SdmxMl("application/vnd.sdmx.genericdata+xml"), """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                            xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
                          <m:Header><m:ID>X</m:ID>
                            <m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"/></m:Header>
                          <m:DataSet structureRef="S" action="Replace">
                            <g:Attributes><g:Value id="SOURCE_DETAIL" value="UNESCO UIS &amp; others"/></g:Attributes>
                            <g:Series>
                              <g:SeriesKey><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/>
                                <g:Value id="REF_AREA" value="KEN"/><g:Value id="SEX" value="F"/></g:SeriesKey>
                              <g:Attributes><g:Value id="UNIT_MEASURE" value="PUPILS"/></g:Attributes>
                              <g:Obs><g:ObsDimension value="2009"/><g:ObsValue value="3515413"/>
                                <g:Attributes><g:Value id="OBS_STATUS" value="A"/></g:Attributes></g:Obs>
                            </g:Series>
                            <g:Obs>
                              <g:ObsKey><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/><g:Value id="REF_AREA" value="KEN"/>
                                <g:Value id="SEX" value="M"/><g:Value id="TIME_PERIOD" value="2009"/></g:ObsKey>
                              <g:ObsValue value="NaN"/>
                              <g:Attributes><g:Value id="OBS_STATUS" value="M"/>
                                <g:Value id="UNIT_MEASURE" value="PUPILS"/></g:Attributes></g:Obs>
                          </m:DataSet>
                        </m:GenericData>
                        """),
                new Sample(
                        "SDMX-ML 2.1 structure-specific",
                        new SdmxMl("application/vnd.sdmx.structurespecificdata+xml"),
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                            xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                          <m:DataSet s:structureRef="S" s:dataScope="DataStructure" s:action="Replace" action="Replace"
                              xsi:type="x:DataSetType" SOURCE_DETAIL="UNESCO UIS &amp; others">
                            <Series SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="F" UNIT_MEASURE="PUPILS">
                              <Obs TIME_PERIOD="2009" OBS_VALUE="3515413" OBS_STATUS="A"/>
                            </Series>
                            <Series SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="M" UNIT_MEASURE="PUPILS">
                              <Obs TIME_PERIOD="2009" OBS_VALUE="NaN" OBS_STATUS="M"/>
                            </Series>
                          </m:DataSet>
                        </m:StructureSpecificData>
                        """),
                new Sample("SDMX-ML 3.0 flat", new SdmxMl("application/vnd.sdmx.data+xml"), """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
                            xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific">
                          <m:DataSet s:structureRef="S" action="Replace">
                            <Obs SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="F" TIME_PERIOD="2009" OBS_VALUE="3515413"
                              UNIT_MEASURE="PUPILS" OBS_STATUS="A" SOURCE_DETAIL="UNESCO UIS &amp; others"/>
                            <Obs SERIES="ENROLMENT_PRIMARY" REF_AREA="KEN" SEX="M" TIME_PERIOD="2009"
                              UNIT_MEASURE="PUPILS" OBS_STATUS="M" SOURCE_DETAIL="UNESCO UIS &amp; others"/>
                          </m:DataSet>
                        </m:StructureSpecificData>
                        """));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_truth_reads_equal(Sample sample) throws IOException {
        assertThat(read(sample.format, sample.text).stream()
                        .map(OneTruthInEveryFormatTest::cells)
                        .toList())
                .isEqualTo(TRUTH);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_observation_knows_the_line_that_it_begins_on(Sample sample) throws IOException {
        String[] lines = sample.text.split("\n");
        for (RawObservation row : read(sample.format, sample.text)) {
            assertThat(lines[(int) row.line() - 1])
                    .containsAnyOf("ENROLMENT_PRIMARY", "<g:Obs", "<Obs", "\"0", "3515413");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_that_is_cut_off_is_unreadable_or_short_and_never_a_failure(Sample sample) {
        for (int end = 0; end < sample.text.length(); end += 7) {
            String part = sample.text.substring(0, end);
            try {
                assertThat(read(sample.format, part)).hasSizeLessThanOrEqualTo(2);
            } catch (UnreadableFile e) {
                assertThat(e.getMessage()).contains("ine ");
                assertThat(e.line()).isPositive();
            } catch (IOException e) {
                throw new AssertionError("cut off at " + end, e);
            }
        }
    }

    @Test
    void a_component_that_nobody_knows_is_named_with_its_line() {
        assertThatThrownBy(() -> read(
                        new SdmxMl("x"),
                        "<StructureSpecificData>\n<DataSet>\n<Obs WELTH=\"Q1\"/></DataSet></StructureSpecificData>"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 3: no component here is called \"WELTH\".");
        assertThatThrownBy(
                        () -> read(
                                new SdmxJson(),
                                "{\"data\":{\"structures\":[{\"dimensions\":{\"observation\":[{\"id\":\"WELTH\",\"values\":[]}]}}]}}"))
                .hasMessageContaining("\"WELTH\"");
    }

    /** The first asks for a file, the second for a billion copies of a word, the third has no end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><StructureSpecificData><DataSet><Obs SERIES=\"&e;\"/></DataSet></StructureSpecificData>",
                "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><StructureSpecificData><DataSet><Obs SERIES=\"&b;\"/></DataSet></StructureSpecificData>",
                "<StructureSpecificData><DataSet><Obs SERIES=\"&undefined;\"/></DataSet></StructureSpecificData>"
            })
    void entities_are_refused(String hostile) {
        assertThatThrownBy(() -> read(new SdmxMl("x"), hostile))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("without");
    }

    @Test
    void what_has_no_end_is_given_up_early() {
        Endless attribute = new Endless("<StructureSpecificData><DataSet><Obs SERIES=\"", "lol");
        assertThatThrownBy(() -> new SdmxMl("x").read(attribute, new Rows())).isInstanceOf(UnreadableFile.class);
        assertThat(attribute.given).isLessThan(2_000_000);
        Endless depth = new Endless("", "<a>");
        assertThatThrownBy(() -> new SdmxMl("x").read(depth, new Rows()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("\"a\"");
        assertThat(depth.given).isLessThan(2_000_000);
        String nested = "{\"data\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> read(new SdmxJson(), nested)).isInstanceOf(UnreadableFile.class);
        String wide = "{\"meta\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThatThrownBy(() -> read(new SdmxJson(), wide)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_key_that_fits_no_structure_says_what_is_wrong() {
        String message = """
                {"data": {"structures": [{"dimensions": {"observation": [{"id": "SEX", "values": [{"id": "F"}]}]}}],
                "dataSets": [{"observations": {"%s": [1]}}]}}""";
        assertThatThrownBy(() -> read(new SdmxJson(), message.formatted("1")))
                .hasMessage("Line 2: SEX has 1 values in the structure, counted from 0, and 1 is asked for. Correct the"
                        + " number or the list.");
        assertThatThrownBy(() -> read(new SdmxJson(), message.formatted("0:0")))
                .hasMessageContaining("has 2 parts where the structure has 1 dimensions");
        assertThatThrownBy(() -> read(new SdmxJson(), message.formatted("-1"))).hasMessageContaining("\"-1\"");
        assertThatThrownBy(() -> read(new SdmxJson(), "{\"data\": {\"dataSets\": []}}"))
                .hasMessageContaining("no data.structures");
        assertThatThrownBy(() -> read(new SdmxJson(), "[]")).hasMessageContaining("is an object");
    }

    private static Map<Column, String> cells(String sex, String value, String status, String source) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ACTION, "R");
        cells.put(Column.REF_AREA, "KEN");
        cells.put(Column.SERIES, "ENROLMENT_PRIMARY");
        cells.put(Column.SEX, sex);
        cells.put(Column.TIME_PERIOD, "2009");
        if (value != null) {
            cells.put(Column.OBS_VALUE, value);
        }
        cells.put(Column.UNIT_MEASURE, "PUPILS");
        cells.put(Column.OBS_STATUS, status);
        cells.put(Column.SOURCE_DETAIL, source);
        return cells;
    }

    private static Map<Column, String> cells(RawObservation row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Arrays.stream(Column.values())
                .filter(column -> row.get(column) != null)
                .forEach(column -> cells.put(column, row.get(column)));
        return cells;
    }

    private static List<RawObservation> read(ObservationFormat format, String text) throws IOException {
        Rows rows = new Rows();
        format.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows);
        return rows.rows;
    }

    private static final class Rows implements RowReceiver {
        private final List<RawObservation> rows = new ArrayList<>();

        @Override
        public void observation(RawObservation row) {
            rows.add(row);
        }

        @Override
        public void unreadable(UnreadableRow row) {
            // A row that was cut off.
        }
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private final byte[] rest;
        private long given;

        Endless(String beginning, String rest) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = given++;
            return at < beginning.length ? beginning[(int) at] : rest[(int) ((at - beginning.length) % rest.length)];
        }
    }
}
