package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message with one thing in it that nobody knows, at every level, is refused by the name of that thing. */
class NothingIsPassedOverTest {

    private static final String UNKNOWN = "nobody-knows-this";

    /** Every object that the field guide of SDMX-JSON 2.1.0 knows, once at least. */
    static final String JSON = """
        {"$schema": "https://json.sdmx.org/2.1/sdmx-json-data-schema.json",
         "meta": {"id": "M", "prepared": "2015-07-01T00:00:00Z", "test": false, "contentLanguages": ["en"],
          "name": "N", "names": {"en": "N"}, "links": [{"href": "https://example.org", "rel": "self", "titles": {"en": "T"}}],
          "sender": {"id": "KNBS", "names": {"en": "Bureau"},
           "contacts": [{"name": "C", "departments": {"en": "D"}, "emails": ["c@example.org"]}]},
          "receivers": [{"id": "UN"}]},
         "data": {
          "structures": [{"name": "S", "names": {"en": "S"}, "description": "D", "dataSets": [0],
           "links": [{"rel": "dataflow", "urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=X:Y(1.0)"}],
           "dimensions": {
            "dataSet": [{"id": "REF_AREA", "name": "Area", "names": {"en": "Area"}, "keyPosition": 0,
              "roles": ["GEO"], "values": [{"id": "KEN", "name": "Kenya", "names": {"en": "Kenya"}, "order": 1,
              "links": [{"rel": "self", "href": "https://example.org"}], "annotations": [0]}]}],
            "series": [{"id": "SERIES", "name": "Series", "keyPosition": 1, "values": [{"id": "ENROLMENT_PRIMARY", "name": "Pupils"}]},
             {"id": "SEX", "name": "Sex", "keyPosition": 2, "values": [{"id": "F", "name": "Female", "parent": "_T"},
                  {"id": "M", "name": "Male"}]}],
            "observation": [{"id": "TIME_PERIOD", "name": "Time", "keyPosition": 3, "values": [
              {"id": "2009", "name": "2009", "start": "2009-01-01T00:00:00Z", "end": "2009-12-31T23:59:59Z"}]}]},
           "measures": {"observation": [{"id": "OBS_VALUE", "name": "Value", "isMandatory": true,
             "format": {"dataType": "Decimal", "maxOccurs": 1}}]},
           "attributes": {
            "dataSet": [{"id": "SOURCE_DETAIL", "name": "N", "relationship": {"dataflow": {}}}],
            "dimensionGroup": [{"id": "UNIT_MULT", "name": "N", "relationship": {"dimensions": ["SERIES"]}, "values": [{"id": "3", "name": "Thousands"}]}],
            "series": [{"id": "UNIT_MEASURE", "name": "N", "relationship": {"dimensions": ["SERIES"]}, "values": [{"id": "PUPILS", "name": "Pupils"}]}],
            "observation": [{"id": "OBS_STATUS", "name": "N", "relationship": {"observation": {}}, "default": "A",
             "minOccurs": 0, "maxOccurs": 1, "values": [null, {"id": "A", "name": "Normal"}]}]},
           "annotations": [{"id": "A", "value": "V", "type": "NOTE", "text": "Counted twice",
             "texts": {"en": "Counted twice"}, "links": [{"rel": "self", "href": "https://example.org"}]}]}],
          "dataSets": [{"structure": 0, "action": "Replace", "reportingBegin": "2009", "reportingEnd": "2009",
           "validFrom": "2015-07-01T00:00:00Z", "publicationYear": "2015", "publicationPeriod": "2015-Q3",
           "links": [{"rel": "self", "href": "https://example.org"}],
           "attributes": ["School census"],
           "dimensionGroupAttributes": {":0::": [0]},
           "series": {
            "0:0": {"attributes": [0], "observations": {"0": [2720, 1]}},
            "0:1": {"annotations": [0], "attributes": [0], "observations": {"0": [2810, null]}}}}]},
         "errors": []}
        """;

