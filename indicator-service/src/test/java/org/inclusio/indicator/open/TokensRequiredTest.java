package org.inclusio.indicator.open;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the operator asks readers of releases for a token. */
@Tag("servers")
@QuarkusTest
@TestProfile(TokensRequiredTest.Closed.class)
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class TokensRequiredTest {

    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("inclusio.open.tokens-required", "true");
        }
    }

    @Test
    void what_was_open_is_told_to_nobody_without_a_token() {
        for (String operation : NothingElseIsOpenTest.OPEN) {
            String path = operation.replace("GET ", "").replaceAll("\\{[A-Za-z]+\\}", "1");
            given().header("Last-Event-ID", "none")
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    @TestSecurity(user = "analyst", roles = "analyst")
    void no_shared_cache_keeps_what_only_callers_with_a_token_may_read() {
        given().header("Authorization", "Bearer of-the-test")
                .get("/sdmx/v2/structure/dataflow/INCLUSIO")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"));
    }

    @Test
    @TestSecurity(user = "analyst", roles = "analyst")
    void who_has_a_token_reads_on() {
        given().header("Authorization", "Bearer of-the-test")
                .get("/v1/releases")
                .then()
                .statusCode(200);
    }
}
