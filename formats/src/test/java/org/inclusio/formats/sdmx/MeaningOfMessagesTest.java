package org.inclusio.formats.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.csv.SdmxCsv;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.xml.SdmxMl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages mean by the field guide of SDMX-JSON 2.1.0 and the schemas of SDMX-ML 2.1 and 3.0. */
class MeaningOfMessagesTest {

    /** Girls and boys in Kenya in 1998, each with one observation. */
    private static String json(String structure, String girls, String boys) {
        return """
            {"data": {"structures": [{"dimensions": {
               "series": [{"id": "REF_AREA", "keyPosition": 0, "values": [{"id": "KEN"}]},
                 {"id": "SERIES", "keyPosition": 1, "values": [{"id": "ENROLMENT_PRIMARY"}]},
                 {"id": "SEX", "keyPosition": 2, "values": [{"id": "F"}, {"id": "M"}]}],
               "observation": [{"id": "TIME_PERIOD", "keyPosition": 3, "values": [{"value": "1998"}]}]}%s}],
             "dataSets": [{"action": "Replace", "series": {
               "0:0:0": {"observations": {"0": %s}}, "0:0:1": {"observations": {"0": %s}}}}]}}
            """.formatted(structure, girls, boys);
    }

    private static String said(Column column, String structure, String girls, String boys) {
        return ReadRows.bySex(ReadRows.of(new SdmxJson(), json(structure, girls, boys)), column)
                .toString();
    }

    @Test
    void a_default_stands_where_the_data_say_nothing() {
        String multiplier = """
            , "attributes": {"observation": [{"id": "UNIT_MULT", "default": "3", "values": [{"id": "0"}, {"id": "3"}]}]}\
            """;
        assertThat(said(Column.UNIT_MULT, multiplier, "[2720]", "[2810, 0]")).isEqualTo("{F=3, M=0}");
        assertThat(said(Column.UNIT_MULT, multiplier, "[2720, null]", "[2810, 1]"))
                .isEqualTo("{F=3, M=3}");
        String ofSeries = ", \"attributes\": {\"series\": [{\"id\": \"NATURE\", \"default\": \"C\"}]}";
        assertThat(said(Column.NATURE, ofSeries, "[1]", "[2]")).isEqualTo("{F=C, M=C}");
    }

    @Test
    void a_default_deletes_nothing() {
        String message = json(
                        ", \"attributes\": {\"observation\": [{\"id\": \"UNIT_MULT\", \"default\": \"3\"}]}",
                        "[]",
                        "[]")
                .replace("Replace", "Delete");
        assertThat(ReadRows.of(new SdmxJson(), message))
                .allSatisfy(row -> assertThat(row.get(Column.UNIT_MULT)).isNull())
                .hasSize(2);
    }

    @Test
    void a_measure_that_lists_its_values_has_their_places_in_the_data() {
        String listed = """
            , "measures": {"observation": [{"id": "OBS_VALUE", "values": [{"value": 2720000}, {"value": "2810000.50"}]}]}\
            """;
        assertThat(said(Column.OBS_VALUE, listed, "[0]", "[1.0]")).isEqualTo("{F=2720000, M=2810000.50}");
        assertThatThrownBy(() -> said(Column.OBS_VALUE, listed, "[0]", "[2810000]"))
                .hasMessageContaining("OBS_VALUE has 2");
    }

    @Test
    void measures_are_told_apart_by_their_ids() {
        String two = ", \"measures\": {\"observation\": [{\"id\": \"LOWER_BOUND\"}, {\"id\": \"OBS_VALUE\"}]}";
        assertThat(said(Column.OBS_VALUE, two, "[2500000, 2720000]", "[2600000, 2810000]"))
                .isEqualTo("{F=2720000, M=2810000}");
        assertThat(said(Column.LOWER_BOUND, two, "[2500000, 2720000]", "[2600000, 2810000]"))
                .isEqualTo("{F=2500000, M=2600000}");
        assertThatThrownBy(() -> said(Column.OBS_VALUE, two.replace("LOWER_BOUND", "WELTH"), "[1, 2]", "[1, 2]"))
                .hasMessageContaining("\"WELTH\"");
        assertThatThrownBy(() -> said(Column.OBS_VALUE, ", \"measures\": {\"observation\": []}", "[1]", "[2]"))
                .hasMessageContaining("\"1\"");
    }

