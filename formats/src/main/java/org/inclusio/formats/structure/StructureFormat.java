package org.inclusio.formats.structure;

import java.io.IOException;
import java.io.OutputStream;

/** A syntax of structure messages, and its version. */
public enum StructureFormat {
    ML_2_1("application/vnd.sdmx.structure+xml;version=2.1"),
    ML_3_0("application/vnd.sdmx.structure+xml;version=3.0.0"),
    ML_3_1("application/vnd.sdmx.structure+xml;version=3.1.0"),
    JSON_1_0("application/vnd.sdmx.structure+json;version=1.0.0"),
    JSON_2_0("application/vnd.sdmx.structure+json;version=2.0.0"),
    JSON_2_1("application/vnd.sdmx.structure+json;version=2.1.0");

    private final String mediaType;

    StructureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the standard writes it, to the letter. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isXml() {
        return this == ML_2_1 || this == ML_3_0 || this == ML_3_1;
    }

    /** Whether it is of the information model 2.1, as SDMX-JSON 1.0 is too. */
    public boolean isOf21() {
        return this == ML_2_1 || this == JSON_1_0;
    }

    /** Whether what is there and what is allowed are two kinds of artefacts in it. */
    boolean isOf31() {
        return this == ML_3_1 || this == JSON_2_1;
    }

    /** Writes a message; the stream stays open. */
    public void write(StructureMessage message, OutputStream out) throws IOException {
        if (isXml()) {
            StructureXml.write(this, message, out);
        } else {
            StructureJson.write(this, message, out);
        }
    }
}
