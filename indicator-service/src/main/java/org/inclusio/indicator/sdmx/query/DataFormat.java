package org.inclusio.indicator.sdmx.query;

/** The formats in which data are told; each face has all of them. */
public enum DataFormat {
    CSV_1_0("application/vnd.sdmx.data+csv", "1.0.0", "csv"),
    CSV_2_0("application/vnd.sdmx.data+csv", "2.0.0", "csv"),
    CSV_2_1("application/vnd.sdmx.data+csv", "2.1.0", "csv"),
    JSON_1_0("application/vnd.sdmx.data+json", "1.0.0", "json"),
    JSON_2_0("application/vnd.sdmx.data+json", "2.0.0", "json"),
    JSON_2_1("application/vnd.sdmx.data+json", "2.1.0", "json"),
    GENERIC_2_1("application/vnd.sdmx.genericdata+xml", "2.1", "xml"),
    GENERIC_TIME_SERIES_2_1("application/vnd.sdmx.generictimeseriesdata+xml", "2.1", "xml"),
    SPECIFIC_2_1("application/vnd.sdmx.structurespecificdata+xml", "2.1", "xml"),
    SPECIFIC_TIME_SERIES_2_1("application/vnd.sdmx.structurespecifictimeseriesdata+xml", "2.1", "xml"),
    ML_3_0("application/vnd.sdmx.data+xml", "3.0.0", "xml"),
    ML_3_1("application/vnd.sdmx.data+xml", "3.1.0", "xml");

    private final String type;
    private final String version;
    private final String ending;

    DataFormat(String type, String version, String ending) {
        this.type = type;
        this.version = version;
        this.ending = ending;
    }

    /** Without its version. */
    String type() {
        return type;
    }

    String version() {
        return version;
    }

    /** Of the names of files. */
    public String ending() {
        return ending;
    }

    public boolean isCsv() {
        return ending.equals("csv");
    }

    /** Whether the message knows time series alone. */
    public boolean isOfTimeSeries() {
        return this == GENERIC_TIME_SERIES_2_1 || this == SPECIFIC_TIME_SERIES_2_1;
    }

    /** As answers have it. */
    public String mediaType() {
        return type + ";version=" + version;
    }
}
