package org.inclusio.report.rendering.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of an office document, by their names, in the order in which they were added. */
public final class Parts {

    /** The earliest time that a zip can say. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The parts of a file that another program made. */
    public static Parts of(byte[] file) {
        Parts parts = new Parts();
        try {
            // As a file, because sizes may stand at its end alone, where a stream does not look for them.
            Path temporary = Files.createTempFile("parts", ".zip");
            try {
                Files.write(temporary, file);
                try (ZipFile zip = new ZipFile(temporary.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
            } finally {
                Files.delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The parts of an office document can't be read.", e);
        }
        return parts;
    }

    /** Null where there is no such part. */
    public byte[] get(String name) {
        return parts.get(name);
    }

    public void put(String name, byte[] part) {
        parts.put(name, part);
    }

    /**
     * The file. The times in it are the date in UTC and not that of the run.
     *
     * @param dated the date of the document
     */
    public byte[] zip(Instant dated) {
        LocalDateTime said = LocalDateTime.ofInstant(dated, ZoneOffset.UTC);
        LocalDateTime time = said.isBefore(EARLIEST) ? EARLIEST : said;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A zip in memory can't be written.", e);
        }
        return out.toByteArray();
    }
}
