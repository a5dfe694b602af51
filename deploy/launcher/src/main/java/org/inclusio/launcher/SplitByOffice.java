package org.inclusio.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Divides CSV files among the areas their rows are about. Works row by row through temporary files. */
final class SplitByOffice {

    private static final Set<String> NEEDED = Set.of("ref_area", "series", "time_period", "value");
    private static final int BUFFER = 32 * 1024;

    private final Path folder;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long rowsWithoutArea;

    SplitByOffice(Path folder) {
        this.folder = folder;
    }

    /** Whether the file's header has what an office's plain CSV needs. */
    static boolean isObservations(Path file) throws IOException {
        try (CsvRecords records = new CsvRecords(file)) {
            String header = records.next();
            return header != null && names(header).containsAll(NEEDED);
        }
    }

    /** Files with the same header become one submission for each office. */
    void add(Path file) throws IOException {
        try (CsvRecords records = new CsvRecords(file)) {
            String header = records.next();
            String name = file.getFileName().toString();
            int areaColumn = names(header).indexOf("ref_area");
            for (String record = records.next(); record != null; record = records.next()) {
                String area = CsvRecords.field(record, areaColumn);
                if (isArea(area)) {
                    partOf(area, header, name).append(record);
                } else {
                    rowsWithoutArea++;
                }
            }
        }
    }

    List<OfficeFile> finish() throws IOException {
        List<OfficeFile> files = new ArrayList<>();
        for (Part part : parts.values()) {
            files.add(part.finish());
        }
        return files;
    }

    /** Rows whose area is not an ISO 3166-1 alpha-3 code: there is no office to push them. */
    long rowsWithoutArea() {
        return rowsWithoutArea;
    }

    private static boolean isArea(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static List<String> names(String header) {
        return CsvRecords.fields(header).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private Part partOf(String area, String header, String source) throws IOException {
        String key = area + "|" + header;
        Part part = parts.get(key);
        if (part == null) {
            Path path = folder.resolve(area + "-" + parts.size() + ".csv");
            part = new Part(area, source, path);
            part.write(header);
            parts.put(key, part);
        }
        part.alsoFrom |= !part.source.equals(source);
        return part;
    }

    /** One office's rows; what is not yet in its file is at most a buffer's worth. */
    private static final class Part {
        private final String area;
        private final String source;
        private final Path path;
        private final MessageDigest digest = sha256();
        private final StringBuilder buffer = new StringBuilder();
        private boolean alsoFrom;
        private long rows;
        private long characters;

        Part(String area, String source, Path path) {
            this.area = area;
            this.source = source;
            this.path = path;
        }

        void append(String record) throws IOException {
            rows++;
            characters += record.length() + 1L;
            write(record);
        }

        void write(String record) throws IOException {
            buffer.append(record).append('\n');
            if (buffer.length() >= BUFFER) {
                flush();
            }
        }

        /** Opens the file for each flush: hundreds of areas must not be hundreds of open files. */
        private void flush() throws IOException {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            buffer.setLength(0);
            digest.update(bytes);
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(bytes);
            }
        }

        OfficeFile finish() throws IOException {
            flush();
            return new OfficeFile(
                    area,
                    alsoFrom ? source + " and others" : source,
                    path,
                    rows,
                    characters,
                    HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
