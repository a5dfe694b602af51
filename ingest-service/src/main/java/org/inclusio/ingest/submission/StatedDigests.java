package org.inclusio.ingest.submission;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as it comes, held against the digests that its sender states of it: Content-Digest (RFC 9530) by SHA-256 and
 * SHA-512, whose other algorithms are passed over as that standard allows, and Content-MD5 (RFC 1864).
 */
final class StatedDigests extends FilterInputStream {

    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):\\s*");
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private final Map<MessageDigest, byte[]> stated = new LinkedHashMap<>();

    /** @throws org.inclusio.problem.RefusedRequest when a header can't be read */
    StatedDigests(InputStream body, HttpHeaders headers) {
        super(body);
        String digest = headers.getHeaderString("Content-Digest");
        String md5 = headers.getHeaderString("Content-MD5");
        if (digest != null) {
            for (String member : digest.split(",")) {
                Matcher matcher = MEMBER.matcher(member);
                if (!matcher.matches()) {
                    throw unreadable("Content-Digest", "sha-256=:<digest in Base64>:");
                }
                String algorithm = ALGORITHMS.get(matcher.group(1));
                if (algorithm != null) {
                    add(algorithm, matcher.group(2), "Content-Digest", "sha-256=:<digest in Base64>:");
                }
            }
        }
        if (md5 != null) {
            add("MD5", md5.strip(), "Content-MD5", "<digest in Base64>");
        }
    }

    private void add(String algorithm, String base64, String header, String form) {
        try {
            stated.put(MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw unreadable(header, form);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform of this project has " + algorithm + ".", e);
        }
    }

    private static RuntimeException unreadable(String header, String form) {
        return SubmissionRefusal.BAD_PARAMETER.because(
                "The header " + header + " is not of the form " + form + ". Correct it or leave it out.");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            stated.keySet().forEach(digest -> digest.update(buffer, offset, read));
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /**
     * To be asked once the body was read to its end.
     *
     * @throws org.inclusio.problem.RefusedRequest when it is not what was stated
     */
    void requireMet() {
        stated.forEach((digest, expected) -> {
            if (!Arrays.equals(digest.digest(), expected)) {
                throw SubmissionRefusal.DIGEST_DIFFERS.because(
                        "The " + digest.getAlgorithm() + " of the body is not what"
                                + " its header states, so that it was changed on the way or the digest is of other bytes (it is"
                                + " that of the body as sent, compressed if it is). Nothing was kept; send it again.");
            }
        });
    }
}
