package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class RulesOverHttpTest {

    @Test
    void every_rule_is_listed_with_what_to_do() {
        List<String> names = Arrays.stream(Rule.values()).map(Rule::name).toList();
        Office office = new Office("LSO");
        var rules =
                office.asks().get("/v1/rules").then().statusCode(200).extract().jsonPath();
        assertThat(rules.getList("items.rule", String.class)).isEqualTo(names);
        assertThat(rules.getList("items.remedy", String.class))
                .allSatisfy(remedy -> assertThat(remedy).endsWith("."));
        String csv = office.asks()
                .accept("text/csv")
                .get("/v1/rules")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(names.size() + 1);
    }

    @Test
    void a_finding_quotes_a_rule_of_the_list() {
        Office office = new Office("LSO");
        String id = office.submits("ref_area,series,time_period,value,lower\nLSO,POP,2009,5,6\n")
                .extract()
                .path("id");
        assertThat(office.asks()
                        .get("/v1/submissions/" + id + "/findings")
                        .jsonPath()
                        .getList("items.rule", String.class))
                .containsExactly("BOUNDS_AROUND_VALUE");
    }
}
