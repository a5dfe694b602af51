package org.inclusio.formats.write;

/**
 * What a reader of SDMX-CSV may choose.
 *
 * @param version of the format
 * @param labels whether names stand beside codes
 * @param keys which keys have columns; version 1.0 has none
 * @param context what version 2 names in its rows: dataflow or datastructure
 */
public record CsvShape(Version version, Labels labels, Keys keys, String context) {

    /** The versions of SDMX-CSV. */
    public enum Version {
        V1_0("1.0.0"),
        V2_0("2.0.0"),
        V2_1("2.1.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        /** As media types have it. */
        public String number() {
            return number;
        }
    }

    /** Whether names stand beside codes. */
    public enum Labels {
        ID,
        /** In columns of their own; not in version 1.0. */
        NAME,
        /** In the same column, behind the code and a colon. */
        BOTH
    }

    /** Which keys have columns of their own. */
    public enum Keys {
        NONE,
        OBS,
        SERIES,
        BOTH;

        boolean hasSeries() {
            return this == SERIES || this == BOTH;
        }

        boolean hasObservation() {
            return this == OBS || this == BOTH;
        }
    }
}
