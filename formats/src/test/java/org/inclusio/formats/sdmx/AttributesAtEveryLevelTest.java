package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attribute at every level at which the standard lets it stand: data set, group of dimensions, series and
 * observation. At each it reaches the observations that it is about, and no other.
 */
class AttributesAtEveryLevelTest {

    private static final Map<Column, String> ATTRIBUTES = new EnumMap<>(Map.ofEntries(
            Map.entry(Column.UNIT_MEASURE, "PUPILS"),
            Map.entry(Column.UNIT_MULT, "3"),
            Map.entry(Column.OBS_STATUS, "E"),
            Map.entry(Column.CONF_STATUS, "C"),
            Map.entry(Column.NATURE, "CA"),
            Map.entry(Column.LOWER_BOUND, "2700"),
            Map.entry(Column.UPPER_BOUND, "2900.5"),
            Map.entry(Column.SAMPLE_SIZE, "8561"),
            Map.entry(Column.DESIGN_EFFECT, "1.7"),
            Map.entry(Column.SOURCE_DETAIL, "School census & survey"),
            Map.entry(Column.COMMENT_OBS, "Two strikes"),
            Map.entry(Column.TIME_DETAIL, "2008/09")));

    private enum Level {
        DATA_SET,
        GROUP,
        SERIES,
        OBSERVATION
    }

