package org.inclusio.indicator.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The data structure of published values: how messages name it, and its components. Dimensions have the identifiers and the
 * order of the data structure of the Sustainable Development Goals, those that it lacks at the end.
 */
public final class PublishedStructure {

    public static final String AGENCY = "INCLUSIO";
    public static final String ID = "MDG_DISAGG";
    public static final String VERSION = "1.0.0";

    /** The same version as SDMX 2.1 writes it. */
    public static final String VERSION_OF_2_1 = "1.0";

    public static final String NAME = "Millennium Development Goals, disaggregated";
    public static final String DATAFLOW = "DF_MDG_DISAGG";
    public static final String DATAFLOW_NAME = "Millennium Development Goal indicators";
    public static final String CONCEPTS = "CS_MDG";

    private PublishedStructure() {}

    /** What part of the structure a component is in. */
    public enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /** What an attribute is told of. */
    public enum Attachment {
        /** One series: all observations that differ in nothing but the period. */
        SERIES,
        OBSERVATION
    }

    /** The components: dimensions in the order of the key, the time, the value, then the attributes. */
    public enum Component {
        FREQ("Frequency of observation", "CL_FREQ"),
        SERIES("Series", "CL_SERIES_MDG"),
        REF_AREA("Reference area", "CL_AREA_MDG"),
        SEX("Sex", "CL_SEX"),
        AGE("Age", "CL_AGE"),
        URBANISATION("Degree of urbanisation", "CL_URBANISATION"),
        INCOME_WEALTH_QUANTILE("Income or wealth quantile", "CL_QUANTILE"),
        EDUCATION_LEV("Education level", "CL_EDUCATION_LEV"),
        CUST_BREAKDOWN("National group", "CL_CUST_BREAKDOWN"),
        DISABILITY_STATUS("Disability status", "CL_DISABILITY_STATUS"),
        MIGRATION_STATUS("Migration status", "CL_MIGRATION_STATUS"),
        INDIGENOUS_STATUS("Indigenous status", "CL_INDIGENOUS_STATUS"),
        TIME_PERIOD("Time period", Role.TIME, null, "ObservationalTimePeriod", null),
        OBS_VALUE("Observation value", Role.MEASURE, null, "Decimal", null),
        UNIT_MEASURE("Unit of measure", "CL_UNIT_MEASURE", Attachment.SERIES),
        UNIT_MULT("Unit multiplier", "CL_UNIT_MULT", Attachment.SERIES),
        OBS_STATUS("Observation status", "CL_OBS_STATUS", Attachment.OBSERVATION),
        CONF_STATUS("Confidentiality status", "CL_CONF_STATUS", Attachment.OBSERVATION),
        NATURE("Nature of data points", "CL_NATURE", Attachment.OBSERVATION),
        ORIGIN("Reported, computed, derived or aggregated", "CL_ORIGIN", Attachment.OBSERVATION),
        /** Of the interval in the unit of the value; without a value, what it is above. */
        LOWER_BOUND("Lower bound", Role.ATTRIBUTE, null, "Decimal", Attachment.OBSERVATION),
        /** Of the interval in the unit of the value; without a value, what it is below. */
        UPPER_BOUND("Upper bound", Role.ATTRIBUTE, null, "Decimal", Attachment.OBSERVATION),
        /** Such as {@code <2.5}, where only a limit of the value is known. */
        OBS_LIMIT("Limit told in place of the value", Role.ATTRIBUTE, null, "String", Attachment.OBSERVATION),
        /** Decimals of the value as it is told. */
        DECIMALS("Decimals", Role.ATTRIBUTE, null, "Integer", Attachment.OBSERVATION),
        PRECISION("Basis of the precision", "CL_PRECISION", Attachment.OBSERVATION),
        RELIABILITY("Reliability", "CL_RELIABILITY", Attachment.OBSERVATION),
        /** Per cent of the people of a region who live in areas with a value. */
        COVERAGE("Coverage of the region", Role.ATTRIBUTE, null, "Decimal", Attachment.OBSERVATION),
        AREAS_WITH_DATA("Areas with a value", Role.ATTRIBUTE, null, "Integer", Attachment.OBSERVATION),
        REPORTED_VALUE("Value stated by the office", Role.ATTRIBUTE, null, "Decimal", Attachment.OBSERVATION),
        SOURCE_DETAIL("Source details", Role.ATTRIBUTE, null, "String", Attachment.OBSERVATION),
        /** Numbers of the submissions that the value came from, with a blank between two. */
        SUBMISSION("Submissions", Role.ATTRIBUTE, null, "String", Attachment.OBSERVATION),
        DATA_LAST_UPDATE("Last update", Role.ATTRIBUTE, null, "DateTime", Attachment.OBSERVATION),
        /** Number of the recomputation that gave the value. */
        REVISION("Revision", Role.ATTRIBUTE, null, "Long", Attachment.OBSERVATION);

        private final String label;
        private final Role role;
        private final String codeList;
        private final String dataType;
        private final Attachment attachment;

        Component(String label, String codeList) {
            this(label, Role.DIMENSION, codeList, null, null);
        }

        Component(String label, String codeList, Attachment attachment) {
            this(label, Role.ATTRIBUTE, codeList, null, attachment);
        }

        Component(String label, Role role, String codeList, String dataType, Attachment attachment) {
            this.label = label;
            this.role = role;
            this.codeList = codeList;
            this.dataType = dataType;
            this.attachment = attachment;
        }

        /** The name of its concept in English; the identifier of the concept is that of the component. */
        public String label() {
            return label;
        }

        public Role role() {
            return role;
        }

        /** The identifier of its code list; empty where it is not coded. */
        public Optional<String> codeList() {
            return Optional.ofNullable(codeList);
        }

        /** The data type of its values as SDMX names it; empty where they are codes. */
        public Optional<String> dataType() {
            return Optional.ofNullable(dataType);
        }

        /** Of an attribute only. */
        public Optional<Attachment> attachment() {
            return Optional.ofNullable(attachment);
        }
    }

    /** The dimensions of a key in their order, without the time. */
    public static List<Component> key() {
        return Ordered.KEY;
    }

    public static List<Component> attributes() {
        return Ordered.ATTRIBUTES;
    }

    /** They are asked for with each row that is told. */
    private static final class Ordered {
        private static final List<Component> KEY = of(Role.DIMENSION);
        private static final List<Component> ATTRIBUTES = of(Role.ATTRIBUTE);
    }

    private static List<Component> of(Role role) {
        return Arrays.stream(Component.values())
                .filter(one -> one.role() == role)
                .toList();
    }

    /** The component of this identifier, in capitals. */
    public static Optional<Component> component(String id) {
        return Arrays.stream(Component.values())
                .filter(one -> one.name().equals(id))
                .findFirst();
    }

    /**
     * As SDMX refers to an artefact of the agency.
     *
     * @param type such as {@code datastructure.DataStructure}
     * @param version of it, as the version of the standard writes it
     */
    public static String urn(String type, String id, String version) {
        return "urn:sdmx:org.sdmx.infomodel." + type + "=" + AGENCY + ":" + id + "(" + version + ")";
    }
}
