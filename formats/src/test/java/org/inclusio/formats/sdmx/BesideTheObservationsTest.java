package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a message says beside its observations, by the schemas of SDMX-JSON 2.1.0 and SDMX-ML 2.1 and 3.0: it is used, held
 * against the observations, told or refused by its name.
 */
class BesideTheObservationsTest {

    private static final String JSON = NothingIsPassedOverTest.JSON;
    private static final String GENERIC = NothingIsPassedOverTest.GENERIC;
    private static final String SPECIFIC = NothingIsPassedOverTest.SPECIFIC;

    private static String replaced(String message, String what, String with) {
        assertThat(message).contains(what);
        return message.replace(what, with);
    }

    private static void assertRefused(ObservationFormat format, String message, String... causes) {
        assertThatThrownBy(() -> ReadRows.of(format, message))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line ")
                .satisfies(e -> assertThat(e.getMessage()).contains(causes));
    }

    private static String ofGeneric(String attribute) {
        return replaced(GENERIC, "reportingBeginDate=\"2009\"", attribute);
    }

    @ParameterizedTest
    @CsvSource({
        "validFrom, 2099-01-01T00:00:00Z",
        "validFrom, 2099-01-01T00:00:00",
        "publicationYear, 2099",
        "publicationPeriod, 2099-Q1",
        "publicationPeriod, 2099-W07"
    })
    void what_is_valid_or_published_only_later_waits_for_its_release(String name, String time) {
        assertRefused(
                new SdmxJson(),
                JSON.replaceAll("\"" + name + "\": \"[^\"]*\"", "\"" + name + "\": \"" + time + "\""),
                name + " says \"" + time + "\", which is still to come",
                "releaseAt");
        String attribute = name.replace("validFrom", "validFromDate");
        assertRefused(
                new SdmxMl("x"),
                ofGeneric(attribute + "=\"" + time + "\""),
                attribute + " says \"" + time + "\", which is still to come",
                "releaseAt");
        assertRefused(
                new SdmxMl("x"),
                replaced(SPECIFIC, "ss:action=", "ss:" + attribute + "=\"" + time + "\" ss:action="),
                attribute);
    }

