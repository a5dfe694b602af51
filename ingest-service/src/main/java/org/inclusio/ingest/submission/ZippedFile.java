package org.inclusio.ingest.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.inclusio.ingest.format.ObservationFormat;

/** A zip archive with one file in it, which is read as if it had come alone; its first letters tell its format. */
final class ZippedFile {

    static final String MEDIA_TYPE = "application/zip";

    private static final int PEEKED = 4_096;

    private final ZipInputStream archive;
    private final BufferedInputStream content;
    private final ObservationFormat format;

    private ZippedFile(ZipInputStream archive, BufferedInputStream content, ObservationFormat format) {
        this.archive = archive;
        this.content = content;
        this.format = format;
    }

    /**
     * Opens the archive at its first file.
     *
     * @throws org.inclusio.problem.RefusedRequest when it is none, or is empty, or the file is an archive itself
     */
    static ZippedFile open(InputStream body) {
        try {
            ZipInputStream archive = new ZipInputStream(body, StandardCharsets.UTF_8);
            ZipEntry entry = archive.getNextEntry();
            if (entry == null) {
                throw unusable("The body is no zip archive, or an empty one. Put one file into it.");
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (entry.isDirectory() || name.endsWith(".zip") || name.endsWith(".gz")) {
                throw unusable("The first entry of the archive is a folder or an archive itself. Put one file of"
                        + " observations into it and nothing else.");
            }
            BufferedInputStream content = new BufferedInputStream(archive, PEEKED);
            return new ZippedFile(archive, content, formatOf(content));
        } catch (ZipException | IllegalArgumentException e) {
            throw unusable("The zip archive can't be read. Make it anew, without a password.");
        } catch (IOException e) {
            throw SubmissionRefusal.BODY_CUT_OFF.because(
                    "The connection ended before the whole file had come. Nothing was kept; send it again.");
        }
    }

    ObservationFormat format() {
        return format;
    }

    InputStream content() {
        return content;
    }

    /** To be asked once the content was read: a second file would be passed over in silence. */
    void requireAlone() {
        try {
            if (archive.getNextEntry() != null) {
                throw unusable("The archive holds more than one file. Send each by itself.");
            }
        } catch (IOException e) {
            throw unusable("The zip archive can't be read to its end. Make it anew.");
        }
    }

    private static ObservationFormat formatOf(BufferedInputStream content) throws IOException {
        content.mark(PEEKED);
        String beginning = new String(content.readNBytes(PEEKED / 2), StandardCharsets.UTF_8).replace("\uFEFF", "");
        content.reset();
        String text = beginning.stripLeading();
        String mediaType = text.startsWith("{")
                ? "application/vnd.sdmx.data+json"
                : text.startsWith("<")
                        ? "application/vnd.sdmx.data+xml"
                        : text.startsWith("STRUCTURE") || text.startsWith("DATAFLOW")
                                ? "application/vnd.sdmx.data+csv"
                                : "text/csv";
        return ObservationFormat.ofMediaType(mediaType).orElseThrow();
    }

    private static RuntimeException unusable(String why) {
        return SubmissionRefusal.UNKNOWN_FORMAT.because(why);
    }
}