    private record Message(String name, ObservationFormat format, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Arguments> messages() {
        List<Arguments> messages = new ArrayList<>();
        for (Level level : Level.values()) {
            messages.add(Arguments.of(level, new Message("SDMX-JSON, listed", new SdmxJson(), json(level, true))));
            messages.add(Arguments.of(level, new Message("SDMX-JSON, written", new SdmxJson(), json(level, false))));
            messages.add(Arguments.of(level, new Message("SDMX-ML 2.1 generic", new SdmxMl("x"), generic(level))));
            for (String group : List.of("Group", "Atts")) {
                messages.add(Arguments.of(
                        level, new Message("structure-specific, " + group, new SdmxMl("x"), specific(level, group))));
            }
            messages.add(Arguments.of(level, new Message("SDMX-ML 3.0, Comp", new SdmxMl("x"), components(level))));
        }
        return messages;
    }

    @ParameterizedTest
    @MethodSource("messages")
    void an_attribute_reaches_the_observations_that_it_is_about(Level level, Message message) {
        List<RawObservation> rows = ReadRows.of(message.format(), message.text());
        assertThat(rows).hasSize(3);
        for (RawObservation row : rows) {
            boolean isSeries = "F".equals(row.get(Column.SEX));
            boolean isReached =
                    switch (level) {
                        case DATA_SET -> true;
                        case GROUP -> "2009".equals(row.get(Column.TIME_PERIOD));
                        case SERIES -> isSeries;
                        case OBSERVATION -> isSeries && "2009".equals(row.get(Column.TIME_PERIOD));
                    };
            ATTRIBUTES.forEach((column, text) ->
                    assertThat(row.get(column)).as("%s of %s", column, row).isEqualTo(isReached ? text : null));
        }
    }

    /** Girls in 2008 and 2009, boys in 2009; the group is all of 2009. */
    private static String json(Level level, boolean listed) {
        StringBuilder components = new StringBuilder();
        StringBuilder values = new StringBuilder();
        ATTRIBUTES.forEach((column, text) -> {
            components
                    .append(components.isEmpty() ? "" : ", ")
                    .append("{\"id\": \"" + column + "\"")
                    .append(listed ? ", \"values\": [{\"value\": \"" + text + "\"}]}" : "}");
            values.append(values.isEmpty() ? "" : ", ").append(listed ? "0" : "\"" + text + "\"");
        });
        String place =
                switch (level) {
                    case DATA_SET -> "dataSet";
                    case GROUP -> "dimensionGroup";
                    case SERIES -> "series";
                    case OBSERVATION -> "observation";
                };
        return """
            {"data": {"structures": [{
              "dimensions": {
                "dataSet": [{"id": "REF_AREA", "keyPosition": 0, "values": [{"id": "KEN"}]}],
                "series": [{"id": "SEX", "keyPosition": 2, "values": [{"id": "F"}, {"id": "M"}]},
                  {"id": "SERIES", "keyPosition": 1, "values": [{"id": "ENROLMENT_PRIMARY"}]}],
                "observation": [{"id": "TIME_PERIOD", "values": [{"value": "2008"}, {"value": "2009"}]}]},
              "attributes": {"%s": [%s]}}],
             "dataSets": [{%s
              "series": {
                "0:0": {%s "observations": {"0": [2700], "1": [2720%s]}},
                "1:0": {"observations": {"1": [2810]}}}%s}]}}
            """.formatted(
                        place,
                        components,
                        level == Level.DATA_SET ? "\"attributes\": [" + values + "]," : "",
                        level == Level.SERIES ? "\"attributes\": [" + values + "]," : "",
                        level == Level.OBSERVATION ? ", " + values : "",
                        // After the observations, which an object of JSON leaves open.
                        level == Level.GROUP ? ", \"dimensionGroupAttributes\": {\":::1\": [" + values + "]}" : "");
    }

    private static String generic(Level level) {
        StringBuilder values = new StringBuilder("<g:Attributes>");
        ATTRIBUTES.forEach((column, text) ->
                values.append("<g:Value id=\"" + column + "\" value=\"" + text.replace("&", "&amp;") + "\"/>"));
        values.append("</g:Attributes>");
        return """
            <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"><m:DataSet>%s%s
            <g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KEN"/><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/>
            <g:Value id="SEX" value="F"/></g:SeriesKey>%s
            <g:Obs><g:ObsDimension value="2008"/><g:ObsValue value="2700"/></g:Obs>
            <g:Obs><g:ObsDimension value="2009"/><g:ObsValue value="2720"/>%s</g:Obs></g:Series>
            <g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KEN"/><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/>
            <g:Value id="SEX" value="M"/></g:SeriesKey>
            <g:Obs><g:ObsDimension value="2009"/><g:ObsValue value="2810"/></g:Obs></g:Series>
            </m:DataSet></m:GenericData>
            """.formatted(
                        level == Level.DATA_SET ? values : "",
                        level == Level.GROUP
                                ? "<g:Group type=\"Y\"><g:GroupKey><g:Value id=\"TIME_PERIOD\""
                                        + " value=\"2009\"/></g:GroupKey>"
                                        + values + "</g:Group>"
                                : "",
                        level == Level.SERIES ? values : "",
                        level == Level.OBSERVATION ? values : "");
    }

    private static String specific(Level level, String group) {
        StringBuilder values = new StringBuilder();
        ATTRIBUTES.forEach((column, text) -> values.append(" " + column + "=\"" + text.replace("&", "&amp;") + "\""));
        return """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><m:DataSet%s>%s
            <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="F"%s>
            <Obs TIME_PERIOD="2008" OBS_VALUE="2700"/><Obs TIME_PERIOD="2009" OBS_VALUE="2720"%s/></Series>
            <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="M"><Obs TIME_PERIOD="2009" OBS_VALUE="2810"/></Series>
            </m:DataSet></m:StructureSpecificData>
            """.formatted(
                        level == Level.DATA_SET && group.equals("Group") ? values : "",
                        level == Level.GROUP
                                ? "<" + group + " TIME_PERIOD=\"2009\"" + values + "/>"
                                : level == Level.DATA_SET && group.equals("Atts") ? "<Atts" + values + "/>" : "",
                        level == Level.SERIES ? values : "",
                        level == Level.OBSERVATION ? values : "");
    }

    private static String components(Level level) {
        StringBuilder values = new StringBuilder();
        ATTRIBUTES.forEach((column, text) -> values.append("<Comp id=\"" + column + "\"><Value><![CDATA[")
                .append(text)
                .append("]]></Value></Comp>"));
        return """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><m:DataSet>%s
            <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="F">%s
            <Obs TIME_PERIOD="2008" OBS_VALUE="2700"/><Obs TIME_PERIOD="2009" OBS_VALUE="2720">%s</Obs></Series>
            <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="M"><Obs TIME_PERIOD="2009" OBS_VALUE="2810"/></Series>
            </m:DataSet></m:StructureSpecificData>
            """.formatted(
                        level == Level.GROUP
                                ? "<Atts TIME_PERIOD=\"2009\">" + values + "</Atts>"
                                : level == Level.DATA_SET ? "<Atts>" + values + "</Atts>" : "",
                        level == Level.SERIES ? values : "",
                        level == Level.OBSERVATION ? values : "");
    }
}
