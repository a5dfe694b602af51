package org.inclusio.statistics.observation;

import java.util.Arrays;

/** The group of people an observation is about, one code for each dimension; {@code _T}, or none, means everybody. */
public record Disaggregation(
        String sex,
        String age,
        String urbanisation,
        String wealthQuantile,
        String educationLevel,
        String disabilityStatus,
        String migrationStatus,
        String indigenousStatus,
        String customBreakdown) {

    public static final String ALL = "_T";
    public static final Disaggregation TOTAL = new Disaggregation(null, null, null, null, null, null, null, null, null);

    public Disaggregation {
        sex = orAll(sex);
        age = orAll(age);
        urbanisation = orAll(urbanisation);
        wealthQuantile = orAll(wealthQuantile);
        educationLevel = orAll(educationLevel);
        disabilityStatus = orAll(disabilityStatus);
        migrationStatus = orAll(migrationStatus);
        indigenousStatus = orAll(indigenousStatus);
        customBreakdown = orAll(customBreakdown);
    }

    public String get(Dimension dimension) {
        return switch (dimension) {
            case SEX -> sex;
            case AGE -> age;
            case URBANISATION -> urbanisation;
            case WEALTH_QUANTILE -> wealthQuantile;
            case EDUCATION_LEVEL -> educationLevel;
            case DISABILITY_STATUS -> disabilityStatus;
            case MIGRATION_STATUS -> migrationStatus;
            case INDIGENOUS_STATUS -> indigenousStatus;
            case CUSTOM_BREAKDOWN -> customBreakdown;
        };
    }

    /** The same group with another code on one dimension. */
    public Disaggregation with(Dimension dimension, String code) {
        if (get(dimension).equals(orAll(code))) {
            return this;
        }
        String[] codes = Arrays.stream(Dimension.values()).map(this::get).toArray(String[]::new);
        codes[dimension.ordinal()] = code;
        return new Disaggregation(
                codes[0], codes[1], codes[2], codes[3], codes[4], codes[5], codes[6], codes[7], codes[8]);
    }

    public boolean isTotal(Dimension dimension) {
        return ALL.equals(get(dimension));
    }

    public boolean isTotal() {
        return equals(TOTAL);
    }

    private static String orAll(String code) {
        return code == null || code.isBlank() ? ALL : code;
    }
}
