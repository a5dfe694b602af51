package org.inclusio.indicator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the HTTP layer would refuse without a word is a problem that tells why. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class BelowTheResourcesTest {

    @TestHTTPResource
    URL address;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "POST /v1/releases,\"Transfer-Encoding: gzip, chunked\",400,Content-Encoding",
                "GET /v1/%zz,,400,hexadecimal",
                "GET /v1/releases?limit=%,,400,hexadecimal",
                "GET /v1/releases|2,,400,Write it as %7C",
                "GET /v1/%ff,,400,UTF-8",
                "GET /v1/releases?limit=%ED%A0%80,,400,UTF-8",
                "POST /v1/releases,Content-Length: 10485761,413,Divide it",
                "POST /v1/releases,Content-Length: 99999999999999,413,Divide it"
            })
    void is_a_problem(String line, String header, int status, String told) throws IOException {
        assertThat(answer(line + " HTTP/1.1\r\nHost: localhost\r\n" + (header == null ? "" : header + "\r\n")))
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"status\":" + status, told);
    }

    @Test
    void a_request_that_names_no_host_is_one() throws IOException {
        assertThat(answer("GET /v1/releases HTTP/1.1\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", "Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept:", "Accept: ", "Accept-Language:", "Accept-Encoding:", "Accept-Charset:"})
    void an_empty_list_of_what_is_wanted_wants_nothing_in_particular(String header) throws IOException {
        assertThat(answer("GET /v1/releases HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("application/json");
    }

    /** @param head request line and header lines, each with its end */
    private String answer(String head) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
