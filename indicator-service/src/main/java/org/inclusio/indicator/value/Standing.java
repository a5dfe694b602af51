package org.inclusio.indicator.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a region stands behind its value; every part is null for an area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Coverage",
        description = "How much of a region stands behind its value, and what the value is with imputation.")
public record Standing(
        @Schema(
                description =
                        "Per cent of the people of the region, or of those whom the sub-series is about, who live in"
                                + " areas with a value, by the population that the catalogue has of all areas (see"
                                + " populationSource). 100 only where all do. Areas that it has no population of count in the"
                                + " number of areas alone.",
                examples = "87.3")
        BigDecimal percent,

        @Schema(description = "Areas with a value in or near the year.", examples = "7")
        Integer areasWithData,

        @Schema(description = "Areas of the region that the series is about.", examples = "9")
        Integer areas,

        @Schema(
                description = "The value with imputation: between two observed years of an area on the straight line in"
                        + " time. In unit; absent where its coverage is too low, and where only limits of some values are"
                        + " known.",
                examples = "94.1")
        BigDecimal imputedValue,

        @Schema(description = "The coverage with imputation.", examples = "91.5")
        BigDecimal imputedPercent,

        @Schema(
                description = "Areas among those with a value whose value comes from a survey: its source names one, or"
                        + " the size of a sample is stated, and nobody modelled it.",
                examples = "7")
        Integer areasSurveyed,

        @Schema(
                description =
                        "true where all areas with a value are countries with a survey, so that nothing is said of"
                                + " the others; absent otherwise.",
                examples = "true")
        Boolean surveysOnly,

        @Schema(
                description = "Areas among those with a value that stated no weight, and have that of the catalogue.",
                examples = "2")
        Integer areasCatalogued,

        @Schema(
                description = "Whose population percent and imputedPercent are shares of: UN_WPP2015, World Population"
                        + " Prospects, the 2015 revision; absent where the coverage was computed before this was kept,"
                        + " of the populations that offices had stated.",
                examples = "UN_WPP2015")
        String populationSource) {

    public static final Standing OF_AN_AREA = new Standing(null, null, null, null, null, null, null, null, null);

    /** The columns that hold it. */
    public static final List<String> COLUMNS = List.of(
            "coverage",
            "areas_with_data",
            "areas",
            "imputed_value",
            "imputed_coverage",
            "areas_surveyed",
            "areas_catalogued",
            "population_source");

    /** @param prefix of the names of the columns */
    public static Standing read(ResultSet row, String prefix) throws SQLException {
        return of(
                row.getBigDecimal(prefix + "coverage"),
                row.getObject(prefix + "areas_with_data", Integer.class),
                row.getObject(prefix + "areas", Integer.class),
                row.getBigDecimal(prefix + "imputed_value"),
                row.getBigDecimal(prefix + "imputed_coverage"),
                row.getObject(prefix + "areas_surveyed", Integer.class),
                row.getObject(prefix + "areas_catalogued", Integer.class),
                row.getString(prefix + "population_source"));
    }

    /** The same from what is kept of it. */
    public static Standing of(
            BigDecimal percent,
            Integer areasWithData,
            Integer areas,
            BigDecimal imputedValue,
            BigDecimal imputedPercent,
            Integer areasSurveyed,
            Integer areasCatalogued,
            String populationSource) {
        boolean surveysOnly = areasSurveyed != null && areasSurveyed > 0 && areasSurveyed.equals(areasWithData);
        return new Standing(
                percent,
                areasWithData,
                areas,
                imputedValue,
                imputedPercent,
                areasSurveyed,
                surveysOnly ? true : null,
                areasCatalogued,
                populationSource);
    }

    boolean isOfARegion() {
        return areas != null;
    }
}
