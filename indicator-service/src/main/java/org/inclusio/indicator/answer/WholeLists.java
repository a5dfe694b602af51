package org.inclusio.indicator.answer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.inclusio.problem.Paged;

/**
 * Writes a list whole, page after page into a file, so that its length costs no memory and its tag is known before the
 * first byte is sent. All pages are of one moment.
 */
@ApplicationScoped
class WholeLists {

    private static final String AS_OF = "asOf";
    private static final String END_OF_HEADER = "\r\n";

    private final DataSource database;

    WholeLists(DataSource database) {
        this.database = database;
    }

    /**
     * A list as it was written.
     *
     * @param digest the beginning of the SHA-256 of its content, in hexadecimal
     * @param content the file, which is gone when this is closed
     */
    record Written(String digest, InputStream content) implements Closeable {

        /** For whom has no use for the content; who sends it closes it. */
        @Override
        public void close() {
            try {
                content.close();
            } catch (IOException e) {
                throw new UncheckedIOException("A list in the folder for temporary files could not be closed.", e);
            }
        }
    }

    <P extends Paged<P>> Written write(MultivaluedMap<String, String> parameters, PagedList<P> list) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            try {
                MessageDigest digest = sha256();
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                    QuarkusTransaction.joiningExisting().run(() -> {
                        if (!list.isOfOneMoment() && !parameters.containsKey(AS_OF)) {
                            readOneMoment();
                        }
                        write(parameters, list, out);
                    });
                }
                return new Written(HexFormat.of().formatHex(digest.digest(), 0, 16), Files.newInputStream(file));
            } finally {
                // It stays readable until it is closed.
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A list could not be written to the folder for temporary files.", e);
        }
    }

    private static <P extends Paged<P>> void write(
            MultivaluedMap<String, String> parameters, PagedList<P> list, OutputStream out) {
        // A copy of its lists too: those of the request can't be changed, and are not ours.
        MultivaluedMap<String, String> question = new MultivaluedHashMap<>(parameters);
        question.putSingle("limit", Integer.toString(list.largestPage()));
        String next = null;
        do {
            P page = list.find().apply(question);
            String text = list.csv().apply(page);
            String rows = next == null ? text : text.substring(text.indexOf(END_OF_HEADER) + END_OF_HEADER.length());
            try {
                out.write(rows.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("A list could not be written to the folder for temporary files.", e);
            }
            next = page.next();
            question.putSingle("cursor", next);
        } while (next != null);
    }

    /** An instant asked for is one moment by itself. */
    private void readOneMoment() {
        try (Connection connection = database.getConnection();
                Statement set = connection.createStatement()) {
            set.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException e) {
            throw new IllegalStateException("The list can't be read.", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
