package org.inclusio.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports of this machine are free. */
public final class Ports {

    /**
     * Below the ports that Linux gives to outgoing connections: between a look at such a port and the start of the server
     * that is meant to have it, any connection of any process may take it.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final int ATTEMPTS = 10;

    private Ports() {}

    /** A port nobody listens on at the moment of asking. */
    public static int free() {
        return free(1).get(0);
    }

    /** So many different ports nobody listens on at the moment of asking. */
    public static List<Integer> free(int count) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int attempt = 0; found.size() < count; attempt++) {
            if (attempt > 10_000) {
                throw new ServerFailure("No free port was found from " + LOWEST + " to " + HIGHEST + ".");
            }
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                found.add(port);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isFree(int port) {
        // Both the loopback and the wildcard address: a listener on either is in the way.
        return bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && bindable(new InetSocketAddress(port));
    }

    /**
     * The port itself when nobody listens on it.
     *
     * @param server what wants the port, as it is called in the message
     * @param name   the last part of the property that moves it, {@code inclusio.port.<name>}
     */
    public static int requireFree(int port, String server, String name) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isFree(port)) {
                return port;
            }
            // A process that another thread starts at this moment holds our own probe open until it has become its
            // program.
            pause();
        }
        throw new ServerFailure("Port " + port + ", wanted by " + server
                + ", is taken by another process: stop that process, or choose another port with -Dinclusio.port."
                + name + "=PORT or move all of them with --ports BASE.");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Looking for a free port was interrupted.", e);
        }
    }

    private static boolean bindable(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a connection of a moment ago, still in TIME_WAIT, would count as taken.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
