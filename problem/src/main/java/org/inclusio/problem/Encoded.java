package org.inclusio.problem;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Whether an address is one (RFC 3986), and whether its percent signs stand for bytes of UTF-8 (section 2.1). */
final class Encoded {

    private static final String NO_DIGITS =
            "The address has a % that two hexadecimal digits do not follow. Write a percent sign as %25.";
    private static final String NO_UTF_8 =
            "The address has '%s', which are no characters in UTF-8. Encode the characters of the address in UTF-8.";

    private static final String NOT_ALLOWED =
            "The address has '%s', which an address can't have (RFC 3986). Write it as %s.";

    private Encoded() {}

    /** Why an address can't be read; empty when it can. */
    static Optional<String> fault(String address) {
        for (int at = address.indexOf('%'); at >= 0; at = address.indexOf('%', at)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int from = at;
            while (at < address.length() && address.charAt(at) == '%') {
                if (at + 2 >= address.length()
                        || !HexFormat.isHexDigit(address.charAt(at + 1))
                        || !HexFormat.isHexDigit(address.charAt(at + 2))) {
                    return Optional.of(NO_DIGITS);
                }
                bytes.write(HexFormat.fromHexDigits(address, at + 1, at + 3));
                at += 3;
            }
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            } catch (CharacterCodingException e) {
                return Optional.of(NO_UTF_8.formatted(address.substring(from, at)));
            }
        }
        return notAllowed(address);
    }

    private static Optional<String> notAllowed(String address) {
        try {
            new URI(address);
            return Optional.empty();
        } catch (URISyntaxException e) {
            int at = Math.max(0, Math.min(e.getIndex(), address.length() - 1));
            String character = address.substring(at, address.offsetByCodePoints(at, 1));
            return Optional.of(NOT_ALLOWED.formatted(character, URLEncoder.encode(character, StandardCharsets.UTF_8)));
        }
    }
}
