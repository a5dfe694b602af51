package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL server with the databases {@code ingest}, {@code indicator} and {@code report}, each owned by the
 * role of the same name. UTF-8 with the C collation: keys sort the same everywhere, and fast.
 */
public final class PostgresServer implements AutoCloseable {

    public static final int DEFAULT_PORT = 15432;
    public static final List<String> DATABASES = List.of("ingest", "indicator", "report");

    private static final String NAME = "PostgreSQL";

    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=192MB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "effective_cache_size=1GB",
            "random_page_cost=1.1",
            "jit=off",
            // Two cores serve three services: a query that takes both starves the rest.
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "max_wal_size=2GB",
            "min_wal_size=256MB",
            "wal_buffers=16MB",
            "checkpoint_timeout=15min",
            "checkpoint_completion_target=0.9");

    private static final List<String> KEPT = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static final List<String> THROW_AWAY = List.of(
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0");

    private final ChildProcess process;
    private final int port;

    private PostgresServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Data that must survive: every commit reaches the disk. Port 0 means a free one. */
    public static PostgresServer kept(Path directory, int port) {
        return start(directory, port, KEPT, true);
    }

    /** Data for one test run: nothing waits for the disk. */
    public static PostgresServer throwAway(Path directory, int port) {
        return start(directory, port, THROW_AWAY, false);
    }

    private static PostgresServer start(Path directory, int wantedPort, List<String> durability, boolean durable) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            ProcessRecord.endLeftover(ProcessRecord.fileIn(home, NAME), NAME);
            int port = wantedPort == 0 ? Ports.free() : Ports.requireFree(wantedPort, NAME, "postgresql");
            PostgresUser user = PostgresUser.forThisMachine();
            Path binaries = user.reachable(PostgresFiles.unpacked()).resolve("bin");
            Path data = home.resolve("data");
            Path log = home.resolve("postgresql.log");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                new PostgresCluster(binaries, user, home, log).create(data, durable);
            }
            user.own(data);
            List<String> command = new ArrayList<>(user.prefix());
            command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-c", "port=" + port));
            ALWAYS.forEach(setting -> command.addAll(List.of("-c", setting)));
            durability.forEach(setting -> command.addAll(List.of("-c", setting)));
            forgetStranger(data.resolve("postmaster.pid"));
            ChildProcess process = ChildProcess.start(NAME, command, Map.of(), home, log, PostgresServer::fastShutdown);
            try {
                process.awaitReady(
                        () -> ready(data, process.pid()), () -> "\"ready\" in " + data.resolve("postmaster.pid"));
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
            return new PostgresServer(process, port);
        } catch (IOException e) {
            throw new ServerFailure("PostgreSQL could not be started on " + home + ": " + e.getMessage() + ".", e);
        }
    }

    /** SIGINT, because on SIGTERM PostgreSQL waits until every client has gone. */
    private static void fastShutdown(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        kill.waitFor(5, TimeUnit.SECONDS);
    }

    /** The server writes "ready" as the eighth line of postmaster.pid, below its number, once it accepts connections. */
    private static boolean ready(Path data, long pid) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Deletes what a server that died left behind where its number has been given to another program since, which
     * PostgreSQL would take for a server. Otherwise the file stays: it tells PostgreSQL whether processes of that server
     * still write.
     */
    private static void forgetStranger(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String number = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        boolean isStranger = number.matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(number))
                        .flatMap(process -> process.info().command())
                        .filter(command -> !command.endsWith("/postgres"))
                        .isPresent();
        if (isStranger) {
            Files.delete(file);
        }
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The standard Quarkus properties of a service that works in this database of a server on this port. */
    static Map<String, String> configFor(int port, String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(port, database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        process.close();
    }
}
