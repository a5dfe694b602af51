package org.inclusio.statistics.observation;

import java.util.Arrays;
import java.util.Optional;

/** A way of dividing people into groups (resolution 68/131, paragraph 13), in the order of the SDG data structure. */
public enum Dimension {
    SEX("SEX", "sex"),
    AGE("AGE", "age"),
    URBANISATION("URBANISATION", "urbanisation"),
    WEALTH_QUANTILE("INCOME_WEALTH_QUANTILE", "wealthQuantile"),
    EDUCATION_LEVEL("EDUCATION_LEV", "educationLevel"),
    DISABILITY_STATUS("DISABILITY_STATUS", "disabilityStatus"),
    MIGRATION_STATUS("MIGRATION_STATUS", "migrationStatus"),
    INDIGENOUS_STATUS("INDIGENOUS_STATUS", "indigenousStatus"),
    CUSTOM_BREAKDOWN("CUST_BREAKDOWN", "customBreakdown");

    private final String sdmxName;
    private final String jsonName;

    Dimension(String sdmxName, String jsonName) {
        this.sdmxName = sdmxName;
        this.jsonName = jsonName;
    }

    /** The column's name in SDMX files. */
    public String sdmxName() {
        return sdmxName;
    }

    /** The field's name in JSON, in queries and in the catalogue. */
    public String jsonName() {
        return jsonName;
    }

    public static Optional<Dimension> ofJsonName(String name) {
        return Arrays.stream(values()).filter(d -> d.jsonName.equals(name)).findFirst();
    }

    public static Optional<Dimension> ofSdmxName(String name) {
        return Arrays.stream(values()).filter(d -> d.sdmxName.equals(name)).findFirst();
    }
}
