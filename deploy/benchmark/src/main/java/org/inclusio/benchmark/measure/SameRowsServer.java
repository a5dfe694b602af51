package org.inclusio.benchmark.measure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.inclusio.stack.ServerFailure;

/** The baseline of a small question: the same rows by one statement of a kept connection, over HTTP, and nothing else. */
final class SameRowsServer implements AutoCloseable {

    private final HttpServer server;
    private final Connection connection;
    private final PreparedStatement query;

    SameRowsServer(String jdbcUrl, String sql) throws IOException {
        try {
            connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
            query = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new ServerFailure("The baseline can't be asked for: " + e.getMessage() + ".", e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = rows().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private String rows() {
        StringBuilder text = new StringBuilder();
        try (ResultSet row = query.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append(i < columns ? ',' : '\n');
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ServerFailure("A connection can't be closed: " + e.getMessage() + ".", e);
        }
    }
}
