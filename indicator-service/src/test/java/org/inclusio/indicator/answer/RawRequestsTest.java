package org.inclusio.indicator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library sends: what the HTTP layer would refuse without a word is refused with one. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class RawRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/regions?series=%zz",
                "/v1/regions?series=%",
                "/v1/regions?series=%4",
                "/v1/%zz",
                "/v1/regions/%G1/contributions",
                "/%"
            })
    void an_escape_that_is_none_is_a_problem(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "Write a % itself as %25");
    }

    @Test
    void a_stated_length_beyond_all_bounds_is_a_problem() throws IOException {
        assertThat(answer("POST /v1/releases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999999999\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "Divide it");
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
