package org.inclusio.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ColumnMappingsOverHttpTest {

    private final Office senegal = new Office("SEN");

    @Test
    void a_table_with_years_side_by_side_is_kept_through_the_mapping_of_its_office() {
        put(senegal.asks(), "pupils", MappingExamples.STATED).statusCode(201);

        senegal.submits("Sexe;2015;2017\nFilles;12 345,0;12 400\nGar\u00e7ons;-;\nEnsemble;..;\n", "?mapping=pupils")
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(4));
        senegal.asks().get("/v1/observations").then().statusCode(200).body(containsString("12345.0"));
        senegal.submits("Sexe;2015\nFils;1\n", "?dryRun=true&mapping=pupils")
                .statusCode(201)
                .body("status", equalTo("REJECTED"));
    }

    @Test
    void a_finding_names_the_header_and_the_word_of_the_office_beside_ours_in_every_form() throws IOException {
        Office office = new Office("JOR");
        put(office.asks(), "pupils", MappingExamples.STATED.replace("SEN", "JOR"))
                .statusCode(201);
        String id = office.submits("Sexe;2015;2017\nFils;1;\nFilles;=1;2\n", "?mapping=pupils")
                .extract()
                .path("id");
        String findings = "/v1/submissions/" + id + "/findings";

        office.asks()
                .get(findings)
                .then()
                .body("items[0].column", equalTo("SEX"))
                .body("items[0].value", equalTo("Fils"))
                .body("items[0].ownColumn", equalTo("Sexe"))
                .body("items[0].ownValue", equalTo("Fils"))
                .body(
                        "items[0].message",
                        startsWith("Line 2, column \"2015\", column \"Sexe\", \"Fils\" (SEX): \"Fils\" is not in"))
                .body("items[1].column", equalTo("OBS_VALUE"))
                .body("items[1].ownColumn", equalTo("2015"))
                .body("items[1].message", startsWith("Line 3, column \"2015\", \"=1\" (OBS_VALUE): "));
        office.asks()
                .accept("text/csv")
                .get(findings)
                .then()
                .body(containsString("2,SEX,Fils,Sexe,Fils,KNOWN_CODE"))
                .body(containsString("3,OBS_VALUE,'=1,2015,'=1,NUMBER"));
        office.asks()
                .accept("text/html")
                .get(findings)
                .then()
                .body(containsString("<bdi>Sexe (SEX)</bdi></td><td><bdi>Fils</bdi>"));
        byte[] workbook = office.asks()
                .accept(Xlsx.MEDIA_TYPE)
                .get(findings)
                .then()
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(2)).isEqualTo("Sexe");
            assertThat(book.getFirstSheet().read().get(1).getCellText(4)).isEqualTo("Fils");
        }
    }

    @Test
    void a_rule_over_several_rows_names_the_column_of_the_year_in_a_wide_table() {
        Office office = new Office("LBN");
        put(office.asks(), "pupils", MappingExamples.STATED.replace("SEN", "LBN"))
                .statusCode(201);
        String id = office.submits("Sexe;2015;2017\nFilles;10;10\nEnsemble;5;20\n", "?mapping=pupils")
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].rule", equalTo("GROUP_WITHIN_TOTAL"))
                .body("items[0].ownColumn", equalTo("2015"))
                .body("items[0].message", startsWith("Line 3, column \"2015\", ENROLMENT_PRIMARY, the total, 2015: "));
    }

    @Test
    void a_change_names_the_version_that_it_replaces() {
        String first = put(senegal.asks(), "versions", MappingExamples.STATED)
                .statusCode(201)
                .extract()
                .header("ETag");

        put(senegal.asks(), "versions", MappingExamples.STATED).statusCode(428);
        put(senegal.asks().header("If-Match", first), "versions", MappingExamples.STATED)
                .statusCode(200);
        String second = put(
                        senegal.asks().header("If-Match", first + ", W/\"1\", \"x\""),
                        "versions",
                        MappingExamples.STATED)
                .statusCode(412)
                .extract()
                .header("ETag");
        assertThat(second).isNull();
        put(senegal.asks().header("If-Match", "*"), "no-such", MappingExamples.STATED)
                .statusCode(412);
        second = senegal.asks().get("/v1/column-mappings/versions").header("ETag");
        put(senegal.asks().header("If-Match", "W/" + second), "versions", MappingExamples.STATED)
                .statusCode(412);
        put(senegal.asks().header("If-Match", first + ", " + second), "versions", MappingExamples.STATED)
                .statusCode(200);
        put(senegal.asks().header("If-Match", "*"), "versions", MappingExamples.STATED)
                .statusCode(200);
        senegal.asks().get("/v1/column-mappings").then().statusCode(200).body("name", hasItem("versions"));
        senegal.asks().delete("/v1/column-mappings/versions").then().statusCode(204);
        senegal.asks().get("/v1/column-mappings/versions").then().statusCode(404);
    }

    @Test
    void the_mapping_of_another_office_is_as_one_that_does_not_exist() {
        put(senegal.asks(), "ours", MappingExamples.STATED).statusCode(201);
        Office other = new Office("MLI");

        other.asks().get("/v1/column-mappings/ours").then().statusCode(404);
        other.asks().delete("/v1/column-mappings/ours").then().statusCode(404);
        other.submits("Sexe;2015\nFilles;1\n", "?mapping=ours").statusCode(404);
    }

    @Test
    void a_mapping_that_cannot_be_used_is_told_where_and_why() {
        refused("{\"columns\": {\"Sexe\": \"GENDER\"}}", "/columns/Sexe");
        refused("{\"columns\": {\"Sexe\": null}}", "/columns");
        refused("{\"sideBySide\": {\"2015\": {\"TIME_PERIOD\": null}}}", "/sideBySide");
        refused("{\"columns\": {\"Sexe\": \"SEX\"}}", "Nothing says what REF_AREA is");
        refused("{\"separator\": \"\"}", "one character");
        refused("null", "null");
        String columns = "{\"columns\": {\"Pays\": \"REF_AREA\", \"Serie\": \"SERIES\", \"Sexe\": \"SEX\","
                + " \"An\": \"TIME_PERIOD\", \"Valeur\": \"OBS_VALUE\"}, ";
        refused(columns + "\"codes\": {\"SEX\": {\"Filles\": \"X\"}}}", "Use one of F, M, _T");
        refused(columns + "\"constants\": {\"OBS_STATUS\": \"??\"}}", "/constants, OBS_STATUS");
        refused(columns + "\"constants\": {\"UNIT_MEASURE\": \"LITRES\"}}", "/constants, UNIT_MEASURE");
        refused(columns + "\"codes\": {\"SERIES\": {\"Filles\": \"NO_SUCH\"}}}", "/codes, SERIES");
        refused(columns + "\"markers\": {\"..\": {\"OBS_STATUS\": \"??\"}}}", "/markers, OBS_STATUS");
        refused(columns + "\"markers\": {\"nil\": {\"OBS_VALUE\": \"0,0\"}}}", "/markers, OBS_VALUE");
        refused("{", "no JSON");
    }

    @Test
    void what_a_mapping_says_is_read_as_a_cell_is() {
        String columns = "{\"columns\": {\"Pays\": \"REF_AREA\", \"Serie\": \"SERIES\", \"Sexe\": \"SEX\","
                + " \"An\": \"TIME_PERIOD\", \"Valeur\": \"OBS_VALUE\"}, ";
        put(
                        senegal.asks(),
                        "spaced",
                        columns + "\"codes\": {\"SEX\": {\"Filles\": \" F \", \"tous\": \"\"}},"
                                + " \"markers\": {\"..\": {\"OBS_STATUS\": \"O \", \"COMMENT_OBS\": \"no survey\"}}}")
                .statusCode(201);
        senegal.submits("Pays,Serie,Sexe,An,Valeur\nSEN,POP,Filles,2015,..\n", "?mapping=spaced")
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(1));
    }

    private void refused(String mapping, String why) {
        put(senegal.asks(), "bad", mapping).statusCode(400).body("detail", containsString(why));
    }

    private static ValidatableResponse put(RequestSpecification asks, String name, String mapping) {
        return asks.contentType("application/json")
                .body(mapping.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/v1/column-mappings/" + name)
                .then();
    }
}
