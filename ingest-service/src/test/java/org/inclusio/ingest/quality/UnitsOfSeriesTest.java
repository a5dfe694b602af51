package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is used in the unit of its series, so that no other is taken. */
class UnitsOfSeriesTest {

    private final Interpretation interpretation = new Interpretation();

    /** Kenya's improved water in 2015 was 63.2 per cent of the population by the Joint Monitoring Programme. */
    @Test
    void a_proportion_for_a_percentage_is_refused_with_the_right_unit() {
        assertThat(interpretation.findings(row("MDG_0708_WATER", "0.632", "RATIO", null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.UNIT_OF_SERIES);
                    assertThat(finding.column()).isEqualTo("UNIT_MEASURE");
                    assertThat(finding.message())
                            .isEqualTo(
                                    "Line 17, UNIT_MEASURE: \"RATIO\" is not the unit of MDG_0708_WATER, which is PERCENT."
                                            + " Write the value in PERCENT, or leave the unit out where it is in that already.");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "MDG_0708_WATER, PERCENT, ",
        "MDG_0708_WATER, , ",
        "MDG_0708_WATER, PUPILS, UNIT_OF_SERIES",
        "MDG_0502_SBA, PER_1000_LIVE_BIRTHS, UNIT_OF_SERIES",
        "SEATS_TOTAL, PERCENT, UNIT_OF_SERIES",
        "SEATS_TOTAL, SEATS, ",
        "CO2, PERSONS, UNIT_OF_SERIES",
        "POP, PERSONS, ",
        "POP, PUPILS, UNIT_OF_SERIES",
        "POP, thousands, KNOWN_CODE"
    })
    void a_unit_is_that_of_the_series_or_left_out(String series, String unit, Rule broken) {
        List<Rule> rules = broken == null ? List.of() : List.of(broken);
        assertThat(interpretation.findings(row(series, "55", unit, null)))
                .extracting(Finding::rule)
                .isEqualTo(rules);
        assertThat(interpretation.findings(row(series, null, unit, "D")))
                .as("what was once kept can be withdrawn")
                .extracting(Finding::rule)
                .doesNotContain(Rule.UNIT_OF_SERIES);
    }

    @Test
    void a_row_that_merges_another_unit_is_held_against_the_series_of_what_is_held() {
        assertThat(interpretation.findingsOfWhole(row("POP", "55", "PERCENT", "M")))
                .extracting(Finding::rule)
                .containsExactly(Rule.UNIT_OF_SERIES);
    }

    @Test
    void every_series_of_the_catalogue_is_taken_in_its_own_unit() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        Stream.concat(
                        catalogue.series().stream().map(Series::code),
                        catalogue.baseSeries().stream().map(BaseSeries::code))
                .forEach(series -> {
                    String unit = catalogue
                            .series(series)
                            .map(Series::unit)
                            .orElseGet(() ->
                                    catalogue.baseSeries(series).orElseThrow().unit());
                    assertThat(interpretation.findings(row(series, "1", unit, null)))
                            .as("%s in %s", series, unit)
                            .isEmpty();
                });
    }

    private static RawObservation row(String series, String value, String unit, String action) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, "KEN");
        cells.put(Column.SERIES, series);
        cells.put(Column.TIME_PERIOD, "2013");
        cells.put(Column.OBS_VALUE, value);
        cells.put(Column.UNIT_MEASURE, unit);
        cells.put(Column.ACTION, action);
        return RawObservation.of(17, cells);
    }
}
