package org.inclusio.ingest.structure;

/** How the messages of this service name what they refer to. */
public final class DataStructure {

    public static final String AGENCY = "INCLUSIO";
    public static final String ID = "MDG";
    public static final String VERSION = "1.0";
    public static final String NAME = "Millennium Development Goals, disaggregated";

    /** What SDMX-CSV 1.0 names instead, which knows no data structures. */
    public static final String DATAFLOW = "DF_OBSERVATIONS";

    static final String CONCEPTS = "CS_MDG";

    /** As SDMX 3.0 refers to it. */
    public static final String URN = urn("datastructure.DataStructure", ID);

    /** Where it answers. */
    public static final String PATH = "/v1/structures/datastructure/" + AGENCY + "/" + ID + "/" + VERSION;

    private DataStructure() {}

    static String urn(String kind, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + kind + "=" + AGENCY + ":" + id + "(" + VERSION + ")";
    }
}
