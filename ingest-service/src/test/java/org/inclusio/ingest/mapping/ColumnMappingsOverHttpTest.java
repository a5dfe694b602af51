package org.inclusio.ingest.mapping;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ColumnMappingsOverHttpTest {

    private final Office senegal = new Office("SEN");

    @Test
    void a_table_with_years_side_by_side_is_kept_through_the_mapping_of_its_office() {
        put(senegal.asks(), "pupils", MappingExamples.STATED).statusCode(201);

        senegal.submits("Sexe;2015;2017\nFilles;12 345,5;-\nEnsemble;..;\n", "?mapping=pupils")
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(3));
        senegal.asks().get("/v1/observations").then().statusCode(200).body(containsString("12345.5"));
        senegal.submits("Sexe;2015\nFils;1\n", "?dryRun=true&mapping=pupils")
                .statusCode(201)
                .body("status", equalTo("REJECTED"));
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
        put(senegal.asks().header("If-Match", first), "versions", MappingExamples.STATED)
                .statusCode(412);
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
        refused("{", "not JSON");
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