    @Test
    void a_text_in_several_languages_holds_one_place_and_is_kept_in_all() {
        String sources = """
            , "attributes": {"observation": [{"id": "SOURCE_DETAIL", "values": [
              {"value": {"en": "School census", "fr": "Recensement scolaire"}}, {"value": "Household survey"},
              {"value": {"en": "Estimate"}}, {"values": ["Census", "Register"]}, null, {"name": "Count"}]}]}\
            """;
        assertThat(said(Column.SOURCE_DETAIL, sources, "[1, 1]", "[2, 2]"))
                .isEqualTo("{F=Household survey, M=Estimate}");
        assertThat(said(Column.SOURCE_DETAIL, sources, "[1, 0]", "[2, 3]"))
                .isEqualTo("{F=en: School census; fr: Recensement scolaire, M=Census; Register}");
        assertThat(said(Column.SOURCE_DETAIL, sources, "[1, 4]", "[2, 5]")).isEqualTo("{F=, M=Count}");
        String written = ", \"attributes\": {\"observation\": [{\"id\": \"SOURCE_DETAIL\"}]}";
        assertThat(said(
                        Column.SOURCE_DETAIL,
                        written,
                        "[1, {\"en\": \"A\", \"fr\": \"B\"}]",
                        "[2, [\"A\", null, \"C\"]]"))
                .isEqualTo("{F=en: A; fr: B, M=A; C}");
    }

    @Test
    void a_code_is_one() {
        String status =
                ", \"attributes\": {\"observation\": [{\"id\": \"OBS_STATUS\", \"values\": [{\"id\": \"A\"}, {\"id\":"
                        + " \"E\"}]}]}";
        assertThat(said(Column.OBS_STATUS, status, "[1, [1]]", "[2, [0, 0]]")).isEqualTo("{F=E, M=A}");
        assertThatThrownBy(() -> said(Column.OBS_STATUS, status, "[1, [0, 1]]", "[2]"))
                .hasMessageContaining("OBS_STATUS has several values");
    }

