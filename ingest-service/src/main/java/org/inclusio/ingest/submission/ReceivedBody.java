package org.inclusio.ingest.submission;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import org.inclusio.formats.GuardedReading;
import org.inclusio.formats.row.LimitsAsBounds;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.ingest.quality.Decimals;

/**
 * The body of a request, whole, in a file without a name: a slow sender holds no transaction, the file can be read
 * twice, and it is gone with the process.
 */
final class ReceivedBody implements AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final int WORTH_A_THREAD = 1 << 18;

    private final FileChannel file;
    private final String digest;

    private ReceivedBody(FileChannel file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /**
     * Takes in a body to its end.
     *
     * @param body unpacked and in UTF-8, if it is text
     * @param most bytes that are taken
     * @throws org.inclusio.problem.RefusedRequest when it is larger, ends too early or can't be unpacked
     */
    static ReceivedBody receive(InputStream body, long most) {
        FileChannel file = null;
        try {
            file = openNameless();
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            copy(body, file, sha256, most);
            return new ReceivedBody(file, HexFormat.of().formatHex(sha256.digest()));
        } catch (ZipException e) {
            closeQuietly(file);
            throw SubmissionRefusal.UNSUPPORTED_FORMAT.because(e.getMessage());
        } catch (CharacterCodingException e) {
            closeQuietly(file);
            throw otherCharset();
        } catch (IOException e) {
            closeQuietly(file);
            throw cutOff(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        } catch (RuntimeException e) {
            closeQuietly(file);
            throw e;
        }
    }

    /** What stands between the bytes of a body and what they say. */
    interface Decoding {
        InputStream of(InputStream body) throws IOException;
    }

    /**
     * What a body says.
     *
     * @throws org.inclusio.problem.RefusedRequest when its beginning can't be decoded, or ends too early
     */
    static InputStream decoded(InputStream body, Decoding decoding) {
        try {
            return decoding.of(body);
        } catch (ZipException e) {
            throw SubmissionRefusal.UNSUPPORTED_FORMAT.because(e.getMessage());
        } catch (CharacterCodingException e) {
            throw otherCharset();
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private static RuntimeException otherCharset() {
        return SubmissionRefusal.UNSUPPORTED_FORMAT.because(
                "The text is not of the charset that the Content-Type declares."
                        + " Declare the one that it was saved in, or save it as UTF-8 and declare charset=utf-8.");
    }

    private static FileChannel openNameless() throws IOException {
        Path path = Files.createTempFile("submission-", ".body");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void copy(InputStream body, FileChannel file, MessageDigest sha256, long most) throws IOException {
        byte[] block = new byte[BLOCK];
        long taken = 0;
        for (int read = body.read(block); read >= 0; read = body.read(block)) {
            taken += read;
            requireAtMost(taken, most);
            sha256.update(block, 0, read);
            ByteBuffer bytes = ByteBuffer.wrap(block, 0, read);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    static void requireAtMost(long bytes, long most) {
        if (bytes > most) {
            throw SubmissionRefusal.BODY_TOO_LARGE.because("The file has more than " + most
                    + " bytes, uncompressed. Divide it, for example by series or by year, and send the parts one after"
                    + " the other.");
        }
    }

    /** An archive says where it ends, so that one which came whole and is no whole one is told from a lost connection. */
    static RuntimeException cutOff(IOException cause) {
        return SubmissionRefusal.BODY_CUT_OFF.because(
                cause instanceof EOFException
                        ? "The compressed file ends too early: its last part is missing, here or where it was taken from."
                                + " Nothing was kept; send it again, or compress it anew."
                        : "The connection ended before the whole file had come. Nothing was kept; send it again.");
    }

    /** From the beginning, as often as needed; only one reading at a time. */
    InputStream open() {
        try {
            file.position(0);
            return new BufferedInputStream(Channels.newInputStream(file), BLOCK) {
                @Override
                public void close() {
                    // The file stays open for another reading.
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The received file could not be read again.", e);
        }
    }

    /**
     * Hands over every row from the beginning; of a large file they are read in another thread.
     *
     * @throws org.inclusio.formats.row.UnreadableFile when the rest of the file can't be told apart into rows
     */
    void read(ObservationFormat format, RowReceiver receiver) throws IOException {
        RowReceiver rows = new LimitsAsBounds(receiver, format.isSdmx(), Decimals::isDecimal);
        GuardedReading.read(format, open(), rows, file.size() >= WORTH_A_THREAD);
    }

    /** In bytes, uncompressed. */
    long size() throws IOException {
        return file.size();
    }

    /** SHA-256 of the file, uncompressed, in hexadecimal. */
    String digest() {
        return digest;
    }

    @Override
    public void close() {
        closeQuietly(file);
    }

    private static void closeQuietly(FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The received file could not be closed.", e);
        }
    }
}
