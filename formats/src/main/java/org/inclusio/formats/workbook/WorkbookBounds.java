package org.inclusio.formats.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.inclusio.formats.row.FileBeginning;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/**
 * Reads through a workbook once before it is understood, so that none that is made to swell, to reach out or to hold a
 * program gets further. What passes can be read with little memory, row by row.
 */
final class WorkbookBounds {

    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST = 1L << 30;
    private static final long MOST_SHARED_TEXT = 64L << 20;
    private static final long LONGEST_TEXT = 1L << 18;
    private static final long LONGEST_ROW = 4L << 20;
    private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private WorkbookBounds() {}

    /** @throws UnreadableFile when the file is no workbook, or none that is taken */
    static void require(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw none(zip);
            }
            if (!ArchiveEnd.of(workbook).isOfWhole(zip.size())) {
                throw refused("READABLE_FILE.more-than-a-workbook");
            }
            if (zip.size() > MOST_PARTS) {
                throw refused("READABLE_FILE.many-parts");
            }
            long left = LARGEST;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw refused("READABLE_FILE.macros");
                }
                try (InputStream content = zip.getInputStream(part)) {
                    left = new Scan(left, name.endsWith("sharedstrings.xml") ? MOST_SHARED_TEXT : LARGEST, name)
                            .through(content);
                }
            }
        } catch (ZipException e) {
            FileBeginning.requireWorkbook(workbook);
            throw refused("READABLE_FILE.broken-workbook");
        }
    }

    /** Documents of office programs are zip archives as well, and say what they are in a part of their own. */
    private static UnreadableFile none(ZipFile zip) {
        String first = zip.stream().map(ZipEntry::getName).findFirst().orElse("");
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null || first.isEmpty()
                ? refused("READABLE_FILE.no-workbook")
                : new UnreadableFile(
                        1,
                        Sentence.of(
                                "READABLE_FILE.archive",
                                "name",
                                Characters.shown(first.substring(0, Math.min(60, first.length())))));
    }

    private static UnreadableFile refused(String name) {
        return new UnreadableFile(1, Sentence.of(name));
    }

    /** One part, byte by byte. */
    private static final class Scan {
        private long left;
        private long leftOfPart;
        private final boolean isXml;
        private long text;
        private long row;
        private int ofRow;
        private int ofDoctype;

        Scan(long left, long leftOfPart, String name) {
            this.left = left;
            this.leftOfPart = leftOfPart;
            this.isXml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        }

        long through(InputStream content) throws IOException {
            byte[] block = new byte[1 << 16];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                left -= read;
                leftOfPart -= read;
                if (left < 0 || leftOfPart < 0) {
                    throw refused("READABLE_FILE.large-workbook");
                }
                if (isXml) {
                    for (int i = 0; i < read; i++) {
                        see(block[i]);
                    }
                }
            }
            return left;
        }

        private void see(byte b) {
            text = b == '<' ? 0 : text + 1;
            ofRow = b == ROW[ofRow] ? ofRow + 1 : b == ROW[0] ? 1 : 0;
            ofDoctype = b == DOCTYPE[ofDoctype] ? ofDoctype + 1 : b == DOCTYPE[0] ? 1 : 0;
            row++;
            if (ofRow == ROW.length) {
                row = 0;
                ofRow = 0;
            }
            if (ofDoctype == DOCTYPE.length) {
                throw refused("READABLE_FILE.workbook-with-document-type");
            }
            if (text > LONGEST_TEXT) {
                throw refused("READABLE_FILE.long-text-in-workbook");
            }
            // Parts without rows are held as a whole by none that reads them, but for the shared texts.
            if (row > LONGEST_ROW && leftOfPart > MOST_SHARED_TEXT) {
                throw refused("READABLE_FILE.large-row-in-workbook");
            }
        }
    }
}
