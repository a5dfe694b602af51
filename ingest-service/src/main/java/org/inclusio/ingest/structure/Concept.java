package org.inclusio.ingest.structure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.formats.row.Column;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** What a component is about, in the order of the key, then the value, then the attributes. */
public enum Concept {
    REF_AREA("Reference area", Kind.DIMENSION, null),
    SERIES("Series", Kind.DIMENSION, null),
    FREQ("Frequency of observation", Kind.DIMENSION, "freq"),
    SEX("Sex", Kind.DIMENSION, "sex"),
    AGE("Age", Kind.DIMENSION, "String"),
    URBANISATION("Degree of urbanisation", Kind.DIMENSION, "urbanisation"),
    INCOME_WEALTH_QUANTILE("Income or wealth quantile", Kind.DIMENSION, "wealth-quantile"),
    EDUCATION_LEV("Education level", Kind.DIMENSION, "education-level"),
    DISABILITY_STATUS("Disability status", Kind.DIMENSION, "disability-status"),
    MIGRATION_STATUS("Migration status", Kind.DIMENSION, "migration-status"),
    INDIGENOUS_STATUS("Indigenous status", Kind.DIMENSION, "indigenous-status"),
    CUST_BREAKDOWN("National group", Kind.DIMENSION, "String"),
    TIME_PERIOD("Time period", Kind.TIME, "ObservationalTimePeriod"),
    OBS_VALUE("Observation value", Kind.MEASURE, "Decimal"),
    UNIT_MEASURE("Unit of measure", Kind.ATTRIBUTE, "unit-measure"),
    UNIT_MULT("Unit multiplier", Kind.ATTRIBUTE, "unit-mult"),
    OBS_STATUS("Observation status", Kind.ATTRIBUTE, "obs-status"),
    CONF_STATUS("Confidentiality status", Kind.ATTRIBUTE, "conf-status"),
    NATURE("Nature of data points", Kind.ATTRIBUTE, "nature"),
    LOWER_BOUND("Lower bound", Kind.ATTRIBUTE, "Decimal"),
    UPPER_BOUND("Upper bound", Kind.ATTRIBUTE, "Decimal"),
    SAMPLE_SIZE("Sample size", Kind.ATTRIBUTE, "Integer"),
    DESIGN_EFFECT("Design effect", Kind.ATTRIBUTE, "Decimal"),
    SOURCE_DETAIL("Source details", Kind.ATTRIBUTE, "String"),
    COMMENT_OBS("Observation comment", Kind.ATTRIBUTE, "String"),
    TIME_DETAIL("Time period details", Kind.ATTRIBUTE, "String");

    /** What part of a data structure it is in. */
    enum Kind {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    private final String label;
    private final Kind kind;
    private final String representation;

    /** @param representation the name of a list of the catalogue, or a data type of SDMX; null for the catalogue itself */
    Concept(String label, Kind kind, String representation) {
        this.label = label;
        this.kind = kind;
        this.representation = representation;
    }

    /** The concept of a column that is a component. */
    public static Concept of(Column column) {
        return valueOf(column.name());
    }

    static List<Concept> of(Kind kind) {
        return Arrays.stream(values()).filter(one -> one.kind == kind).toList();
    }

    /** In English. */
    public String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** The data type of its values as SDMX names it; empty where they are codes. */
    Optional<String> dataType() {
        return representation != null && Character.isUpperCase(representation.charAt(0))
                ? Optional.of(representation)
                : Optional.empty();
    }

    /** Whether its values are codes of a list. */
    public boolean isCoded() {
        return dataType().isEmpty();
    }

    /** The identifier of its code list. */
    String codeList() {
        return "CL_" + name();
    }

    /** Its codes with their names in English; empty where it has none. */
    public Map<String, String> codes(IndicatorCatalogue catalogue) {
        Map<String, String> codes = new LinkedHashMap<>();
        switch (this) {
            case REF_AREA ->
                catalogue.areas().forEach(area -> codes.put(area.area().iso3(), area.name()));
            case SERIES -> {
                catalogue.series().forEach(series -> codes.put(series.code(), series.name()));
                catalogue.baseSeries().forEach(series -> codes.put(series.code(), series.name()));
            }
            case AGE -> codes.putAll(catalogue.codeList("age").names());
            default -> {
                if (isCoded()) {
                    codes.putAll(catalogue.codeList(representation).names());
                }
            }
        }
        return Collections.unmodifiableMap(codes);
    }
}
