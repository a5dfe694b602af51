package org.inclusio.statistics.observation;

import java.util.Arrays;

/** The group of people an observation is about, one code for each dimension; {@code _T}, or none, means everybody. */
public final class Disaggregation {

    public static final String ALL = "_T";
    public static final Disaggregation TOTAL = new Disaggregation(null, null, null, null, null, null, null, null, null);

    private static final Dimension[] DIMENSIONS = Dimension.values();

    /** In the order of the dimensions. */
    private final String[] codes;

    /** Kept, because groups are looked up millions of times. */
    private final int hash;

    public Disaggregation(
            String sex,
            String age,
            String urbanisation,
            String wealthQuantile,
            String educationLevel,
            String disabilityStatus,
            String migrationStatus,
            String indigenousStatus,
            String customBreakdown) {
        this(new String[] {
            orAll(sex),
            orAll(age),
            orAll(urbanisation),
            orAll(wealthQuantile),
            orAll(educationLevel),
            orAll(disabilityStatus),
            orAll(migrationStatus),
            orAll(indigenousStatus),
            orAll(customBreakdown)
        });
    }

    private Disaggregation(String[] codes) {
        this.codes = codes;
        this.hash = spread(codes);
    }

    public String sex() {
        return get(Dimension.SEX);
    }

    public String age() {
        return get(Dimension.AGE);
    }

    public String urbanisation() {
        return get(Dimension.URBANISATION);
    }

    public String wealthQuantile() {
        return get(Dimension.WEALTH_QUANTILE);
    }

    public String educationLevel() {
        return get(Dimension.EDUCATION_LEVEL);
    }

    public String disabilityStatus() {
        return get(Dimension.DISABILITY_STATUS);
    }

    public String migrationStatus() {
        return get(Dimension.MIGRATION_STATUS);
    }

    public String indigenousStatus() {
        return get(Dimension.INDIGENOUS_STATUS);
    }

    public String customBreakdown() {
        return get(Dimension.CUSTOM_BREAKDOWN);
    }

    public String get(Dimension dimension) {
        return codes[dimension.ordinal()];
    }

    /** The same group with another code on one dimension. */
    public Disaggregation with(Dimension dimension, String code) {
        String next = orAll(code);
        if (get(dimension).equals(next)) {
            return this;
        }
        String[] others = codes.clone();
        others[dimension.ordinal()] = next;
        return new Disaggregation(others);
    }

    public boolean isTotal(Dimension dimension) {
        return ALL.equals(get(dimension));
    }

    public boolean isTotal() {
        return equals(TOTAL);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Disaggregation that && hash == that.hash && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The codes that are not the total, such as {@code sex=F;age=Y15T24}; {@code _T} for everybody. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Dimension dimension : DIMENSIONS) {
            if (!isTotal(dimension)) {
                text.append(text.isEmpty() ? "" : ";")
                        .append(dimension.jsonName())
                        .append('=')
                        .append(get(dimension));
            }
        }
        return text.isEmpty() ? ALL : text.toString();
    }

    /** Codes such as Q1 and Q2 differ in one bit; unless it is spread, groups of a table fall on each other. */
    private static int spread(String[] codes) {
        int hash = 0;
        for (String code : codes) {
            hash = Integer.rotateLeft((hash ^ code.hashCode()) * 0x9E3779B1, 15);
        }
        return hash;
    }

    private static String orAll(String code) {
        return code == null || code.isBlank() ? ALL : code;
    }
}
