package org.inclusio.formats.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.inclusio.formats.sentence.Sentence;

/**
 * What a file is by its first bytes, where it is none that is taken: one that is compressed, that is of another program, or a
 * text in an encoding of two or four bytes a character. So its sender is told the cause and not what a reader makes of it.
 */
public final class FileBeginning {

    /** As many bytes as are looked at. */
    public static final int LENGTH = 8;

    private static final byte[] GZIP = bytes(0x1F, 0x8B);
    private static final byte[] ZIP = bytes('P', 'K', 3, 4);
    private static final byte[] EMPTY_ZIP = bytes('P', 'K', 5, 6);
    private static final byte[] SPANNED_ZIP = bytes('P', 'K', 7, 8);
    /** A compound file, as Excel wrote until 2003, and as workbooks with a password are. */
    private static final byte[] COMPOUND = bytes(0xD0, 0xCF, 0x11, 0xE0);

    private static final byte[] PDF = bytes('%', 'P', 'D', 'F', '-');

    private FileBeginning() {}

    /**
     * The same file, once its beginning has been looked at.
     *
     * @throws UnreadableFile when it is no text, or one in UTF-32
     */
    public static InputStream ofText(InputStream file) throws IOException {
        PushbackInputStream begun = new PushbackInputStream(file, LENGTH);
        byte[] first = begun.readNBytes(LENGTH);
        requireText(first);
        begun.unread(first);
        return begun;
    }

    /** @throws UnreadableFile when a file that begins so is no text, or one in UTF-32 */
    static void requireText(byte[] first) {
        if (begins(first, ZIP) || begins(first, EMPTY_ZIP) || begins(first, SPANNED_ZIP)) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.zip"));
        }
        requireNoOther(first);
        if (isUtf32(first)) {
            throw UnreadableFile.at(1, "READABLE_FILE.utf-32");
        }
    }

    /** @throws UnreadableFile when a file that begins so is no text, or one in another encoding than UTF-8 */
    public static void requireUtf8(byte[] first) {
        requireText(first);
        if (isUtf16(first)) {
            throw UnreadableFile.at(1, "READABLE_FILE.utf-16");
        }
    }

    /** @throws UnreadableFile when a file that should be a workbook is something else that is known */
    public static void requireWorkbook(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            requireNoOther(content.readNBytes(LENGTH));
        }
    }

    private static void requireNoOther(byte[] first) {
        if (begins(first, GZIP)) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.gzip"));
        }
        if (begins(first, COMPOUND)) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.compound"));
        }
        if (begins(first, PDF)) {
            throw new UnreadableFile(1, Sentence.of("READABLE_FILE.pdf"));
        }
    }

    /** By its mark of byte order, or because three of the four bytes of a Latin letter are 0 in it. */
    private static boolean isUtf32(byte[] first) {
        return begins(first, bytes(0xFF, 0xFE, 0, 0))
                || begins(first, bytes(0, 0, 0xFE, 0xFF))
                || first.length >= 4 && (isAlone(first, 0) || isAlone(first, 3));
    }

    /** Whether only this one of the first four bytes is not 0. */
    private static boolean isAlone(byte[] first, int at) {
        boolean isAlone = true;
        for (int i = 0; i < 4; i++) {
            isAlone &= first[i] == 0 ^ i == at;
        }
        return isAlone;
    }

    /** By its mark of byte order, or because every other byte of a Latin text is 0 in it. */
    private static boolean isUtf16(byte[] first) {
        return begins(first, bytes(0xFF, 0xFE))
                || begins(first, bytes(0xFE, 0xFF))
                || first.length >= 2 && first[0] == 0 ^ first[1] == 0;
    }

    private static boolean begins(byte[] first, byte[] with) {
        return first.length >= with.length && Arrays.equals(first, 0, with.length, with, 0, with.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
