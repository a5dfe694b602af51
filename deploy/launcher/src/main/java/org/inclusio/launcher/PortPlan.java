package org.inclusio.launcher;

import java.util.List;
import org.inclusio.stack.KafkaBroker;
import org.inclusio.stack.KeycloakServer;
import org.inclusio.stack.Ports;
import org.inclusio.stack.PostgresServer;
import org.inclusio.stack.ServerFailure;

/** On which port each process listens. */
public record PortPlan(int postgresql, int kafka, int keycloak, int ingest, int indicator, int report) {

    static final PortPlan DEFAULT = new PortPlan(
            PostgresServer.DEFAULT_PORT, KafkaBroker.DEFAULT_PORT, KeycloakServer.DEFAULT_PORT, 8081, 8082, 8083);

    public PortPlan {
        List<Integer> all = List.of(postgresql, kafka, keycloak, ingest, indicator, report);
        for (int i = 0; i < all.size(); i++) {
            if (all.indexOf(all.get(i)) < i) {
                throw new ServerFailure("Port " + all.get(i) + " is given to two processes: give each one of its own.");
            }
        }
    }

    /** Six ports in a row from this one. */
    static PortPlan from(int base) {
        if (base < 1024 || base > 65_530) {
            throw new ServerFailure("--ports " + base + " does not leave room for six ports: choose 1024 to 65530.");
        }
        return new PortPlan(base, base + 1, base + 2, base + 3, base + 4, base + 5);
    }

    /** Ports that nobody uses, for tests. */
    public static PortPlan free() {
        List<Integer> any = Ports.free(6);
        return new PortPlan(any.get(0), any.get(1), any.get(2), any.get(3), any.get(4), any.get(5));
    }

    /** This plan, but each port that a system property {@code inclusio.port.<name>} names is that one. */
    PortPlan withProperties() {
        return new PortPlan(
                property("postgresql", postgresql),
                property("kafka", kafka),
                property("keycloak", keycloak),
                property("ingest", ingest),
                property("indicator", indicator),
                property("report", report));
    }

    private static int property(String name, int otherwise) {
        String key = "inclusio.port." + name;
        String told = System.getProperty(key);
        if (told == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(told.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers that are no port.
        }
        throw new ServerFailure("-D" + key + "=" + told + " is not a port: give a number from 1 to 65535.");
    }
}
