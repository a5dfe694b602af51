package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Creates the files of a new PostgreSQL server: initdb, then roles and databases in single-user mode. */
final class PostgresCluster {

    /** Demo passwords equal the role's name, as the services' defaults do. */
    private static final String SUPERUSER = "postgres";

    private final Path binaries;
    private final PostgresUser user;
    private final Path home;
    private final Path log;

    PostgresCluster(Path binaries, PostgresUser user, Path home, Path log) {
        this.binaries = binaries;
        this.user = user;
        this.home = home;
        this.log = log;
    }

    /** Works in a draft folder, so that an interrupted creation leaves nothing that looks complete. */
    void create(Path data, boolean durable) throws IOException {
        Path draft = home.resolve("data.draft");
        Folders.delete(draft);
        Folders.delete(data);
        Files.createDirectory(draft);
        user.own(draft);
        Path password = home.resolve("password.draft");
        Files.writeString(password, SUPERUSER + "\n");
        user.own(password);
        List<String> initdb = new ArrayList<>(List.of(
                "initdb",
                "-D",
                draft.toString(),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        if (!durable) {
            initdb.addAll(List.of("--no-sync", "--no-data-checksums"));
        }
        run(initdb, null);
        Files.delete(password);

        Path sql = home.resolve("databases.draft");
        StringBuilder statements = new StringBuilder();
        for (String name : PostgresServer.DATABASES) {
            statements.append("CREATE ROLE %s LOGIN PASSWORD '%s'\n".formatted(name, name));
            statements.append("CREATE DATABASE %s OWNER %s\n".formatted(name, name));
        }
        Files.writeString(sql, statements);
        run(List.of("postgres", "--single", "-D", draft.toString(), "postgres"), sql);
        Files.delete(sql);
        Files.move(draft, data);
    }

    private void run(List<String> command, Path input) throws IOException {
        List<String> full = new ArrayList<>(user.prefix());
        full.add(binaries.resolve(command.get(0)).toString());
        full.addAll(command.subList(1, command.size()));
        ChildProcess.runToEnd("PostgreSQL's " + command.get(0), full, input, home, log);
    }
}
