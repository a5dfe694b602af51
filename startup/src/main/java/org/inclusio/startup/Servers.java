package org.inclusio.startup;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The servers without which a service can't start: its database, which is migrated at the start, and the brokers, whose
 * names must be known. A broker that is only away, and Keycloak, are waited for while the service runs.
 *
 * <p>The service waits before Quarkus runs, so that it ends at once when it is asked to end meanwhile.
 */
public final class Servers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int LOGIN_SECONDS = 30;

    private final SmallRyeConfig config;
    private final Consumer<String> tell;

    Servers(SmallRyeConfig config, Consumer<String> tell) {
        this.config = config;
        this.tell = tell;
    }

    /** Returns when the service whose configuration is on the class path and in the environment can start. */
    public static void await() {
        // The service's own log is not open yet.
        new Servers(configuration(), System.err::println).awaitAll();
    }

    void awaitAll() {
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        await("the database " + url, () -> databaseRefuses(url));
        String brokers = config.getValue("kafka.bootstrap.servers", String.class);
        await("Kafka at " + brokers, () -> unknownName(brokers));
    }

    /** Asks, with growing pauses, until nothing speaks against it; tells each new reason once. */
    private void await(String server, Question question) {
        Duration pause = FIRST_PAUSE;
        String told = null;
        for (Optional<String> reason = question.whyNot(); reason.isPresent(); reason = question.whyNot()) {
            if (!reason.get().equals(told)) {
                told = reason.get();
                tell.accept("Waiting for " + server + ": " + told);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        if (told != null) {
            tell.accept("There is " + server + ".");
        }
    }

    /** Why a server is not there yet; empty when it is. */
    private interface Question {
        Optional<String> whyNot();
    }

    private Optional<String> databaseRefuses(String url) {
        DriverManager.setLoginTimeout(LOGIN_SECONDS);
        try {
            DriverManager.getConnection(
                            url,
                            config.getValue("quarkus.datasource.username", String.class),
                            config.getValue("quarkus.datasource.password", String.class))
                    .close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The Kafka client gives up at a name that is not known, and only there. */
    private static Optional<String> unknownName(String brokers) {
        String unknown = null;
        for (String broker : brokers.split(",")) {
            String host = broker.strip().replaceFirst(":\\d+$", "");
            try {
                InetAddress.getByName(host);
                return Optional.empty();
            } catch (UnknownHostException e) {
                unknown = "no machine is called " + host + " yet.";
            }
        }
        return Optional.ofNullable(unknown);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server.", e);
        }
    }

    /** As Quarkus will read it: system properties, the environment, then application.properties. */
    private static SmallRyeConfig configuration() {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        URL properties = Servers.class.getClassLoader().getResource("application.properties");
        if (properties != null) {
            try {
                builder.withSources(new PropertiesConfigSource(properties, 250));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return builder.build();
    }
}