    static final String GENERIC = """
        <mes:GenericData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
            xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"
            xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
        <mes:Header><mes:ID>M</mes:ID><mes:Test>false</mes:Test><mes:Prepared>2015-07-01T00:00:00Z</mes:Prepared>
        <mes:Sender id="KNBS"><com:Name xml:lang="en">Bureau</com:Name>
        <mes:Contact><com:Name>C</com:Name><mes:Email>c@example.org</mes:Email></mes:Contact></mes:Sender>
        <mes:Receiver id="UN"/>
        <mes:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><com:Structure>
        <Ref agencyID="X" id="Y" version="1.0" class="DataStructure"/></com:Structure></mes:Structure>
        <mes:DataSetAction>Replace</mes:DataSetAction><mes:Source>Census</mes:Source></mes:Header>
        <mes:DataSet structureRef="S" setID="D" reportingBeginDate="2009">
        <gen:Attributes><gen:Value id="SOURCE_DETAIL" value="School census"/></gen:Attributes>
        <gen:Group type="G"><gen:GroupKey><gen:Value id="SERIES" value="ENROLMENT_PRIMARY"/></gen:GroupKey>
        <gen:Attributes><gen:Value id="UNIT_MULT" value="3"/></gen:Attributes></gen:Group>
        <gen:Series><gen:SeriesKey><gen:Value id="REF_AREA" value="KEN"/>
        <gen:Value id="SERIES" value="ENROLMENT_PRIMARY"/><gen:Value id="SEX" value="F"/></gen:SeriesKey>
        <gen:Attributes><gen:Value id="UNIT_MEASURE" value="PUPILS"/></gen:Attributes>
        <gen:Obs><com:Annotations><com:Annotation id="A"><com:AnnotationTitle>Note</com:AnnotationTitle>
        <com:AnnotationText xml:lang="en">Counted twice</com:AnnotationText></com:Annotation></com:Annotations>
        <gen:ObsDimension value="2009"/><gen:ObsValue value="2720"/>
        <gen:Attributes><gen:Value id="OBS_STATUS" value="A"/></gen:Attributes></gen:Obs></gen:Series>
        </mes:DataSet></mes:GenericData>
        """;

    static final String SPECIFIC = """
        <mes:StructureSpecificData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
            xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific"
            xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common" xmlns:ns1="urn:x"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <mes:Header><mes:ID>M</mes:ID><mes:Test>false</mes:Test><mes:Prepared>2015-07-01T00:00:00Z</mes:Prepared>
        <mes:Sender id="KNBS"/><mes:Structure structureID="S" namespace="urn:x" dimensionAtObservation="TIME_PERIOD">
        <com:Structure>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=X:Y(1.0)</com:Structure>
        </mes:Structure></mes:Header>
        <mes:DataSet ss:structureRef="S" ss:action="Replace" xsi:type="ns1:DataSetType">
        <Atts SOURCE_DETAIL="School census"/>
        <Group xsi:type="ns1:G" SERIES="ENROLMENT_PRIMARY" UNIT_MULT="3"/>
        <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="F" UNIT_MEASURE="PUPILS">
        <Comp id="NATURE" xsi:type="ns1:NATURE"><Value>C</Value></Comp>
        <Obs TIME_PERIOD="2009" OBS_VALUE="2720">
        <Comp id="COMMENT_OBS"><Value><com:Text xml:lang="en">Counted twice</com:Text></Value></Comp></Obs>
        </Series></mes:DataSet></mes:StructureSpecificData>
        """;

    @Test
    void the_messages_themselves_are_read() {
        assertThat(ReadRows.bySex(ReadRows.of(new SdmxJson(), JSON), Column.OBS_VALUE))
                .hasToString("{F=2720, M=2810}");
        assertThat(ReadRows.of(new SdmxMl("x"), GENERIC)).hasSize(1);
        assertThat(ReadRows.of(new SdmxMl("x"), SPECIFIC)).hasSize(1);
    }

