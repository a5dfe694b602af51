package org.inclusio.ingest.submission;

import java.io.BufferedReader;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.workbook.Xlsx;

/** The charset that a media type declares for a text, whatever the text says of itself (RFC 7303, 3), or for the text in an archive. */
final class DeclaredCharset {

    private static final int BLOCK = 1 << 13;
    private static final int LONGEST_DECLARATION = 200;

    private DeclaredCharset() {}

    /**
     * The charset that a text has to be turned from; empty when it is read as it comes, in UTF-8 or as its own beginning
     * says, and of a workbook.
     *
     * @throws org.inclusio.problem.RefusedRequest when the declared one is not known
     */
    static Optional<Charset> of(String mediaType, ObservationFormat format) {
        return format instanceof Xlsx
                ? Optional.empty()
                : declared(mediaType)
                        .map(DeclaredCharset::known)
                        .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    }

    private static Optional<String> declared(String mediaType) {
        List<String> declared = Stream.of(mediaType.split(";"))
                .skip(1)
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter ->
                        parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset"))
                .map(parameter -> parameter[1].strip().replace("\"", "").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (declared.size() > 1) {
            throw SubmissionRefusal.UNSUPPORTED_FORMAT.because("The Content-Type declares the charsets "
                    + String.join(" and ", declared) + ". Declare the one that the file was saved in.");
        }
        return declared.stream().findFirst();
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw SubmissionRefusal.UNSUPPORTED_FORMAT.because("The charset that the Content-Type declares is not known"
                    + " here. Save the file as UTF-8 and declare charset=utf-8, or nothing.");
        }
    }

    /**
     * A text in UTF-8, without the declaration by which XML says another encoding of itself; what is not of the charset is
     * told by a {@link java.nio.charset.CharacterCodingException}.
     */
    static InputStream inUtf8(InputStream text, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                text,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        passDeclaration(reader);
        return new Turned(reader);
    }

    private static void passDeclaration(BufferedReader text) throws IOException {
        text.mark(LONGEST_DECLARATION);
        char[] beginning = new char[LONGEST_DECLARATION];
        int length = 0;
        for (int read = 0; length < beginning.length && read >= 0; length += Math.max(read, 0)) {
            read = text.read(beginning, length, beginning.length - length);
        }
        text.reset();
        String begins = new String(beginning, 0, length);
        int end = begins.replace("\uFEFF", "").startsWith("<?xml ") ? begins.indexOf("?>") : -1;
        for (long left = end < 0 ? 0 : end + 2L; left > 0; ) {
            left -= text.skip(left);
        }
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
