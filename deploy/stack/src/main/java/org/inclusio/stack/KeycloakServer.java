package org.inclusio.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** One Keycloak with the realm of {@code deploy/keycloak/realm.json}, imported when the data directory is new. */
public final class KeycloakServer implements AutoCloseable {

    public static final int DEFAULT_PORT = 18080;
    public static final String REALM = "inclusio";

    private static final String NAME = "Keycloak";

    private final ChildProcess process;
    private final int port;

    private KeycloakServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts Keycloak on the data of this directory, new or kept. Port 0 means a free one. */
    public static KeycloakServer start(Path directory, int wantedPort) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            ProcessRecord.endLeftover(ProcessRecord.fileIn(home, NAME), NAME);
            int port = wantedPort == 0 ? Ports.free() : Ports.requireFree(wantedPort, NAME, "keycloak");
            KeycloakFiles files = KeycloakFiles.built();
            files.linkInto(home);
            importRealm(home);
            Path log = home.resolve("keycloak.log");
            List<String> command = files.command(
                    home,
                    "start",
                    "--optimized",
                    "--import-realm",
                    "--cache=local",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--hostname-strict=false");
            ChildProcess process = ChildProcess.start(NAME, command, Map.of(), home, log);
            KeycloakServer server = new KeycloakServer(process, port);
            try {
                process.awaitReady(server::answers, () -> "an answer from " + server.authServerUrl());
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new ServerFailure("Keycloak could not be started on " + home + ": " + e.getMessage() + ".", e);
        }
    }

    private static void importRealm(Path home) throws IOException {
        Path realm = ServerFiles.root().resolve("deploy/keycloak/realm.json");
        if (!Files.isRegularFile(realm)) {
            throw new ServerFailure("The realm to import, " + realm + ", is missing.");
        }
        Path folder = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, folder.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(authServerUrl()).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** What services know as {@code quarkus.oidc.auth-server-url}. */
    public String authServerUrl() {
        return url() + "/realms/" + REALM;
    }

    @Override
    public void close() {
        process.close();
    }
}
