package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.value.Content;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Bounds;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.api.Test;

/** Net enrolment where the office sent some groups and the others follow: expected rates are divided by hand. */
class DerivedValuesTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Series NET_ENROLMENT =
            CATALOGUE.series("MDG_0201_NER_PRIMARY").orElseThrow();

    private final ComputeValues computeValues = new ComputeValues(CATALOGUE, new ObjectMapper());
    private final List<Observed> observations = new ArrayList<>();

    /** (90 + 85) of (100 + 100) are 87.5 per cent. */
    @Test
    void a_total_that_follows_from_girls_and_boys_is_derived_and_names_all_four_lines() {
        observe("ENROLLED_PRIMARY_AGE", "F", "90");
        observe("ENROLLED_PRIMARY_AGE", "M", "85");
        observe("POP_PRIMARY_AGE", "F", "100");
        observe("POP_PRIMARY_AGE", "M", "100");
        Content total = value("_T");
        assertThat(total.value()).isEqualByComparingTo("87.5");
        assertThat(total.origin()).isEqualTo(Origin.DERIVED);
        assertThat(total.inputs()).contains("\"line\":1", "\"line\":2", "\"line\":3", "\"line\":4");
        assertThat(value("F").origin()).isEqualTo(Origin.COMPUTED);
    }

    /** (175 - 90) of (200 - 100) are 85 per cent; what was subtracted says so. */
    @Test
    void boys_follow_from_everybody_and_girls() {
        observe("ENROLLED_PRIMARY_AGE", "_T", "175");
        observe("ENROLLED_PRIMARY_AGE", "F", "90");
        observe("POP_PRIMARY_AGE", "_T", "200");
        observe("POP_PRIMARY_AGE", "F", "100");
        Content boys = value("M");
        assertThat(boys.value()).isEqualByComparingTo("85");
        assertThat(boys.origin()).isEqualTo(Origin.DERIVED);
        assertThat(boys.inputs().split("\"factor\":-1")).hasSize(3);
    }

    @Test
    void each_source_is_named_once() {
        assertThat(JoinedSources.of(sources("Census", "Register", "Census", null, " ")))
                .isEqualTo("Census; Register");
        assertThat(JoinedSources.of(sources((String) null))).isNull();
    }

    @Test
    void sources_that_do_not_fit_into_a_text_are_counted() {
        String long1 = "人".repeat(3_000);
        assertThat(JoinedSources.of(sources(long1, "户".repeat(3_000), "Census", "Census")))
                .isEqualTo(long1 + "; (+2)");
        assertThat(JoinedSources.of(sources("人".repeat(4_000), "户".repeat(4_000))))
                .hasSizeLessThanOrEqualTo(Bounds.LONGEST_JOINED_TEXT);
    }

    private List<Observed> sources(String... sources) {
        Cell cell = new Cell("POP", Disaggregation.TOTAL, new Period(2009));
        return Arrays.stream(sources)
                .map(source -> new Observed(
                        cell, BigDecimal.ONE, 0, null, null, null, null, "A", "C", null, source, 1, 1L, "F"))
                .toList();
    }

    private Content value(String sex) {
        Map<Cell, Content> values =
                computeValues.compute("KEN", new StaleValues(Map.of(NET_ENROLMENT, Set.of(2009))), observations);
        return values.get(
                new Cell(NET_ENROLMENT.code(), NET_ENROLMENT.universe().with(Dimension.SEX, sex), new Period(2009)));
    }

    private void observe(String series, String sex, String value) {
        Cell cell = new Cell(series, Disaggregation.TOTAL.with(Dimension.SEX, sex), new Period(2009));
        observations.add(new Observed(
                cell,
                new BigDecimal(value),
                0,
                null,
                null,
                null,
                null,
                "A",
                "C",
                null,
                null,
                1,
                (long) observations.size() + 1,
                "F"));
    }
}
