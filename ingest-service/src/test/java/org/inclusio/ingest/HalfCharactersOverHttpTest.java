package org.inclusio.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever body in JSON is taken, half of a character in it is refused with its place, and never kept as another. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class HalfCharactersOverHttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data-provider | POST | /v1/contributions | {'kind':'VIEW','title':'cut \\ud83d'} | /title",
                "data-provider | PUT | /v1/column-mappings/half | {'codes':{'SEX':{'\\udc00':'F'}}} | /codes/SEX",
                "data-provider | PUT | /v1/office | {'approvalRequired':false,'comment':'\\ud83d'} | /comment",
                "data-provider | POST | /v1/submissions/1/confirmation | {'comment':'\\ud83d'} | /comment",
                "admin | PUT | /v1/collection-rounds/HALF | {'title':'\\ud83d'} | /title",
                "admin | POST | /v1/collection-rounds/HALF/reopenings | {'comment':'\\ud83d'} | /comment"
            })
    void half_a_character_is_refused_with_its_place(
            String role, Method method, String path, String body, String place) {
        (role.equals("admin") ? given().auth().oauth2(Tokens.ofRole("admin")) : new Office("KEN").asks())
                .contentType("application/json")
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
