package org.inclusio.indicator.sdmx.structure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures as clients ask for them: their addresses and headers, to the letter. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class StructuresOverHttpTest {

    private static final String V1 = "/sdmx/v1/";
    private static final String V2 = "/sdmx/v2/structure/";
    private static final String ML_2_1 = "application/vnd.sdmx.structure+xml;version=2.1";
    private static final String JSON_2_0 = "application/vnd.sdmx.structure+json;version=2.0.0";

    private static Response get(String address, String accept) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        if (accept != null) {
            request.header("Accept", accept);
        }
        return request.get(address);
    }

    /** What each client sends, by its source: pysdmx, sdmx1, sdmx-dl, rsdmx, RJSDMX, .Stat Data Explorer, FMR. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // pysdmx
                "/sdmx/v2/structure/dataflow/%2A/%2A/~?detail=allcompletestubs | " + JSON_2_0 + " | " + JSON_2_0,
                "/sdmx/v2/structure/dataflow?detail=allcompletestubs | " + JSON_2_0 + " | " + JSON_2_0,
                "/sdmx/v2/structure/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?detail=referencepartial&references=all | "
                        + JSON_2_0 + " | " + JSON_2_0,
                "/sdmx/v2/structure/agencyscheme/SDMX/AGENCIES/ | " + JSON_2_0 + " | " + JSON_2_0,
                "/sdmx/v2/structure/dataproviderscheme/INCLUSIO?references=provisionagreement | " + JSON_2_0 + " | "
                        + JSON_2_0,
                // sdmx1
                "/sdmx/v1/dataflow/INCLUSIO/all/latest | none | " + ML_2_1,
                "/sdmx/v1/dataflow/INCLUSIO/DF_MDG_DISAGG/latest?references=all | none | " + ML_2_1,
                "/sdmx/v1/datastructure/INCLUSIO/MDG_DISAGG/latest?references=children | none | " + ML_2_1,
                "/sdmx/v1/categoryscheme/INCLUSIO/all/latest?references=parentsandsiblings | none | " + ML_2_1,
                // sdmx-dl
                "/sdmx/v1/dataflow/all/all/latest | " + ML_2_1 + " | " + ML_2_1,
                "/sdmx/v1/datastructure/INCLUSIO/MDG_DISAGG/1.0?references=children | " + ML_2_1 + " | " + ML_2_1,
                "/sdmx/v1/codelist/INCLUSIO/CL_SEX/1.0 | " + ML_2_1 + " | " + ML_2_1,
                // rsdmx
                "/sdmx/v1/dataflow/all/all/latest/ | application/xml | " + ML_2_1,
                "/sdmx/v1/datastructure/all/MDG_DISAGG/latest/?references=children | application/xml | " + ML_2_1,
                // RJSDMX, in both versions with the media type of 2.1
                "/sdmx/v1/dataflow/INCLUSIO/DF_MDG_DISAGG/latest | " + ML_2_1 + " | " + ML_2_1,
                "/sdmx/v1/datastructure/INCLUSIO/MDG_DISAGG/1.0?references=descendants | " + ML_2_1 + " | " + ML_2_1,
                "/sdmx/v2/structure/dataflow/*/*/* | " + ML_2_1 + " | " + ML_2_1,
                "/sdmx/v2/structure/datastructure/INCLUSIO/MDG_DISAGG/1.0.0?references=descendants | " + ML_2_1 + " | "
                        + ML_2_1,
                // .Stat Data Explorer
                "/sdmx/v1/categoryscheme/INCLUSIO/MDG_GOALS/latest/?references=dataflow"
                        + " | application/vnd.sdmx.structure+json;version=1.0.0"
                        + " | application/vnd.sdmx.structure+json;version=1.0.0",
                "/sdmx/v1/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0?references=all&detail=referencepartial"
                        + " | application/vnd.sdmx.structure+json;version=1.0;urn=true"
                        + " | application/vnd.sdmx.structure+json;version=1.0.0",
                // Users of the Fusion Registry
                "/sdmx/v2/structure/datastructure/INCLUSIO/MDG_DISAGG/~?format=sdmx-2.1&detail=full&references=children"
                        + " | */* | " + ML_2_1,
                "/sdmx/v2/structure/dataflow?format=sdmx-3.0 | */* | application/vnd.sdmx.structure+xml;version=3.0.0",
                // What is said less exactly
                "/sdmx/v2/structure/dataflow | none | application/vnd.sdmx.structure+json;version=2.1.0",
                "/sdmx/v2/structure/dataflow | application/json | application/vnd.sdmx.structure+json;version=2.1.0",
                "/sdmx/v2/structure/dataflow | application/vnd.sdmx.structure+xml;version=3.0.0+"
                        + " | application/vnd.sdmx.structure+xml;version=3.0.0",
                "/sdmx/v2/structure/dataflow | application/vnd.sdmx.structure+json;version=2.0+.0"
                        + " | application/vnd.sdmx.structure+json;version=2.1.0",
                "/sdmx/v2/structure/dataflow | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
                        + " | application/vnd.sdmx.structure+xml;version=3.1.0",
            })
    void clients_get_what_they_ask_for(String address, String accept, String mediaType) throws Exception {
        Response answer = get(address, accept);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        // Clients compare the whole text.
        assertThat(answer.header("Content-Type")).isEqualTo(mediaType);
        assertThat(answer.header("Vary")).contains("Accept", "Accept-Encoding", "Accept-Language");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(answer.header("ETag")).startsWith("\"");
        assertThat(answer.header("Last-Modified")).endsWith("GMT");
        OfficialSchemas.requireValid(mediaType, answer.asByteArray());
    }

    @Test
    void codes_come_with_the_structure_that_has_them_and_with_their_parents() {
        get(V1 + "datastructure/INCLUSIO/MDG_DISAGG/1.0?references=children", ML_2_1)
                .then()
                .body(
                        "Structure.Structures.Codelists.Codelist.find { it.@id == 'CL_SEX' }.Code.find { it.@id == 'F'"
                                + " }.Parent.Ref.@id",
                        equalTo("_T"));
    }

    @Test
    void one_code_comes_alone_in_a_list_that_says_so() {
        get(V2 + "codelist/INCLUSIO/CL_AREA_MDG/~/KEN,UGA", JSON_2_0)
                .then()
                .statusCode(200)
                .body("data.codelists[0].codes.id", equalTo(java.util.List.of("KEN", "UGA")))
                .body("data.codelists[0].isPartial", equalTo(true));
    }

    @Test
    void names_are_in_the_language_asked_for_and_in_english_where_none_is() {
        String kenya = V2 + "codelist/INCLUSIO/CL_AREA_MDG/~/KEN";
        given().header("Accept-Language", "ru, en;q=0.5")
                .accept(JSON_2_0)
                .get(kenya)
                .then()
                .body("data.codelists[0].codes[0].name", equalTo("Кения"))
                .body("data.codelists[0].codes[0].names.fr", equalTo("Kenya"));
        get(kenya + "?lang=ar", JSON_2_0).then().body("data.codelists[0].codes[0].name", equalTo("كينيا"));
        get(kenya, JSON_2_0).then().body("data.codelists[0].codes[0].name", equalTo("Kenya"));
        get(kenya + "?lang=fra", JSON_2_0).then().statusCode(400).body("errors[0].detail", containsString("fr, ru"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                V2 + "dataflows | 400 | 'dataflow'",
                V2 + "dataflow/INCLUSIO/DF_MDG_DISSAGG | 404 | 'DF_MDG_DISAGG'",
                V2 + "dataflow/INCLUSIO/DF_MDG_DISAGG/2.0.0 | 404 | DF_MDG_DISAGG(1.0.0)",
                V2 + "dataflow/INCLUSIO/DF_MDG_DISAGG/1.0+ | 400 | 1.0+.0",
                V2 + "dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/X | 400 | item",
                V2 + "codelist/INCLUSIO/CL_SEX/~/X | 404 | no such item",
                V2 + "codelist/WHO | 404 | INCLUSIO",
                V2 + "codelist/INCLUSIO/CL_SEX,,CL_AGE | 400 | comma",
                V2 + "codelist?references=child | 400 | 'children'",
                V2 + "codelist?detail=stubs | 400 | allstubs",
                V2 + "codelist?detials=full | 400 | detail",
                V2 + "valuelist | 501 | valuelist",
                V2 + "codelist?asOf=1999-01-01T00:00:00Z | 404 | no release yet",
                V2 + "codelist?asOf=2199-01-01T00:00:00Z | 400 | to come",
                V2 + "codelist?referencs=all | 400 | (references?)",
                V1 + "codelist?details=full | 400 | (detail?)",
                V1 + "process/all/all/latest | 501 | process",
                V1 + "schema/dataflow/INCLUSIO/DF_MDG/1.0 | 404 | DF_MDG_",
                V1 + "schema/dataflow/INCLUSIO | 400 | may be left out",
                V1 + "schema/provisionagreement/INCLUSIO/PA_KEN | 501 | dataflow",
                "/sdmx/v2/schema/dataflow/*/* | 400 | of one structure",
                "/sdmx/v2/schema/dataflows/INCLUSIO/DF_MDG_DISAGG/1.0.0 | 400 | 'dataflow'",
                "/sdmx/v2/schema/dataflow/INCLUSIO/DF_MDG_DISAGG/2.0.0 | 404 | no such structure",
                "/sdmx/v2/schema/dataflow/INCLUSIO/DF_MDG_DISAGG/~?dimensionAtObservation=SEXX | 400 | 'SEX'",
                "/sdmx/v2/schema/dataflow/INCLUSIO/DF_MDG_DISAGG/~?dimension=SEX | 400 | dimensionAtObservation",
                "/sdmx/v2/metadata/metadataset/INCLUSIO/M/~?detail=full | 404 | no such metadata set",
                "/sdmx/v2/registration/id/x | 501 | registration",
                V1 + "codelists/all/all/latest | 400 | 'codelist'",
                V1 + "codelist/all/CL_SEXX/latest | 404 | 'CL_SEX'",
                V1 + "codelist/all/CL_SEX/newest | 400 | newest",
            })
    void what_can_not_be_answered_is_told_with_the_right_word_in_the_syntax_asked_for(
            String address, int status, String told) {
        get(address, JSON_2_0)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("errors[0].detail", containsString(told));
        get(address, ML_2_1)
                .then()
                .statusCode(status)
                .contentType("application/xml")
                .body("Error.ErrorMessage.Text", containsString(told));
        get(address, "application/problem+json, " + JSON_2_0 + ";q=0.5")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(told));
    }

    @Test
    void nobody_is_answered_in_a_format_that_is_not_offered() {
        get(V2 + "dataflow", "text/csv")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString("application/vnd.sdmx.structure+json;version=2.1.0"));
        get(V2 + "dataflow?format=csv", JSON_2_0)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString("jsonstructure"));
        get(V2 + "dataflow", "application/vnd.sdmx.structure+json;version=9.0.0")
                .then()
                .statusCode(406);
    }

    @Test
    void error_messages_are_valid_by_the_schemas_of_sdmx() throws Exception {
        OfficialSchemas.requireValid(
                ML_2_1,
                get(V1 + "codelist/all/<&>\"/latest".replace("<&>\"", "%3C%26%3E%22"), ML_2_1)
                        .asByteArray());
        OfficialSchemas.requireValid(
                "application/vnd.sdmx.structure+json;version=2.1.0",
                get(V2 + "codelist/all/NONE", "application/vnd.sdmx.structure+json;version=2.1.0")
                        .asByteArray());
    }

    @Test
    void a_reader_who_has_it_is_told_so() {
        Response first = get(V2 + "codelist/INCLUSIO/CL_SEX", JSON_2_0);
        given().accept(JSON_2_0)
                .header("If-None-Match", first.header("ETag"))
                .get(V2 + "codelist/INCLUSIO/CL_SEX")
                .then()
                .statusCode(304);
        given().accept(JSON_2_0)
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get(V2 + "codelist/INCLUSIO/CL_SEX")
                .then()
                .statusCode(304);
        given().accept(ML_2_1)
                .header("If-None-Match", first.header("ETag"))
                .get(V2 + "codelist/INCLUSIO/CL_SEX")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))));
        given().accept(JSON_2_0)
                .head(V2 + "codelist/INCLUSIO/CL_SEX")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(first.header("ETag")));
    }

    @Test
    void pages_of_any_origin_may_read_and_see_errors_too() {
        for (String address : java.util.List.of(V2 + "dataflow", V2 + "dataflows")) {
            given().header("Origin", "https://stats.example")
                    .get(address)
                    .then()
                    .header("Access-Control-Allow-Origin", equalTo("https://stats.example"));
        }
    }

    @Test
    void each_face_calls_the_types_as_its_standard_does() {
        get(V2 + "*/INCLUSIO/*/*?detail=allstubs", JSON_2_0)
                .then()
                .statusCode(200)
                .body("data.dataflows.id", hasItem("DF_MDG_DISAGG"))
                .body("data.hierarchies.id", hasItem("H_MDG_REGIONS"))
                .body("data.dataConstraints.id", hasItem("CN_MDG_ALLOWED"));
        get(V1 + "hierarchicalcodelist/all/all/latest", ML_2_1).then().statusCode(200);
        get(V1 + "allowedconstraint/all/all/latest", ML_2_1).then().statusCode(200);
        get(V1 + "organisationscheme/all/all/latest", ML_2_1).then().statusCode(200);
    }
}
