package org.inclusio.indicator.sdmx.answer;

import org.inclusio.formats.structure.StructureFormat;

/** A version of SDMX REST. */
public enum Face {
    /** 1.5, of the information model 2.1. */
    V1(StructureFormat.ML_2_1, StructureFormat.JSON_1_0, StructureFormat.ML_2_1),
    /** 2.2, of the information model 3. */
    V2(StructureFormat.JSON_2_1, StructureFormat.JSON_2_1, StructureFormat.ML_3_1);

    private final StructureFormat usual;
    private final StructureFormat json;
    private final StructureFormat xml;

    Face(StructureFormat usual, StructureFormat json, StructureFormat xml) {
        this.usual = usual;
        this.json = json;
        this.xml = xml;
    }

    /** What structures are told in where nothing is asked for. */
    StructureFormat usual() {
        return usual;
    }

    StructureFormat json() {
        return json;
    }

    StructureFormat xml() {
        return xml;
    }
}
