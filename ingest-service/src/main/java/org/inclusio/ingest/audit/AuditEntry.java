package org.inclusio.ingest.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step. */
@Schema(name = "AuditEntry", description = "A step that somebody took, as it was written down then.")
public record AuditEntry(
        @Schema(description = "Place in the chain of the area, from 1.", examples = "12")
        long number,

        @Schema(description = "When, to the microsecond.") Instant at,

        @Schema(
                description = "Who, as the token names them; ingest-service for what follows from a step by itself.",
                examples = "nso-kenya")
        String actor,

        @Schema(description = "What it is about.", examples = "submission 17")
        String subject,

        @Schema(description = "Its state before; absent when it was not there.", examples = "AWAITING_APPROVAL")
        String before,

        @Schema(description = "Its state after; absent when it is no longer there.", examples = "RECEIVED")
        String after,

        @Schema(description = "Why, in the words of whoever did it.", examples = "Compared with the census tables.")
        String reason,

        @Schema(
                description =
                        "SHA-256 in hexadecimal of the hash before, or of nothing for entry 1, followed by number,"
                                + " at, actor, subject, before, after and reason. Each of the eight is preceded by its length in"
                                + " bytes of UTF-8 and a colon; an absent one is empty. The instant is written with six digits"
                                + " after the point, as in 2015-07-01T09:30:00.120000Z.")
        String hash) {

    private static final java.time.format.DateTimeFormatter MICROSECONDS = java.time.format.DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(java.time.ZoneOffset.UTC);

    /** Whether the entry is what it was when it was written after the entry with this hash. */
    @JsonIgnore
    boolean follows(String hashBefore) {
        return hash.equals(hashAfter(hashBefore));
    }

    AuditEntry chainedTo(String hashBefore) {
        return new AuditEntry(number, at, actor, subject, before, after, reason, hashAfter(hashBefore));
    }

    private String hashAfter(String hashBefore) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String[] parts = {
                hashBefore, Long.toString(number), MICROSECONDS.format(at), actor, subject, before, after, reason
            };
            for (String part : parts) {
                byte[] bytes = (part == null ? "" : part).getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
