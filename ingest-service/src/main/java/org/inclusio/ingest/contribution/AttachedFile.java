package org.inclusio.ingest.contribution;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.inclusio.markup.Unshowable;
import org.inclusio.statistics.observation.Bounds;

/** A file that is to be attached; what it is is told from its bytes, whatever its name says. */
record AttachedFile(String name, String mediaType, byte[] bytes) {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int MOST = 20;

    private static final int LONGEST_NAME = 200;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** @throws org.inclusio.problem.RefusedRequest when it is of no kind that is taken, too large or has no usable name */
    static AttachedFile of(String name, byte[] bytes) {
        if (Bounds.isNothing(name)
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> Character.isISOControl(c) || "/\\\"<>".indexOf(c) >= 0)) {
            throw ContributionRefusal.BAD_PARAMETER.because(
                    "The parameter name is no file name of up to 200 characters without / \\ \" < and >. Send"
                            + " ?name=questionnaire.pdf.");
        }
        Unshowable.firstIn(name).ifPresent(found -> {
            throw ContributionRefusal.BAD_PARAMETER.because("The parameter name has the character " + found.name()
                    + " at place " + found.column() + ", which no name can show. Leave it out.");
        });
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw ContributionRefusal.TOO_LARGE.because(
                    "The attachment is empty or larger than 10 MiB. Send a smaller one, or a link.");
        }
        String mediaType = mediaType(bytes)
                .orElseThrow(() -> ContributionRefusal.UNKNOWN_ATTACHMENT.because(
                        "By its contents the attachment is none of PDF, PNG, JPEG and plain text in UTF-8. Convert it"
                                + " to PDF."));
        return new AttachedFile(name, mediaType, bytes);
    }

    private static Optional<String> mediaType(byte[] bytes) {
        if (begins(bytes, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begins(bytes, PNG)) {
            return Optional.of("image/png");
        }
        if (begins(bytes, JPEG)) {
            return Optional.of("image/jpeg");
        }
        return isText(bytes) ? Optional.of("text/plain") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
