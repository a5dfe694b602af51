package org.inclusio.ingest.structure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class StructuresOverHttpTest {

    private static final String JSON = "application/vnd.sdmx.structure+json";
    private static final String XML = "application/vnd.sdmx.structure+xml";

    private final Office office = new Office("KEN");

    @Test
    void what_messages_refer_to_is_told_with_all_that_it_needs() throws Exception {
        OfficialSchemas.requireValid(
                JSON,
                office.asks()
                        .accept(JSON)
                        .get(DataStructure.PATH + "?references=descendants")
                        .then()
                        .statusCode(200)
                        .contentType(JSON)
                        .body("data.dataStructures.id", hasItem("MDG"))
                        .body("data.codelists.id", hasItem("CL_SEX"))
                        .body("data.conceptSchemes.id", hasItem("CS_MDG"))
                        .extract()
                        .asByteArray());
        OfficialSchemas.requireValid(
                XML,
                office.asks()
                        .accept(XML)
                        .get("/v1/structures")
                        .then()
                        .statusCode(200)
                        .contentType(XML)
                        .extract()
                        .asByteArray());
    }

    @Test
    void one_structure_comes_alone_and_what_there_is_not_is_said() {
        office.asks()
                .accept(JSON)
                .get("/v1/structures/codelist/INCLUSIO/CL_SEX/latest")
                .then()
                .statusCode(200)
                .body("data.codelists.id", equalTo(java.util.List.of("CL_SEX")))
                .body("data.dataStructures", nullValue());
        for (String path : java.util.List.of(
                "datastructure/OTHER/MDG/1.0",
                "datastructure/INCLUSIO/NONE/1.0",
                "codelist/INCLUSIO/CL_SEX/9.0",
                "x/INCLUSIO/MDG/1.0")) {
            office.asks()
                    .accept(XML)
                    .get("/v1/structures/" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("/v1/structures"));
        }
        office.asks()
                .accept(JSON)
                .get(DataStructure.PATH + "?references=cousins")
                .then()
                .statusCode(400)
                .body("detail", containsString("references"));
    }
}
