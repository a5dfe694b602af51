package org.inclusio.indicator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** What the project Standard Webhooks publishes as an example. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(Signature.of(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWhateverIsWrittenAsTheirLibraryDoes() throws Exception {
        for (String body : List.of("", "{}", "{\"a\":\"\u00e9\u4e2d\ud83d\ude00\"}", "x".repeat(100_000))) {
            String secret = Signature.newSecret();
            assertThat(Signature.of(List.of(secret), "msg_1", 1436194800, body))
                    .isEqualTo(new Webhook(secret).sign("msg_1", 1436194800, body));
        }
    }

    @Test
    void everySecretIsAnother() {
        List<String> secrets =
                IntStream.range(0, 100).mapToObj(i -> Signature.newSecret()).toList();
        assertThat(secrets)
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                        .hasSize(32));
    }
}
