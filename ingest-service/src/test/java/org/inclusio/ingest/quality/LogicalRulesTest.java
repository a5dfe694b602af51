package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule at a time, on its bound and on both sides of it. */
class LogicalRulesTest {

    private final Interpretation interpretation = new Interpretation();

    @ParameterizedTest
    @CsvSource({
        "POP,          -1,    NOT_NEGATIVE",
        "POP,          -0,    ",
        "POP,          -0.00, ",
        "POP,          0,     ",
        "DEATHS_U5,    -1e-3, NOT_NEGATIVE",
        "MDG_0104_GDP_PER_EMPLOYED_GROWTH, -3.2, ",
        "UNEMPLOYMENT_RATE, -1, PERCENTAGE_IN_RANGE",
        "UNEMPLOYMENT_RATE, 100, ",
        "UNEMPLOYMENT_RATE, 100.01, PERCENTAGE_IN_RANGE",
        "MDG_0502_SBA, 101, PERCENTAGE_IN_RANGE",
        "MDG_0610_TB_DETECTION, 110, ",
        "GER_PRIMARY, 112.4, ",
        "MDG_0805_ODA_SIDS_GNI, -0.5, "
    })
    void a_count_is_not_below_zero_a_share_lies_in_0_to_100_and_a_rate_of_growth_may_be_anything(
            String series, String value, Rule broken) {
        assertThat(interpretation.findings(row(series, value, null, null)))
                .extracting(Finding::rule)
                .containsExactlyElementsOf(broken == null ? java.util.List.of() : java.util.List.of(broken));
    }

    /** The others set something against what it is no part of: growth, registered cases against estimates, aid against income. */
    @Test
    void every_percentage_of_the_catalogue_is_a_share_but_those_of_two_amounts() {
        Set<String> others = Set.of(
                "MDG_0104_GDP_PER_EMPLOYED_GROWTH",
                "MDG_0403_MEASLES",
                "MDG_0610_TB_DETECTION",
                "MDG_0705_WATER_USE",
                "MDG_0801_ODA_GNI",
                "MDG_0801_ODA_LDC_GNI",
                "MDG_0804_ODA_LLDC_GNI",
                "MDG_0805_ODA_SIDS_GNI",
                "MDG_0807_TARIFF_AGRI",
                "MDG_0807_TARIFF_TEXTILE",
                "MDG_0807_TARIFF_CLOTHING",
                "MDG_0808_AGRI_SUPPORT_GDP",
                "MDG_0812_DEBT_SERVICE");
        assertThat(IndicatorCatalogue.load().series())
                .filteredOn(series -> series.unit().equals("PERCENT"))
                .filteredOn(series -> interpretation
                        .findings(row(series.code(), "100.5", null, null))
                        .isEmpty())
                .extracting(Series::code)
                .containsExactlyInAnyOrderElementsOf(others);
    }

    @ParameterizedTest
    @CsvSource({
        "54, 50, 60, 0",
        "54, 54, 54.0, 0",
        "54, 54.01, 60, 1",
        "54, 50, 53.99, 1",
        "54, 60, 50, 2",
        "54, , 53, 1",
        "54, 55, , 1",
        "1e2, 99, 101, 0"
    })
    void a_value_lies_between_its_bounds_however_it_is_written(String value, String lower, String upper, int findings) {
        assertThat(interpretation.findings(row("DEATHS_U5", value, lower, upper)))
                .hasSize(findings)
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.BOUNDS_AROUND_VALUE);
                    assertThat(finding.message()).startsWith("Line 17, ").contains("54");
                });
    }

    private static RawObservation row(String series, String value, String lower, String upper) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, "KEN");
        cells.put(Column.SERIES, series);
        cells.put(Column.TIME_PERIOD, "2009");
        cells.put(Column.OBS_VALUE, value);
        if (lower != null) {
            cells.put(Column.LOWER_BOUND, lower);
        }
        if (upper != null) {
            cells.put(Column.UPPER_BOUND, upper);
        }
        return RawObservation.of(17, cells);
    }
}
