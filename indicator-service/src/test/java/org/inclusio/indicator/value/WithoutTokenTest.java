package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
@QuarkusTest
class WithoutTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/indicators/3.3/values", "/v1/progress"})
    void nothing_is_told(String address) {
        given().get(address)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui"})
    void those_who_run_the_service_see_how_it_is(String address) {
        given().get(address).then().statusCode(200);
    }
}
