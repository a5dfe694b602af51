package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;

/** Reports that tests assemble and take further over HTTP. */
final class Orders {

    /** Before anything was heard: the report of this cut-off has no figure and is quickly written. */
    static final Instant BEFORE_ANYTHING = Instant.parse("2015-07-01T00:00:00Z");

    private Orders() {}

    /** The identifier of a report that was assembled just now. */
    static String assembled(Instant cutOff) {
        Response response = given().contentType("application/json")
                .body("{\"session\": 70, \"cutOff\": \"" + cutOff + "\", \"language\": \"en\"}")
                .post("/v1/reports");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    static String tag(String report) {
        return given().get("/v1/reports/" + report + "/state").header("ETag");
    }

    /** Takes a step from the state in which the report is now. */
    static ValidatableResponse step(String report, String state) {
        return step(report, state, tag(report));
    }

    static ValidatableResponse step(String report, String state, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"state\": \"" + state + "\", \"reason\": \"A test\"}")
                .put("/v1/reports/" + report + "/state")
                .then();
    }
}
