package org.inclusio.indicator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as Standard Webhooks 1.0.0 says: HMAC with SHA-256 of id, time and body. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The header {@code webhook-signature}: a signature for each secret.
     *
     * @param time in seconds since 1970
     */
    static String of(List<String> secrets, String id, long time, String body) {
        return secrets.stream()
                .map(secret -> VERSION + one(secret, id + "." + time + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String one(String secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform has no HMAC with SHA-256.", e);
        }
    }
}
