package org.inclusio.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file on its way; its format is told by its name and, where names are shared, by how it begins. */
final class Upload {

    private static final int STEPS = 40;
    private static final int LOOK = 4_096;

    private final Path file;
    private final long size;

    Upload(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure(Exit.USAGE, "There is no file " + file + " that can be read.");
        }
        this.file = file;
        try {
            this.size = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGzip() {
        return name().endsWith(".gz");
    }

    String mediaType() {
        String name = name().replaceAll("\\.gz$", "");
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (name.endsWith(".zip")) {
            return "application/zip";
        }
        if (name.endsWith(".json")) {
            return "application/vnd.sdmx.data+json";
        }
        String beginning = isGzip() ? "" : beginning();
        if (name.endsWith(".xml")) {
            if (beginning.contains("GenericData")) {
                return "application/vnd.sdmx.genericdata+xml";
            }
            return beginning.contains("/v3_0/")
                    ? "application/vnd.sdmx.data+xml"
                    : "application/vnd.sdmx.structurespecificdata+xml";
        }
        if (name.endsWith(".csv")) {
            boolean sdmx = beginning.startsWith("STRUCTURE,") || beginning.startsWith("DATAFLOW,");
            return sdmx ? "application/vnd.sdmx.data+csv" : "text/csv";
        }
        throw new Failure(
                Exit.USAGE,
                "The name of " + file + " does not tell its format. Name it .csv, .xlsx, .json, .xml or .zip, or say"
                        + " --media-type.");
    }

    BodyPublisher body(PrintStream progress) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(progress)), Math.max(1, size));
    }

    private String name() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private String beginning() {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LOOK), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private InputStream open(PrintStream progress) {
        try {
            InputStream in = Files.newInputStream(file);
            return progress == null ? in : new Counted(in, size, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws how much has been read. */
    private static final class Counted extends FilterInputStream {
        private final long size;
        private final PrintStream progress;
        private long read;
        private int drawn = -1;

        Counted(InputStream in, long size, PrintStream progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            int step = (int) (STEPS * read / Math.max(1, size));
            if (step != drawn) {
                drawn = step;
                progress.print("\r[" + "#".repeat(step) + " ".repeat(STEPS - step) + "] "
                        + 100 * read / Math.max(1, size) + " %" + (read == size ? "\n" : ""));
                progress.flush();
            }
            return count;
        }
    }
}
