package org.inclusio.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Which ports of this machine are free. */
public final class Ports {

    private Ports() {}

    /** A port nobody listens on at the moment of asking. */
    public static int free() {
        return free(1).get(0);
    }

    /** So many different ports nobody listens on at the moment of asking. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The port itself when nobody listens on it.
     *
     * @param server what wants the port, as it is called in the message
     * @param name   the last part of the property that moves it, {@code inclusio.port.<name>}
     */
    public static int requireFree(int port, String server, String name) {
        // Both the loopback and the wildcard address: a listener on either is in the way.
        if (bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && bindable(new InetSocketAddress(port))) {
            return port;
        }
        throw new ServerFailure("Port " + port + ", wanted by " + server
                + ", is taken by another process: stop that process, or choose another port with -Dinclusio.port."
                + name + "=PORT or move all of them with --ports BASE.");
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