    @Test
    void numbers_behind_the_attributes_are_those_of_annotations_which_are_comments() {
        String noted = """
            , "attributes": {"observation": [{"id": "OBS_STATUS", "values": [{"id": "A"}]}]},
            "annotations": [{"title": "Strike", "text": "Schools closed"}, {"texts": {"en": "Late", "fr": "Tard"}}]\
            """;
        assertThat(said(Column.COMMENT_OBS, noted, "[1, 0, 0]", "[2, null, 1, 0]"))
                .isEqualTo("{F=Strike: Schools closed, M=en: Late; fr: Tard; Strike: Schools closed}");
        assertThat(said(Column.OBS_VALUE, noted, "[1, 0, 0]", "[2, null, 1, 0]"))
                .isEqualTo("{F=1, M=2}");
        assertThatThrownBy(() -> said(Column.OBS_VALUE, noted, "[1, 0, 2]", "[2]"))
                .hasMessageContaining("2 annotations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ud83d x", "\\ude00\\ud83d"})
    void half_a_character_is_refused_with_its_place(String half) {
        String comment = ", \"attributes\": {\"observation\": [{\"id\": \"COMMENT_OBS\"}]}";
        assertThatThrownBy(() -> said(Column.COMMENT_OBS, comment, "[1, \"cut " + half + "\"]", "[2]"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("(?s)Line \\d+: a text has U\\+D[8E][0-9A-F]{2}, which is half of a character.*");
        assertThat(said(Column.COMMENT_OBS, comment, "[1, \"\\ud83d\\ude00\"]", "[2]"))
                .contains("\ud83d\ude00");
    }

    private static String ofTwoStructures(String structure) {
        return """
            {"data": {"structures": [
              {"dimensions": {"dataSet": [{"id": "REF_AREA", "values": [{"id": "KEN"}]}],
                "observation": [{"id": "SEX", "values": [{"id": "F"}, {"id": "M"}]}]}},
              {"dimensions": {"dataSet": [{"id": "REF_AREA", "values": [{"id": "UGA"}]}],
                "observation": [{"id": "SEX", "values": [{"id": "M"}, {"id": "F"}]}]}}],
             "dataSets": [{"structure": %s, "observations": {"1": [3]}}]}}
            """.formatted(structure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.00"})
    void a_data_set_names_its_structure_by_a_whole_number_however_it_is_written(String structure) {
        assertThat(ReadRows.of(new SdmxJson(), ofTwoStructures(structure)).stream()
                        .map(row -> row.get(Column.REF_AREA) + row.get(Column.SEX)))
                .containsExactly("UGAF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "1e0", "\"two\"", "\"1\"", "true", "[1]"})
    void a_structure_that_is_no_place_is_refused_and_not_taken_for_unsaid(String structure) {
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), ofTwoStructures(structure)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("structure");
    }

    @Test
    void data_sets_follow_their_own_structures() {
        String message = """
            {"data": {"structures": [
              {"dimensions": {"dataSet": [{"id": "REF_AREA", "values": [{"id": "KEN"}]}],
                "observation": [{"id": "SEX", "values": [{"id": "F"}, {"id": "M"}]}]}},
              {"dataSets": [1], "dimensions": {"dataSet": [{"id": "REF_AREA", "values": [{"id": "UGA"}]}],
                "observation": [{"id": "SEX", "values": [{"id": "M"}, {"id": "F"}]}]}}],
             "dataSets": [{"observations": {"0": [1]}}, {"observations": {"0": [2]}},
               {"structure": 1, "observations": {"1": [3]}}]}}
            """;
        assertThat(ReadRows.of(new SdmxJson(), message).stream()
                        .map(row -> row.get(Column.REF_AREA) + row.get(Column.SEX) + row.get(Column.OBS_VALUE)))
                .containsExactly("KENF1", "UGAM2", "UGAF3");
    }

    @Test
    void the_structure_that_a_data_set_refers_to_says_which_dimension_is_at_its_observations() {
        String message = """
            <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"><m:Header>
            <m:Structure structureID="TS" dimensionAtObservation="TIME_PERIOD"/>
            <m:Structure structureID="XS" dimensionAtObservation="SEX"/></m:Header>
            <m:DataSet structureRef="TS"><g:Series><g:SeriesKey><g:Value id="SEX" value="F"/></g:SeriesKey>
            <g:Obs><g:ObsDimension value="2001"/><g:ObsValue value="1"/></g:Obs></g:Series></m:DataSet>
            <m:DataSet structureRef="XS"><g:Series><g:SeriesKey><g:Value id="TIME_PERIOD" value="2003"/></g:SeriesKey>
            <g:Obs><g:ObsDimension value="M"/><g:ObsValue value="2"/></g:Obs></g:Series></m:DataSet></m:GenericData>
            """;
        assertThat(ReadRows.of(new SdmxMl("x"), message).stream()
                        .map(row -> row.get(Column.SEX) + row.get(Column.TIME_PERIOD)))
                .containsExactly("F2001", "M2003");
    }

    @Test
    void what_is_said_of_observations_that_are_not_there_is_refused() {
        for (String above : List.of(
                "<m:DataSet CONF_STATUS=\"C\"/>",
                "<m:DataSet><Atts CONF_STATUS=\"C\"/></m:DataSet>",
                "<m:DataSet><Series SERIES=\"POP\" CONF_STATUS=\"C\"/></m:DataSet>",
                "<m:DataSet><Group SEX=\"F\" CONF_STATUS=\"C\"/><Obs SEX=\"M\" OBS_VALUE=\"1\"/></m:DataSet>")) {
            assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), specific(above)))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("CONF_STATUS is said here of observations that are not in the data set");
        }
        assertThat(ReadRows.of(new SdmxMl("x"), specific("<m:DataSet><Series SERIES=\"POP\"/></m:DataSet>")))
                .isEmpty();
        String unreached = json(", \"attributes\": {\"dimensionGroup\": [{\"id\": \"CONF_STATUS\"}]}", "[1]", "[2]")
                .replace("\"series\": {\n", "\"dimensionGroupAttributes\": {\"0:0:1\": [\"C\"]}, \"series\": {\n")
                .replace("\"0:0:1\": {", "\"0:0:0\": {");
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), unreached)).hasMessageContaining("CONF_STATUS");
    }

    @Test
    void groups_that_contradict_each_other_are_refused_and_what_is_nearer_goes_before_what_is_above() {
        String near = specific("<m:DataSet UNIT_MULT=\"6\" NATURE=\"C\"><Group SERIES=\"POP\" UNIT_MULT=\"3\"/><Series"
                + " SERIES=\"POP\" SOURCE_DETAIL=\"A\"><Obs SEX=\"F\" OBS_VALUE=\"1\" UNIT_MULT=\"0\""
                + " SOURCE_DETAIL=\"\"/><Obs SEX=\"M\" OBS_VALUE=\"1\"/></Series></m:DataSet>");
        List<RawObservation> rows = ReadRows.of(new SdmxMl("x"), near);
        assertThat(ReadRows.bySex(rows, Column.UNIT_MULT)).hasToString("{F=0, M=3}");
        assertThat(ReadRows.bySex(rows, Column.NATURE)).hasToString("{F=C, M=C}");
        assertThat(ReadRows.bySex(rows, Column.SOURCE_DETAIL)).hasToString("{F=A, M=A}");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"),
                        specific("<m:DataSet><Group SEX=\"F\" UNIT_MULT=\"3\"/><Group SERIES=\"POP\" UNIT_MULT=\"6\"/>"
                                + "<Obs SERIES=\"POP\" SEX=\"F\" OBS_VALUE=\"1\"/></m:DataSet>")))
                .hasMessageContaining("UNIT_MULT is said twice, as \"3\" and as \"6\"");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"),
                        specific("<m:DataSet><Series REF_AREA=\"KEN\"><Obs REF_AREA=\"UGA\"/></Series></m:DataSet>")))
                .hasMessageContaining("REF_AREA is said twice");
    }

    @Test
    void what_stands_after_the_observations_that_it_is_about_is_refused() {
        for (String late : List.of(
                "<m:DataSet><Obs SEX=\"F\" OBS_VALUE=\"1\"/><Group SEX=\"F\" UNIT_MULT=\"3\"/></m:DataSet>",
                "<m:DataSet><Series><Obs SEX=\"F\"/><Comp"
                        + " id=\"UNIT_MULT\"><Value>3</Value></Comp></Series></m:DataSet>")) {
            assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), specific(late)))
                    .hasMessageContaining("after");
        }
    }

    @Test
    void an_empty_deletion_deletes_nothing() {
        String flat = """
            {"data": {"structures": [{"dimensions": {"dataSet": [{"id": "REF_AREA", "values": [{"id": "KEN"}]}],
              "observation": [{"id": "SEX", "values": [{"id": "F"}]}]}}],
             "dataSets": [{"action": "Delete", "observations": {}}, {"action": "Delete", "series": {}},
               {"action": "Delete"}, {"action": "Replace", "observations": {"0": [1]}}]}}
            """;
        assertThat(ReadRows.of(new SdmxJson(), flat).stream().map(row -> row.get(Column.ACTION)))
                .containsExactly("R");
        assertThat(ReadRows.of(new SdmxMl("x"), specific("<m:DataSet action=\"Delete\"/>")))
                .isEmpty();
        assertThatThrownBy(
                        () -> ReadRows.of(new SdmxMl("x"), specific("<m:DataSet action=\"Delete\" REF_AREA=\"KEN\"/>")))
                .hasMessageContaining("nothing is deleted");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"),
                        specific("<m:DataSet action=\"Delete\"><Atts SERIES=\"POP\" CONF_STATUS=\"C\"/></m:DataSet>")))
                .hasMessageContaining("attributes of groups");
        assertThat(ReadRows.of(
                        new SdmxMl("x"),
                        specific("<m:DataSet action=\"Delete\"><Series REF_AREA=\"KEN\" SERIES=\"POP\"/></m:DataSet>")))
                .hasSize(1);
    }

    @Test
    void further_dimensions_of_the_sustainable_development_goals_may_say_that_they_are_none() {
        String row = "<m:DataSet><Obs REPORTING_TYPE=\"N\" OCCUPATION=\"_T\" COMPOSITE_BREAKDOWN=\"_T\" ACTIVITY=\"_T\""
                + " PRODUCT=\"_T\" BASE_PER=\"\" SEX=\"F\" OBS_VALUE=\"1\"/></m:DataSet>";
        assertThat(ReadRows.cells(ReadRows.of(new SdmxMl("x"), specific(row)).get(0)))
                .hasToString("{SEX=F, OBS_VALUE=1}");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"), specific(row.replace("OCCUPATION=\"_T\"", "OCCUPATION=\"ISCO08_1\""))))
                .hasMessageContaining("OCCUPATION says \"ISCO08_1\"");
        assertThatThrownBy(
                        () -> ReadRows.of(new SdmxMl("x"), specific(row.replace("BASE_PER=\"\"", "BASE_PER=\"2005\""))))
                .hasMessageContaining("BASE_PER, which says \"2005\"");
        String json = """
            {"data": {"structures": [{"dimensions": {
              "dataSet": [{"id": "OCCUPATION", "values": [{"id": "_T"}]}],
              "observation": [{"id": "SEX", "values": [{"id": "F"}]}, {"id": "PRODUCT", "values": [{"id": "_T"}, {"id": "X"}]}]}}],
             "dataSets": [{"observations": {"0:0": [1]}}]}}
            """;
        assertThat(ReadRows.of(new SdmxJson(), json)).hasSize(1);
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), json.replace("0:0", "0:1")))
                .hasMessageContaining("PRODUCT");
        String csv =
                "STRUCTURE,STRUCTURE_ID,REF_AREA: Area,SERIES,OCCUPATION: Occupation,PRODUCT,TIME_PERIOD,OBS_VALUE\n"
                        + "dataflow,X:Y(1.0),KEN: Kenya,POP,_T: Total,_T,2009,1\n";
        assertThat(ReadRows.of(new SdmxCsv(), csv)).hasSize(1);
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxCsv(),
                        csv + csv.lines().toList().get(1).replace("_T: Total", "ISCO08_1: Managers") + "\n"))
                .hasMessageContaining("OCCUPATION says \"ISCO08_1\"");
        String named =
                "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,REF_AREA,SERIES,OCCUPATION,Occupation,TIME_PERIOD,OBS_VALUE\n"
                        + "dataflow,X:Y(1.0),Y,KEN,POP,_T,Total,2009,1\n";
        assertThat(ReadRows.of(new SdmxCsv(), named)).hasSize(1);
    }

    @Test
    void a_text_that_is_not_in_its_encoding_is_unreadable_and_no_failure() {
        byte[] latin = specific("<m:DataSet><Obs SOURCE_DETAIL=\"\u00e9t\u00e9\"/></m:DataSet>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), latin)).isInstanceOf(UnreadableFile.class);
        byte[] unknown =
                ("<?xml version=\"1.0\" encoding=\"X-NONE\"?>" + specific("")).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadRows.of(new SdmxMl("x"), unknown)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), "{\"data\": 1}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() ->
                        ReadRows.of(new SdmxJson(), json("", "[1]", "[2]\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void what_has_no_end_in_one_place_is_given_up() {
        String many = "0,".repeat(20_000) + "0";
        assertThatThrownBy(() -> ReadRows.of(new SdmxJson(), json("", "[" + many + "]", "[2]")))
                .hasMessageContaining("more than 10000 elements");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"),
                        specific("<m:DataSet><Obs><Comp id=\"SOURCE_DETAIL\">" + "<Value/>".repeat(20_000)
                                + "</Comp></Obs></m:DataSet>")))
                .hasMessageContaining("more than 10000 elements");
        assertThatThrownBy(() -> ReadRows.of(
                        new SdmxMl("x"),
                        specific(
                                "<m:DataSet><Obs SEX=\"F\"/></m:DataSet><m:Header><m:DataSetAction>Delete</m:DataSetAction>"
                                        + "</m:Header>")))
                .hasMessageContaining("after the observations");
    }

    private static String specific(String dataSet) {
        return "<m:StructureSpecificData xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">"
                + dataSet + "</m:StructureSpecificData>";
    }
}
