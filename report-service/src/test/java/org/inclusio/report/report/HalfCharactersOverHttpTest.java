package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.Method;
import org.inclusio.report.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of a character in a comment or an edit is refused with its place, and never kept as another. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class HalfCharactersOverHttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /v1/reports/1/paragraphs/2/comments | {'body':'cut \\ud83d'} | /body",
                "PUT | /v1/reports/1/paragraphs/2 | {'wording':'\\ude00 cut','reason':'r'} | /wording",
                "PUT | /v1/reports/1/state | {'state':'IN_REVIEW','reason':'\\ud83d'} | /reason"
            })
    void half_a_character_is_refused_with_its_place(Method method, String path, String body, String place) {
        given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(body.replace('\'', '"'))
                .request(method, path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(place))
                .body("detail", containsString("half of a character"));
    }
}