    @Test
    void the_messages_are_valid_by_the_schemas_of_sdmx() throws Exception {
        OfficialSchemas.requireValid(
                "application/vnd.sdmx.data+json;version=2.1.0", JSON.getBytes(StandardCharsets.UTF_8));
        OfficialSchemas.requireValid("application/vnd.sdmx.genericdata+xml", GENERIC.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> withAnUnknownMember() throws Exception {
        List<String> messages = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; ; i++) {
            JsonNode message = mapper.readTree(JSON);
            List<ObjectNode> objects = new ArrayList<>();
            collect(message, objects);
            if (i == objects.size()) {
                return messages;
            }
            objects.get(i).put(UNKNOWN, 0);
            messages.add(message.toPrettyString());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, objects));
        } else {
            node.properties().forEach(member -> collect(member.getValue(), objects));
        }
    }

    @ParameterizedTest
    @MethodSource("withAnUnknownMember")
    void a_member_that_nobody_knows_is_refused_by_its_name_with_its_line(String message) {
        long line = message.substring(0, message.indexOf(UNKNOWN)).lines().count();
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), message))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(UNKNOWN);
    }

    @Test
    void every_object_of_the_message_was_tried() throws Exception {
        assertThat(withAnUnknownMember().size()).isGreaterThan(54);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOURCE_DETAIL", "UNIT_MULT", "UNIT_MEASURE", "OBS_STATUS", "OBS_VALUE", "SEX"})
    void a_component_that_nobody_knows_is_refused_by_its_name_at_every_level(String component) {
        for (String message : List.of(JSON, GENERIC, SPECIFIC)) {
            String other = message.replace(component, "WELTH");
            if (!other.equals(message)) {
                assertThatThrownBy(() -> ReadRows.of(message.equals(JSON) ? new SdmxJson() : new SdmxMl("x"), other))
                        .isInstanceOf(UnreadableFile.class)
                        .hasMessageContaining("\"WELTH\"");
            }
        }
    }

    static List<String> withAnUnknownElementOrAttribute() {
        List<String> messages = new ArrayList<>();
        for (String message : List.of(GENERIC, SPECIFIC)) {
            for (MatchResult tag : tags(message)) {
                int end = tag.end() - (tag.group().endsWith("/>") ? 2 : 1);
                messages.add(message.substring(0, end) + " " + UNKNOWN + "=\"1\"" + message.substring(end));
                messages.add(message.substring(0, end) + " xmlns:o=\"urn:other\" o:" + UNKNOWN + "=\"1\""
                        + message.substring(end));
                if (!tag.group().endsWith("/>")) {
                    messages.add(message.substring(0, tag.end()) + "<" + UNKNOWN + "/>" + message.substring(tag.end()));
                }
            }
        }
        return messages;
    }

    private static List<MatchResult> tags(String message) {
        return Pattern.compile("<[A-Za-z][^>]*>").matcher(message).results().toList();
    }

    @ParameterizedTest
    @MethodSource("withAnUnknownElementOrAttribute")
    void an_element_or_attribute_that_nobody_knows_is_refused_by_its_name(String message) {
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), message))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(UNKNOWN)
                .hasMessageStartingWith("Line ");
    }

    @Test
    void a_text_where_none_belongs_is_refused() {
        assertThatThrownBy(() ->
                        ReadRows.of(new SdmxMl("x"), SPECIFIC.replace("<Comp id=\"NATURE\"", "3<Comp id=\"NATURE\"")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("\"3\" within Series");
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), SPECIFIC.replace("<Value><com", "<Value>half<com")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("\"half\"");
    }

    @Test
    void a_comment_of_the_writer_is_no_extension() {
        assertThat(ReadRows.of(
                        new SdmxJson(), JSON.replace("\"errors\"", "\"x-comment-on-errors\": \"none\", \"errors\"")))
                .hasSize(2);
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), JSON.replace("\"errors\"", "\"x-scale\": 3, \"errors\"")))
                .hasMessageContaining("\"x-scale\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"errors\": []|\"errors\": [{\"code\": 413}]|errors",
                "\"action\": \"Replace\"|\"action\": \"Replace\", \"action\": \"Delete\"|twice",
                "[2720, 1]|[2720, 2]|has 2 values",
                "[2720, 1]|[2720, 1, 7]|1 annotations",
                "[2720, 1]|[2720, 1, \"note\"]|\"note\"",
                "[2720, 1]|[[2720, 2721], 1]|OBS_VALUE has several values",
                "\"structure\": 0|\"structure\": 1|structure \"1\"",
                "\":0::\"|\":0:::\"|5 parts",
                "\"series\": {\n|\"series\": [],\"observations\": {\n|\"series\" within dataSets",
                "\"dataSets\": [{|\"dataSets\": [7, {|\"dataSets\" within data"
            })
    void what_a_message_says_wrongly_is_named(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(JSON).contains(parts[0]);
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), JSON.replace(parts[0], parts[1])))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(parts[2]);
    }

    @Test
    void a_second_message_behind_the_first_is_refused() {
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), JSON + JSON)).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mes:Source>Census</mes:Source>|<mes:EmbargoDate>2030-01-01T00:00:00Z</mes:EmbargoDate>|releaseAt",
                "</mes:DataSet>|</mes:DataSet><mes:Footer><mes:Message code=\"413\" severity=\"Error\"><com:Text>Too"
                        + " large</com:Text></mes:Message></mes:Footer>|footer of the message says \"413 Too large\"",
                "</mes:DataSet>|</mes:DataSet><mes:Footer><mes:Message code=\"999\"><com:Text>Cut"
                        + "</com:Text></mes:Message></mes:Footer>|footer of the message says \"999 Cut\"",
                "</mes:DataSet>|</mes:DataSet><mes:Footer><mes:Message code=\"510\" severity=\"Information\"><com:Text>"
                        + "Cut</com:Text></mes:Message></mes:Footer>|footer of the message says \"510 Cut\"",
                "structureRef=\"S\"|structureRef=\"T\"|structure \"T\"",
                "dimensionAtObservation=\"TIME_PERIOD\"|dimensionAtObservation=\"TIME_PERIOD\""
                        + " explicitMeasures=\"true\"|explicitMeasures",
                "<gen:ObsValue value=\"2720\"/>|<gen:ObsValue value=\"2720\"/><gen:ObsValue value=\"3\"/>|said twice",
                "<gen:ObsValue value=\"2720\"/>|<gen:ObsValue id=\"LOWER_BOUND\" value=\"2720\"/>|fixes to OBS_VALUE",
                "<gen:Value id=\"SEX\" value=\"F\"/>|<gen:Value id=\"SEX\" value=\"F\"/><gen:Value id=\"SEX\""
                        + " value=\"M\"/>|said twice"
            })
    void what_an_xml_message_says_wrongly_is_named(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(GENERIC).contains(parts[0]);
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), GENERIC.replace(parts[0], parts[1])))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", " true "})
    void a_message_that_says_that_it_is_a_test_is_read_and_its_mark_is_told(String test) {
        String xml = GENERIC.replace("Test>false<", "Test>" + test + "<");
        assertThat(ReadRows.marks(new SdmxMl("x"), xml))
                .singleElement()
                .asString()
                .startsWith("Line 4: the message says of itself that it is a test (Header/Test)")
                .contains("dryRun=true");
        assertThat(ReadRows.of(new SdmxMl("x"), xml)).hasSize(1);
        String json = JSON.replace("\"test\": false", "\"test\": true");
        assertThat(ReadRows.marks(new SdmxJson(), json))
                .singleElement()
                .asString()
                .startsWith("Line 2: the message says of itself that it is a test (meta.test)")
                .contains("dryRun=true");
        assertThat(ReadRows.of(new SdmxJson(), json)).hasSize(2);
    }

    @Test
    void a_truth_value_that_is_none_is_refused_and_an_absent_one_is_false() {
        for (String test : List.of("yes", "TRUE", "2")) {
            assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), GENERIC.replace("Test>false<", "Test>" + test + "<")))
                    .hasMessageContaining("\"" + test + "\" within Test");
        }
        for (String test : List.of("\"true\"", "1", "[true]", "{}")) {
            assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), JSON.replace("\"test\": false", "\"test\": " + test)))
                    .hasMessageContaining("\"test\" within meta");
        }
        assertThat(ReadRows.of(new SdmxMl("x"), GENERIC.replace("<mes:Test>false</mes:Test>", "<mes:Test/>")))
                .hasSize(1);
        assertThat(ReadRows.of(new SdmxJson(), JSON.replace("\"test\": false", "\"test\": null")))
                .hasSize(2);
    }
}
