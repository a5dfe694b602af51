package org.inclusio.ingest.submission;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.csv.SdmxCsv;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.workbook.ArchiveEnd;
import org.inclusio.formats.workbook.Xlsx;

/** A zip archive with one file in it, which is read as if it had come alone; its first letters tell its format. */
final class ZippedFile {

    static final String MEDIA_TYPE = "application/zip";

    private static final int PEEKED = 4_096;

    /** What the parts of a workbook begin with; each of them may be the first. */
    private static final List<String> OF_A_WORKBOOK = List.of("[content_types].xml", "_rels/", "docprops/", "xl/");

    /** Names of the numbers in APPNOTE 4.4.5. */
    private static final Map<Integer, String> OTHER_METHODS =
            Map.of(9, " (Deflate64)", 12, " (bzip2)", 14, " (LZMA)", 93, " (Zstandard)", 95, " (XZ)", 98, " (PPMd)");

    private final ArchiveEnd.Stream body;
    private final ZipInputStream archive;
    private final BufferedInputStream content;
    private final ObservationFormat format;
    private long entries;

    /** Opens it at its first file. */
    private ZippedFile(InputStream body) throws IOException {
        this.body = new ArchiveEnd.Stream(body);
        this.archive = new ZipInputStream(this.body, StandardCharsets.UTF_8);
        ZipEntry entry = next();
        if (entry == null) {
            throw unusable("The body is no zip archive, or an empty one. Put one file into it.");
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (OF_A_WORKBOOK.stream().anyMatch(name::startsWith)) {
            throw unusable("The body is a workbook itself and no archive with one in it. Send it with the"
                    + " Content-Type " + Xlsx.MEDIA_TYPE + ".");
        }
        if (entry.isDirectory() || name.endsWith(".zip") || name.endsWith(".gz")) {
            throw unusable("The first entry of the archive is a folder or an archive itself. Put one file of"
                    + " observations into it and nothing else.");
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw unusable(
                    "The file in the archive is packed by the method %d%s, which is not read here. Make the archive"
                                    .formatted(entry.getMethod(), OTHER_METHODS.getOrDefault(entry.getMethod(), ""))
                            + " anew with Deflate, as programs do unless told otherwise.");
        }
        this.content = new BufferedInputStream(new Checked(archive), PEEKED);
        this.format = formatOf(content);
    }

    /**
     * Opens the archive at its first file.
     *
     * @throws org.inclusio.problem.RefusedRequest when it is none, or is empty, or the file is an archive itself
     */
    static ZippedFile open(InputStream body) {
        try {
            return new ZippedFile(body);
        } catch (ZipException | IllegalArgumentException e) {
            boolean isOfTheFile = e.getCause() instanceof ZipException;
            throw unusable(
                    isOfTheFile
                            ? e.getMessage()
                            : "The zip archive can't be read. Make it anew with Deflate and without a password.");
        } catch (IOException e) {
            throw ReceivedBody.cutOff(e);
        }
    }

    ObservationFormat format() {
        return format;
    }

    InputStream content() {
        return content;
    }

    /** To be asked once the content was read: a second file, or a second archive, would be passed over in silence. */
    void requireAlone() {
        try {
            if (next() != null) {
                throw unusable("The archive holds more than one file. Send each by itself.");
            }
            if (!body.end().isOfWhole(entries)) {
                throw unusable(
                        "The archive is cut off before its end, or before or behind it stands something that"
                                + " is not in its directory, such as a second archive. Send it whole, and alone, with one file in it.");
            }
        } catch (IOException e) {
            throw unusable("The zip archive can't be read to its end. Make it anew.");
        }
    }

    private static ObservationFormat formatOf(BufferedInputStream content) throws IOException {
        content.mark(PEEKED);
        byte[] beginning = content.readNBytes(PEEKED / 2);
        content.reset();
        return ObservationFormats.ofMediaType(mediaType(beginning)).orElseThrow();
    }

    private static String mediaType(byte[] beginning) {
        if (beginning.length > 3 && beginning[0] == 'P' && beginning[1] == 'K') {
            return Xlsx.MEDIA_TYPE;
        }
        String text =
                new String(beginning, charset(beginning)).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{")) {
            return "application/vnd.sdmx.data+json";
        }
        if (text.startsWith("<")) {
            return "application/vnd.sdmx.data+xml";
        }
        String header = text.lines().findFirst().orElse("").replace("\"", "");
        return SdmxCsv.isHeader(List.of(header.split("[,;\t]"))) ? "application/vnd.sdmx.data+csv" : "text/csv";
    }

    /** By the mark of byte order, or by the character 0 beside the first of the text. */
    private static Charset charset(byte[] beginning) {
        int first = beginning.length < 2 ? 'x' : beginning[0] & 0xFF;
        int second = beginning.length < 2 ? 'x' : beginning[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** The next file; null without one. What programs of the Macintosh put beside it says nothing. */
    private ZipEntry next() throws IOException {
        ZipEntry entry = counted();
        while (entry != null && isOfAMacintosh(entry.getName())) {
            entry = counted();
        }
        return entry;
    }

    private ZipEntry counted() throws IOException {
        ZipEntry entry = archive.getNextEntry();
        entries += entry == null ? 0 : 1;
        return entry;
    }

    /** Properties of folders and, in a folder of their own, of files. */
    private static boolean isOfAMacintosh(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.equals(".DS_Store") || name.startsWith("__MACOSX/") && (file.isEmpty() || file.startsWith("._"));
    }

    /** Says of a file that can't be unpacked why, for who sent it. */
    private static final class Checked extends FilterInputStream {

        Checked(InputStream archive) {
            super(archive);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (ZipException e) {
                throw damaged(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException e) {
                throw damaged(e);
            }
        }

        private static ZipException damaged(ZipException cause) {
            ZipException damaged =
                    new ZipException("The file in the zip archive is damaged: it can't be unpacked, or is"
                            + " not what its checksum and length say. Make the archive anew.");
            damaged.initCause(cause);
            return damaged;
        }
    }

    private static RuntimeException unusable(String why) {
        return SubmissionRefusal.UNSUPPORTED_FORMAT.because(why);
    }
}