    /** Of a data set that only informs nothing is kept, however long it is valid, as in the sample of the working group. */
    @Test
    void what_is_no_longer_valid_is_deleted_and_not_stored() {
        String until = "\"validTo\": \"2013-01-01T10:00:00Z\", \"validFrom\"";
        assertRefused(
                new SdmxJson(), replaced(JSON, "\"validFrom\"", until), "validTo", "until \"2013-01-01T10:00:00Z\"");
        assertRefused(new SdmxMl("x"), ofGeneric("validToDate=\"2013-01-01T10:00:00\""), "validToDate");
        assertThat(ReadRows.of(
                        new SdmxMl("x"), ofGeneric("validToDate=\"2013-01-01T10:00:00\" action=\"Information\"")))
                .hasSize(1);
        String deletion = """
                {"data": {"structures": [{"dimensions": {"observation": [{"id": "SEX", "values": ["F"]}]}}],
                 "dataSets": [{"action": "Delete", "validTo": "%s", "observations": {"0": []}}]}}
                """;
        assertThat(ReadRows.of(new SdmxJson(), deletion.formatted("2012-03-20T10:07:58.000+01:00")))
                .hasSize(1);
        assertRefused(new SdmxJson(), deletion.formatted("2099-01-01"), "validTo", "still to come");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015",
                "2015-07",
                "2015-07-01",
                "2015-07-01T00:00:00.000+03:00",
                "2015-S2",
                "2015-T3",
                "2015-M12",
                "2015-D366",
                "2015Z"
            })
    void what_is_no_date_or_period_is_not_taken_for_one(String time) {
        boolean isOne = !time.equals("2015-D366");
        String json = JSON.replaceAll("\"validFrom\": \"[^\"]*\"", "\"validFrom\": \"" + time + "\"");
        if (isOne) {
            assertThat(ReadRows.of(new SdmxJson(), json)).hasSize(2);
        } else {
            assertRefused(new SdmxJson(), json, "validFrom says \"" + time + "\", which is not understood");
        }
        assertRefused(new SdmxMl("x"), ofGeneric("publicationPeriod=\"soon\""), "publicationPeriod says \"soon\"");
    }

    @Test
    void an_observation_is_of_the_period_that_is_reported() {
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "\"reportingEnd\": \"2009\"", "\"reportingEnd\": \"2008-12-31\""),
                "the observation is of 2009, and reportingEnd says \"2008-12-31\"");
        assertRefused(
                new SdmxMl("x"),
                ofGeneric("reportingBeginDate=\"2010-01-01\""),
                "the observation is of 2009, and reportingBeginDate says \"2010-01-01\"");
        String header = "<mes:DataSetAction>Replace</mes:DataSetAction><mes:ReportingBegin>2010</mes:ReportingBegin>"
                + "<mes:ReportingEnd>2010-12-31T23:59:59</mes:ReportingEnd>";
        String ofHeader = replaced(GENERIC, "<mes:DataSetAction>Replace</mes:DataSetAction>", header);
        assertThat(ReadRows.of(new SdmxMl("x"), ofHeader))
                .as("the data set says 2009")
                .hasSize(1);
        assertRefused(
                new SdmxMl("x"),
                replaced(ofHeader, " reportingBeginDate=\"2009\"", ""),
                "ReportingBegin says \"2010\"");
    }

    @Test
    void a_year_that_is_none_of_the_calendar_is_not_taken_for_one() {
        assertRefused(
                new SdmxJson(),
                replaced(
                        JSON,
                        "\"reportingBegin\": \"2009\", \"reportingEnd\": \"2009\"",
                        "\"reportingBegin\": \"2008-07-01\", \"reportingEnd\": \"2009-06-30\""),
                "the period 2009 has reportingBegin \"2008-07-01\"");
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "\"start\": \"2009-01-01T00:00:00Z\"", "\"start\": \"2008-07-01T00:00:00Z\""),
                "the period 2009 has start \"2008-07-01T00:00:00Z\"");
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "\"end\": \"2009-12-31T23:59:59Z\"", "\"end\": \"2009-06-30\""),
                "the period 2009 has end \"2009-06-30\"");
        assertThat(ReadRows.of(
                        new SdmxJson(),
                        replaced(JSON, "\"start\": \"2009-01-01T00:00:00Z\"", "\"start\": \"2008-12-31T21:00:00Z\"")))
                .as("in Nairobi")
                .hasSize(2);
        assertRefused(
                new SdmxMl("x"),
                replaced(
                        GENERIC,
                        "<gen:Value id=\"UNIT_MEASURE\" value=\"PUPILS\"/>",
                        "<gen:Value id=\"REPORTING_YEAR_START_DAY\" value=\"--07-01\"/>"),
                "REPORTING_YEAR_START_DAY says \"--07-01\"");
    }

    @Test
    void only_an_attribute_has_a_default() {
        for (String component : List.of("\"id\": \"SEX\", \"name\": \"Sex\"", "\"id\": \"OBS_VALUE\"")) {
            assertRefused(
                    new SdmxJson(),
                    replaced(JSON, component, component + ", \"default\": \"1\""),
                    "\"default\" within");
        }
    }

    @Test
    void a_value_is_called_by_one_code() {
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "{\"id\": \"2009\",", "{\"id\": \"2009\", \"value\": \"2010\","),
                "\"2009\"",
                "\"2010\"");
        assertThat(ReadRows.of(
                        new SdmxJson(),
                        replaced(JSON, "{\"id\": \"2009\",", "{\"id\": \"2009\", \"value\": \"2009\",")))
                .hasSize(2);
    }

    @Test
    void a_data_set_and_the_structures_agree_on_which_describes_it() {
        assertRefused(
                new SdmxJson(),
                replaced(
                        replaced(
                                replaced(JSON, "\"structure\": 0", "\"structure\": 1"),
                                "\"description\": \"D\", \"dataSets\": [0],",
                                ""),
                        "\"structures\": [",
                        "\"structures\": [{\"dataSets\": [0], \"dimensions\": {}}, "),
                "structure \"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"names\": {\"en\": {\"unit\": \"thousands\"}}",
                "\"names\": {\"en\": 3}",
                "\"names\": {\"not a language\": \"N\"}",
                "\"names\": \"N\"",
                "\"descriptions\": {\"en\": [\"N\"]}",
                "\"links\": [[{\"href\": \"https://example.org\"}]]",
                "\"links\": \"https://example.org\"",
                "\"name\": {\"en\": \"N\"}"
            })
    void texts_by_language_are_texts(String member) {
        String name = member.contains("{\"en\"") && !member.startsWith("\"name\"")
                ? "en"
                : member.contains("not a") ? "not a language" : member.substring(1, member.indexOf("\":"));
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "{\"name\": \"S\", \"names\": {\"en\": \"S\"}, \"description\": \"D\", ", "{")
                        .replaceFirst("\"structures\": \\[\\{", "\"structures\": [{" + member + ", "),
                "\"" + name + "\" within");
    }

    /** Girls and boys, each with one observation. */
    private static String noted(String girls, String dimension, String group, String annotations) {
        return """
            {"data": {"structures": [{"dimensions": {
               "series": [{"id": "SEX", "keyPosition": 0%s, "values": [{"id": "F"%s}, {"id": "M"}]}],
               "observation": [{"id": "TIME_PERIOD", "keyPosition": 1, "values": ["1998"]}]},
               "annotations": [%s]}],
             "dataSets": [{"action": "Replace", %s "series": {
               "0": {"observations": {"0": [1]}}, "1": {"observations": {"0": [2]}}}}]}}
            """.formatted(dimension, girls, annotations, group);
    }

    private static String comments(String message) {
        return ReadRows.bySex(ReadRows.of(new SdmxJson(), message), Column.COMMENT_OBS)
                .toString();
    }

    @Test
    void an_annotation_is_noted_at_the_observations_that_it_is_about() {
        String confidential = "{\"title\": \"Confidential until 2030\"}";
        String use = ", \"annotations\": [0]";
        assertThat(comments(noted(use, "", "", confidential))).isEqualTo("{F=Confidential until 2030, M=}");
        assertThat(comments(noted("", use, "", confidential)))
                .isEqualTo("{F=Confidential until 2030, M=Confidential until 2030}");
        assertThat(comments(noted("", "", "\"dimensionGroupAttributes\": {\"1:\": [0]},", confidential)))
                .isEqualTo("{F=, M=Confidential until 2030}");
        assertThat(comments(noted(
                        use,
                        "",
                        "",
                        "{\"text\": \"Late\", \"texts\": {\"fr\": \"Tard\"}, \"links\": [{\"href\": \"https://example.org\","
                                + " \"rel\": \"self\"}]}")))
                .isEqualTo("{F=Late; Tard: https://example.org, M=}");
    }

    /** Names are those of the code list. */
    @Test
    void a_value_that_is_called_by_the_name_of_another_is_refused_and_any_other_name_is_not() {
        assertRefused(
                new SdmxJson(),
                noted(", \"name\": \"Male\"", "", "", "{}").replace("\"annotations\": [{}]", "\"annotations\": []"),
                "SEX: the code is \"F\", and \"Male\" beside it is the name of M");
        for (String name : List.of("Female", "Femmes", "")) {
            assertThat(ReadRows.of(
                            new SdmxJson(),
                            noted(", \"name\": \"" + name + "\"", "", "", "{}")
                                    .replace("\"annotations\": [{}]", "\"annotations\": []")))
                    .hasSize(2);
        }
    }

    @Test
    void an_annotation_that_nothing_refers_to_is_refused() {
        assertRefused(
                new SdmxJson(),
                noted("", "", "", "{\"title\": \"In thousands\"}"),
                "the annotation 0 of the structure");
        assertThat(ReadRows.of(new SdmxJson(), noted("", "", "", "{\"id\": \"A\"}")))
                .hasSize(2);
        assertRefused(new SdmxJson(), noted(", \"annotations\": [1]", "", "", "{}"), "\"1\"", "1 annotations");
        assertRefused(
                new SdmxJson(),
                noted("", "", "\"dimensionGroupAttributes\": {\"1:\": [0]},", "{\"title\": \"T\"}")
                        .replace(", \"1\": {\"observations\": {\"0\": [2]}}", ""),
                "COMMENT_OBS is said here of observations that are not in the data set");
    }

    @Test
    void a_value_of_a_data_set_or_a_group_that_the_structure_lists_and_nothing_says_is_refused() {
        String listed = ", \"attributes\": {\"%s\": [{\"id\": \"UNIT_MULT\"%s, \"values\": [{\"id\": \"3\"}]}]}";
        for (String level : List.of("dataSet", "dimensionGroup")) {
            assertRefused(
                    new SdmxJson(),
                    attributed(listed.formatted(level, ""), ""),
                    "lists values of the attribute UNIT_MULT");
        }
        String ofDataSet = listed.formatted("dataSet", "");
        assertThat(multipliers(attributed(ofDataSet, "\"attributes\": [0],"))).isEqualTo("{F=3, M=3}");
        assertThat(multipliers(attributed(ofDataSet, "\"attributes\": [null],")))
                .isEqualTo("{F=, M=}");
        assertThat(multipliers(attributed(listed.formatted("dataSet", ", \"default\": \"6\""), "")))
                .isEqualTo("{F=6, M=6}");
        assertThat(multipliers(attributed(ofDataSet.replace("{\"id\": \"3\"}", ""), "")))
                .isEqualTo("{F=, M=}");
    }

    private static String attributed(String attributes, String said) {
        return noted("", "", said, "{}").replace("\"annotations\": [{}]", "\"annotations\": []" + attributes);
    }

    private static String multipliers(String message) {
        return ReadRows.bySex(ReadRows.of(new SdmxJson(), message), Column.UNIT_MULT)
                .toString();
    }

    @Test
    void an_annotation_of_a_group_or_a_component_is_noted_in_xml_too() {
        String note = "<com:Annotations><com:Annotation><com:AnnotationURL>https://example.org</com:AnnotationURL>"
                + "<com:AnnotationText>Strike</com:AnnotationText></com:Annotation></com:Annotations>";
        String ofGroup = replaced(GENERIC, "<gen:GroupKey>", note + "<gen:GroupKey>");
        assertThat(ReadRows.of(new SdmxMl("x"), ofGroup))
                .singleElement()
                .satisfies(row -> assertThat(row.get(Column.COMMENT_OBS))
                        .isEqualTo("Note: Counted twice; Strike: https://example.org"));
        String ofComponent = replaced(
                SPECIFIC,
                "<Comp id=\"NATURE\" xsi:type=\"ns1:NATURE\">",
                "<Comp id=\"NATURE\" xsi:type=\"ns1:NATURE\">" + note);
        assertThat(ReadRows.of(new SdmxMl("x"), ofComponent)).singleElement().satisfies(row -> {
            assertThat(row.get(Column.NATURE)).isEqualTo("C");
            assertThat(row.get(Column.COMMENT_OBS)).isEqualTo("Counted twice; Strike: https://example.org");
        });
    }

    @Test
    void a_value_stands_at_its_observation() {
        assertRefused(
                new SdmxMl("x"),
                replaced(SPECIFIC, "UNIT_MULT=\"3\"", "OBS_VALUE=\"3\""),
                "\"OBS_VALUE\" within Group");
        assertRefused(
                new SdmxJson(),
                replaced(JSON, "\"id\": \"UNIT_MEASURE\"", "\"id\": \"OBS_VALUE\""),
                "\"OBS_VALUE\" within attributes");
        assertRefused(
                new SdmxMl("x"),
                replaced(SPECIFIC, "OBS_VALUE=\"2720\"", "OBS_VALUE=\"2720\" type=\"LOWER_BOUND\""),
                "\"type=LOWER_BOUND\" within Obs");
    }

    @Test
    void the_source_in_the_header_and_a_footer_that_informs_are_told() {
        assertThat(ReadRows.told(new SdmxMl("x"), GENERIC))
                .singleElement()
                .asString()
                .startsWith("Line 10: the header of the message names the source \"Census\"")
                .contains("SOURCE_DETAIL");
        String footer = replaced(
                SPECIFIC,
                "</mes:DataSet>",
                "</mes:DataSet><mes:Footer><mes:Message code=\"1000\" severity=\"Information\">"
                        + "<com:Text xml:lang=\"en\">Done</com:Text></mes:Message></mes:Footer>");
        assertThat(ReadRows.of(new SdmxMl("x"), footer)).hasSize(1);
        assertThat(ReadRows.told(new SdmxMl("x"), footer))
                .singleElement()
                .asString()
                .contains("the footer of the message says \"1000 Done\"");
    }
}
