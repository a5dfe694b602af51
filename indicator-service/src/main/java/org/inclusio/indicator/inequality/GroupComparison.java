package org.inclusio.indicator.inequality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.catalogue.Direction;
import org.inclusio.statistics.inequality.Groups;

/** The groups of one area and year side by side, as the API shows them. */
@Schema(
        name = "GroupComparison",
        description =
                "The groups of a dimension side by side, for one sub-series, area and year, with what the measures of"
                        + " inequality say of them or why they are refused.")
public record GroupComparison(
        @Schema(description = "Official number of the indicator.", examples = "5.2")
        String indicator,

        @Schema(description = "Code of the sub-series.", examples = "MDG_0502_SBA")
        String series,

        @Schema(description = "Code of the area.", examples = "GTM")
        String refArea,

        @Schema(description = "Calendar year.", examples = "2014")
        int timePeriod,

        @Schema(description = "The compared dimension.", examples = "wealthQuantile")
        String dimension,

        @Schema(
                description =
                        "The group within which groups are compared, by dimension; absent for everybody. The group"
                                + " that the sub-series itself is about is told too.")
        Within within,

        @Schema(description = "Unit of the indicator.", examples = "PERCENT")
        String unit,

        @Schema(description = "What is better for the indicator: HIGHER, LOWER or PARITY.", examples = "HIGHER")
        Direction direction,

        @Schema(
                description =
                        "Whether the groups have a natural rank. Where they have none, their order is this system's own"
                                + " convention and decides signs alone.",
                examples = "true")
        boolean ranked,

        @Schema(
                description = "Where the shares come from: POPULATION, the groups' part of those whom the indicator is"
                        + " about; EQUAL, each group counts alike since that part is not known for all, as in regions. Absent when"
                        + " refused.",
                examples = "EQUAL")
        Groups.Shares shares,

        @Schema(
                description = "Mean of the groups by their shares, which may differ from the published total.",
                examples = "72.7719")
        BigDecimal mean,

        @Schema(description = "The groups, from the most disadvantaged to the most advantaged.")
        List<ComparedGroup> groups,

        @Schema(description = "What the measures say; absent when refused.")
        List<MeasuredGap> measures,

        @Schema(description = "Why the groups are not compared.")
        Refusal refused) {

    /** The codes on the dimensions that are not compared. */
    @Schema(
            name = "WithinGroup",
            description = "Codes on the dimensions that are not compared; one left out is the total.")
    public record Within(
            String sex,
            String age,
            String urbanisation,
            String wealthQuantile,
            String educationLevel,
            String disabilityStatus,
            String migrationStatus,
            String indigenousStatus,
            String customBreakdown) {

        /** Those that are not the total, such as {@code sex=F}. */
        List<String> codes() {
            Map<String, String> codes = new LinkedHashMap<>();
            codes.put("sex", sex);
            codes.put("age", age);
            codes.put("urbanisation", urbanisation);
            codes.put("wealthQuantile", wealthQuantile);
            codes.put("educationLevel", educationLevel);
            codes.put("disabilityStatus", disabilityStatus);
            codes.put("migrationStatus", migrationStatus);
            codes.put("indigenousStatus", indigenousStatus);
            codes.put("customBreakdown", customBreakdown);
            return codes.entrySet().stream()
                    .filter(code -> code.getValue() != null)
                    .map(code -> code.getKey() + "=" + code.getValue())
                    .toList();
        }
    }

    /** Why groups are not compared. */
    @Schema(name = "ComparisonRefusal", description = "Why groups are not compared.")
    public record Refusal(
            @Schema(
                    description =
                            "GROUP_MISSING, GROUP_SUPPRESSED, GROUP_WITHIN_LIMITS, GROUP_UNRELIABLE, GROUP_NEGATIVE or"
                                    + " UNITS_DIFFER.",
                    examples = "GROUP_MISSING")
            Groups.Reason reason,

            @Schema(description = "The groups that are the reason.", examples = "[\"Q4\"]")
            List<String> groups,

            @Schema(
                    description = "The reason in words.",
                    examples = "Q4 has no value, so that a measure would leave people out.")
            String detail) {}
}
