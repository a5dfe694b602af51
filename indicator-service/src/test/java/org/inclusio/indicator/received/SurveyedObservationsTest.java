package org.inclusio.indicator.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyedObservationsTest {

    /** Natures of data as the Statistics Division defines them: an agency estimates (E) or models (M) from surveys too. */
    @ParameterizedTest
    @CsvSource({
        "WHO Health Equity Monitor 2018 (DHS), , , , true",
        "WHO Health Equity Monitor 2018 (DHS), , , C, true",
        "WHO Health Equity Monitor 2018 (DHS), , , CA, true",
        "Demographic and Health Survey, , , M, false",
        "Demographic and Health Survey, 4000, , E, false",
        "Demographic and Health Survey, , , G, false",
        ", 4000, , , true",
        ", , 1.8, , true",
        "Civil registration, 4000, , C, true",
        "Civil registration, , , C, false",
        ", , , , false"
    })
    void a_number_is_of_a_survey_where_it_says_so_and_no_agency_made_it(
            String source, Integer sampleSize, BigDecimal designEffect, String nature, boolean surveyed) {
        Observed observed = new Observed(
                new Cell("MDG_0502_SBA", Disaggregation.TOTAL, new Period(2010)),
                BigDecimal.TEN,
                0,
                null,
                null,
                sampleSize,
                designEffect,
                "A",
                nature,
                null,
                source,
                1,
                2L,
                Observed.FREE);
        assertThat(observed.isOfSurvey()).isEqualTo(surveyed);
    }
}
