package org.inclusio.indicator.sdmx.query;

import org.inclusio.indicator.sdmx.PublishedStructure;

/** A version of SDMX REST: how it says the same things. */
public enum Face {
    V1("1.5.0", PublishedStructure.VERSION_OF_2_1),
    V2("2.2.2", PublishedStructure.VERSION);

    private final String number;
    private final String structureVersion;

    Face(String number, String structureVersion) {
        this.number = number;
        this.structureVersion = structureVersion;
    }

    /** Of the standard. */
    public String number() {
        return number;
    }

    /** How it writes the version of the structure. */
    public String structureVersion() {
        return structureVersion;
    }

    /** Why a question that can be read has no meaning: unknown codes only, a key that is too long. */
    public SdmxRefusal semanticError() {
        return this == V1 ? SdmxRefusal.SEMANTIC_ERROR_OF_1 : SdmxRefusal.SEMANTIC_ERROR;
    }
}
