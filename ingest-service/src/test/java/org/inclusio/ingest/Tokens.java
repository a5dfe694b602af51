package org.inclusio.ingest;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signed tokens of the shape that the realm issues, checked by the service as in earnest. */
public final class Tokens {

    // Tests and their resources are loaded by different class loaders, which share only the system properties.
    private static final String PUBLIC = "inclusio.test.public-key";
    private static final String PRIVATE = "inclusio.test.private-key";

    private Tokens() {}

    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has RSA.", e);
            }
        }
        return System.getProperty(PUBLIC);
    }

    /** A token of the statistics office of an area. */
    public static String office(String area) {
        return signed(area, "data-provider", Instant.now().plus(Duration.ofMinutes(5)));
    }

    /** A token of a person of that office. */
    public static String person(String area, String name) {
        return signed(name, area, "data-provider", Instant.now().plus(Duration.ofMinutes(5)));
    }

    /** A token of an organization that contributes, such as the United Nations entity of that name. */
    public static String organization(String kind, String name) {
        Instant until = Instant.now().plus(Duration.ofMinutes(5));
        return claims(name, "contributor", until)
                .claim("organization", name)
                .claim("organization_kind", kind)
                .sign(privateKey());
    }

    public static String expired(String area) {
        return signed(area, "data-provider", Instant.now().minus(Duration.ofMinutes(5)));
    }

    /** A token that names an area, whatever its role. */
    public static String of(String area, String role) {
        return signed(area, role, Instant.now().plus(Duration.ofMinutes(5)));
    }

    public static String ofRole(String role) {
        return signed(null, role, Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static String signed(String area, String role, Instant until) {
        return signed("office-" + area, area, role, until);
    }

    private static String signed(String name, String area, String role, Instant until) {
        var claims = claims(name, role, until);
        if (area != null) {
            claims.claim("ref_area", area);
        }
        return claims.sign(privateKey());
    }

    private static JwtClaimsBuilder claims(String name, String role, Instant until) {
        return Jwt.claims()
                .subject(name)
                .upn(name)
                .audience("inclusio-api")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .issuedAt(until.minus(Duration.ofMinutes(5)))
                .expiresAt(until);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("The key of the tests could not be read.", e);
        }
    }
}
