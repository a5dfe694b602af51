package org.inclusio.indicator.bulk;

import java.util.Optional;

/**
 * A file of a release while it is being described.
 *
 * @param path below the folder of the release, with {@code /}
 * @param title a few words for people
 * @param table its columns, where it is a table
 * @param extent what its rows are about, where it is a table
 * @param bytes its size
 * @param sha256 in hexadecimal
 */
record BulkFile(String path, String title, Optional<Table> table, Optional<Extent> extent, long bytes, String sha256) {

    static final String PARQUET = "application/vnd.apache.parquet";
    static final String GZIP = "application/gzip";
    static final String CSV = "text/csv;charset=UTF-8";

    /** By the end of its name. */
    String mediaType() {
        return mediaType(path);
    }

    /** The media type of a file by the end of its name. */
    static String mediaType(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "parquet" -> PARQUET;
            case "gz" -> GZIP;
            case "csv" -> CSV;
            case "jsonld" -> "application/ld+json";
            case "json" -> name.equals("csv-metadata.json") ? "application/csvm+json" : "application/json";
            case "md" -> "text/markdown;charset=UTF-8";
            case "xml" -> "application/vnd.sdmx.structure+xml;version=2.1";
            case "cff" -> "application/yaml";
            case "html" -> "text/html;charset=UTF-8";
            default -> "text/plain;charset=UTF-8";
        };
    }

    boolean isParquet() {
        return path.endsWith(".parquet");
    }
}
