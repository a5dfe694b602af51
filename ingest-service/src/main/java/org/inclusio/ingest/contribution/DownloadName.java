package org.inclusio.ingest.contribution;

import java.nio.charset.StandardCharsets;

/** Tells a browser to save a file, and as what (RFC 6266, 4; RFC 8187). */
final class DownloadName {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private DownloadName() {}

    /** The value of {@code Content-Disposition}, with the name in ASCII for programs that know no other. */
    static String disposition(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .forEach(c -> ascii.append(c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        return ascii.toString().equals(name)
                ? "attachment; filename=\"" + name + "\""
                : "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0);
            encoded.append(plain ? Character.toString(octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
