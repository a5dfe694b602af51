package org.inclusio.report.rendering.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an office document, by their names, in the order in which they were added. */
public final class Parts {

    /** The earliest time that a zip can say. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The parts of a file that another program made. */
    public static Parts of(byte[] zip) {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A zip in memory can't be read.", e);
        }
        return parts;
    }

    public void put(String name, byte[] part) {
        parts.put(name, part);
    }

    /** Null where there is no such part. */
    public byte[] get(String name) {
        return parts.get(name);
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
