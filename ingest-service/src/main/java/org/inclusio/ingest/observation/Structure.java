package org.inclusio.ingest.observation;

/** The data structure that the messages of this service refer to: the columns of SDMX-CSV are its components. */
final class Structure {

    static final String AGENCY = "INCLUSIO";
    static final String ID = "MDG";
    static final String VERSION = "1.0";

    /** What SDMX-CSV 1.0 names instead, which knows no data structures. */
    static final String DATAFLOW = "DF_OBSERVATIONS";

    /** As SDMX 3.0 refers to it. */
    static final String URN =
            "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + AGENCY + ":" + ID + "(" + VERSION + ")";

    /** Of the types of structure-specific messages with all dimensions at the observation. */
    static final String FLAT_NAMESPACE = URN + ":ObsLevelDim:AllDimensions";

    private Structure() {}
}
