package org.inclusio.ingest.contribution;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.markup.Unshowable;

/** Addresses of the web as people write them: internationalized identifiers (RFC 3987) are addresses as well. */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile(
            "(https?)://(?:[^/?#@]*@)?(\\[[^\\]]*]|[^/?#:]*)(?::(\\d{1,5}))?([/?#].*)?", Pattern.DOTALL);

    private WebAddress() {}

    /** Why it is none, with the remedy, to be put behind what it is called. */
    static Optional<String> fault(String address) {
        Optional<Unshowable> unshowable = Unshowable.firstIn(address);
        if (unshowable.isPresent()) {
            return Optional.of("has the character " + unshowable.get().name() + ", which no address has. Leave it out");
        }
        if (address.codePoints().anyMatch(WebAddress::isSpace)) {
            return Optional.of("has a space. Write %20 in its place");
        }
        Matcher parts = PARTS.matcher(lowered(address));
        if (!parts.matches()) {
            return Optional.of("is no address that begins with https:// or http://. Correct it");
        }
        try {
            String host =
                    parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
            URI ascii = new URI("https://" + host + "/");
            return ascii.getHost() == null
                    ? Optional.of("names no host that there can be: " + parts.group(2) + ". Correct it")
                    : rest(parts.group(4));
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.of("names no host that there can be: " + parts.group(2) + ". Correct it");
        }
    }

    private static Optional<String> rest(String rest) {
        try {
            new URI("https://host" + (rest == null ? "" : rest.startsWith("/") ? rest : "/" + rest));
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("is no address by RFC 3987 (" + e.getReason() + "). Correct it");
        }
    }

    /** The scheme is read in any case. */
    private static String lowered(String address) {
        int colon = address.indexOf(':');
        return colon < 0 ? address : address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
