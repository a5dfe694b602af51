package org.inclusio.ingest.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.inclusio.ingest.format.ObservationFormat;

/** The charset that a media type declares: honoured where the format is CSV, which says none itself; else UTF-8. */
final class DeclaredCharset {

    private static final int BLOCK = 1 << 13;

    private DeclaredCharset() {}

    /**
     * The charset that a text has to be turned from; empty when it is read as it comes.
     *
     * @throws org.inclusio.problem.RefusedRequest when the declared one is not known, or the format is not read in it
     */
    static Optional<Charset> of(String mediaType, ObservationFormat format) {
        Optional<String> declared = declared(mediaType);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Charset charset = known(declared.get());
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Optional.empty();
        }
        if (!format.mediaType().endsWith("csv")) {
            throw SubmissionRefusal.UNKNOWN_FORMAT.because("The Content-Type declares the charset " + charset.name()
                    + ", and this format is read in UTF-8 only. Write it in UTF-8 and declare that, or nothing.");
        }
        return Optional.of(charset);
    }

    private static Optional<String> declared(String mediaType) {
        String[] parts = mediaType == null ? new String[0] : mediaType.split(";");
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && parts[i].substring(0, equals).strip().equalsIgnoreCase("charset")) {
                return Optional.of(parts[i].substring(equals + 1).strip().replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw SubmissionRefusal.UNKNOWN_FORMAT.because("The charset that the Content-Type declares is not known"
                    + " here. Save the file as UTF-8 and declare charset=utf-8, or nothing.");
        }
    }

    /** A text in UTF-8; what is not of the charset is told by a {@link java.nio.charset.CharacterCodingException}. */
    static InputStream inUtf8(InputStream text, Charset charset) {
        return new Turned(new InputStreamReader(
                text,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static final class Turned extends InputStream {

        private final Reader text;
        private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
        private final CharBuffer characters = CharBuffer.allocate(BLOCK).flip();
        private final ByteBuffer bytes = ByteBuffer.allocate(4 * BLOCK).flip();

        Turned(Reader text) {
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!bytes.hasRemaining()) {
                // Half of a character stays for the other half.
                characters.compact();
                boolean isEnd = text.read(characters) < 0;
                characters.flip();
                bytes.clear();
                if (utf8.encode(characters, bytes, isEnd).isError()) {
                    throw new java.nio.charset.MalformedInputException(characters.remaining());
                }
                bytes.flip();
                if (isEnd && !bytes.hasRemaining()) {
                    return -1;
                }
            }
            int read = Math.min(length, bytes.remaining());
            bytes.get(buffer, offset, read);
            return read;
        }
    }
}
