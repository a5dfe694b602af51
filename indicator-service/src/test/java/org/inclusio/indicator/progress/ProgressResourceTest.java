package org.inclusio.indicator.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ProgressResourceTest {

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_sees_when_everything_announced_is_heard_computed_and_published() {
        Eventually.until(
                "nothing is left to do",
                () -> given().get("/v1/progress")
                        .asString()
                        .startsWith("{\"observations\":{\"lag\":0},\"pending\":0,"));
    }

    @Test
    @TestSecurity(user = "editor", roles = "report-editor")
    void what_is_heard_of_an_unfinished_submission_is_pending() throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into stale (ref_area, series, time_period, complete) values ('FJI', 'POP', 2009, false)");
            assertThat(given().get("/v1/progress").jsonPath().getLong("pending"))
                    .isPositive();
            sql.execute("delete from stale where ref_area = 'FJI'");
        }
    }

    @Test
    @TestSecurity(user = "somebody", roles = "visitor")
    void others_are_refused() {
        given().get("/v1/progress").then().statusCode(403).contentType("application/problem+json");
    }
}
