package org.inclusio.ingest.observation;

/** The data structure that the messages of this service refer to: the columns of SDMX-CSV are its components. */
final class Structure {

    static final String AGENCY = "INCLUSIO";
    static final String ID = "MDG";
    static final String VERSION = "1.0";

    private Structure() {}
}
