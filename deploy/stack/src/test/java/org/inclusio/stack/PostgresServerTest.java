package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class PostgresServerTest {

    @Test
    void keeps_its_data_over_a_restart(@TempDir Path folder) throws Exception {
        try (PostgresServer server = PostgresServer.kept(folder, 0);
                Connection ingest = connect(server, "ingest", "ingest")) {
            execute(ingest, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('Zoë')");
            assertThat(ask(ingest, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(ingest, "SHOW synchronous_commit")).isEqualTo("on");
        }
        try (PostgresServer server = PostgresServer.kept(folder, 0);
                Connection ingest = connect(server, "ingest", "ingest")) {
            assertThat(ask(ingest, "SELECT word FROM kept")).isEqualTo("Zoë");
        }
    }

    @Test
    void has_three_databases_each_open_to_its_own_role_and_sorted_by_code_point() throws Exception {
        for (String database : PostgresServer.DATABASES) {
            String url = TestStack.datasource(database).get("quarkus.datasource.jdbc.url");
            try (Connection connection = DriverManager.getConnection(url, database, database)) {
                assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
                assertThat(ask(connection, "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                        .isEqualTo("C");
                execute(connection, "CREATE TABLE owned_by_the_role (one int); DROP TABLE owned_by_the_role");
            }
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, database, "wrong").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void says_in_one_sentence_that_its_port_is_taken(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> PostgresServer.kept(folder, port))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("-Dinclusio.port.postgresql=")
                    .hasMessageNotContaining("\n");
        }
        try (var entries = Files.list(folder)) {
            assertThat(entries)
                    .as("nothing is created for a server that cannot start")
                    .isEmpty();
        }
    }

    @Test
    void refuses_a_folder_that_a_running_server_uses(@TempDir Path folder) {
        try (PostgresServer server = PostgresServer.throwAway(folder, 0)) {
            assertThatThrownBy(() -> PostgresServer.throwAway(folder, 0))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("already runs");
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    @Test
    void is_gone_within_seconds_of_close_though_a_client_stays_connected(@TempDir Path folder) throws Exception {
        PostgresServer server = PostgresServer.throwAway(folder, 0);
        long pid = server.process().pid();
        try (Connection lingering = connect(server, "report", "report")) {
            long before = System.nanoTime();
            server.close();
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(lingering.isValid(1)).isFalse();
        }
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".process"));
        }
    }

    private static Connection connect(PostgresServer server, String database, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), database, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        for (String part : Arrays.asList(sql.split("; "))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(part);
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
