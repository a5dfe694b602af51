package org.inclusio.indicator.open;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Readers without a token where three requests may come at once. */
@Tag("servers")
@QuarkusTest
@TestProfile(OpenReadingTest.Sparing.class)
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class OpenReadingTest {

    public static class Sparing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("inclusio.open.burst", "3", "inclusio.open.requests-a-minute", "1");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_ask_again_and_pages_of_other_origins_may_read_that() {
        for (int i = 0; i < 3; i++) {
            given().get("/v1/releases").then().statusCode(200);
        }
        given().header("Origin", "https://journal.example")
                .get("/v1/releases")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]|[1-5][0-9]|60"))
                .header("Access-Control-Allow-Origin", "https://journal.example")
                .body("type", equalTo("https://inclusio.example/problems/too-many-requests"))
                .body("detail", containsString("more than 3 requests at once"));
    }
}
