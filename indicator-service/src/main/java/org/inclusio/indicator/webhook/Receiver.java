package org.inclusio.indicator.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Where a webhook is sent: an address of HTTPS, and of the public Internet whenever its name is asked. */
record Receiver(URI url) {

    private static final int LONGEST = 2_000;
    private static final int USUAL_PORT = 443;

    /** Why an address is no receiver's; empty when it may be. */
    static Optional<String> fault(String url) {
        if (url == null || url.isBlank() || url.length() > LONGEST) {
            return Optional.of("is missing or longer than " + LONGEST + " characters");
        }
        try {
            URI read = new URI(url);
            if (!"https".equalsIgnoreCase(read.getScheme()) || read.getHost() == null) {
                return Optional.of("is no address that begins with https:// and a host");
            }
            if (read.getRawUserInfo() != null || read.getRawFragment() != null) {
                return Optional.of("has a user or a part behind '#', which are not sent");
            }
            return read.getPort() > 65_535 || read.getPort() == 0
                    ? Optional.of("has a port that there is not")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("is no address");
        }
    }

    String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return url.getPort() < 0 ? USUAL_PORT : url.getPort();
    }

    String pathAndQuery() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /**
     * The address that its name has now. The message is sent to this one, and the name is not asked again.
     *
     * @throws Unreachable when it has none, or one of them is not public
     */
    InetAddress address(boolean privateAddresses) throws Unreachable {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host());
            if (!privateAddresses && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
                throw new Unreachable("The name " + host() + " has an address that is not of the public Internet.");
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new Unreachable("The name " + host() + " has no address.", e);
        }
    }

    /** It can't be sent to, or not yet. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(String message) {
            super(message);
        }

        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
