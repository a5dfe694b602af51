package org.inclusio.formats.write;

/** The versions of SDMX-JSON. */
public enum JsonVersion {
    /** One structure, and every attribute by its place in a list. */
    V1_0("1.0.0"),
    V2_0("2.0.0"),
    V2_1("2.1.0");

    private final String number;

    JsonVersion(String number) {
        this.number = number;
    }

    /** As media types have it. */
    public String number() {
        return number;
    }
}
