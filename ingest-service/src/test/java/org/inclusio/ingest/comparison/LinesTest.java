package org.inclusio.ingest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbours that lie in a grid are those that the table finds by name. */
class LinesTest {

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.SEX, Dimension.AGE, Dimension.URBANISATION);

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7, 0.3, 0.02})
    void a_grid_has_what_the_table_has_whether_it_is_full_or_nearly_empty(double share) {
        Random random = new Random(68131);
        Rows rows = new Rows();
        for (String series : List.of("POP", "ENROLMENT_PRIMARY")) {
            for (int year = 2000; year < 2012; year++) {
                for (String sex : List.of("_T", "F", "M")) {
                    for (int age = 0; age < 15; age++) {
                        for (String group : List.of("_T", "NORTH", "SOUTH")) {
                            if (random.nextDouble() < share) {
                                String cells = "SERIES=" + series + " SEX=" + sex + " AGE="
                                        + (age == 0 ? "_T" : "Y" + age) + " CUST_BREAKDOWN=" + group + " TIME_PERIOD="
                                        + year + " OBS_VALUE=" + random.nextInt(100);
                                if (random.nextInt(3) == 0) {
                                    rows.held(cells);
                                } else {
                                    rows.with(cells);
                                }
                            }
                        }
                    }
                }
            }
        }
        List<String> byName = neighbours(rows.comparison());
        rows.comparison().arrange();
        assertThat(byName).isNotEmpty().isEqualTo(neighbours(rows.comparison()));
    }

    /** What is said of everything around every new row. */
    private static List<String> neighbours(Comparison comparison) {
        Neighbours around = comparison.neighbours();
        ObservationKeys keys = around.keys();
        List<String> said = new ArrayList<>();
        comparison.forEachNews(0, 1, (key, group, line, explained, value, held, lines) -> {
            for (Dimension dimension : DIMENSIONS) {
                for (int code = -1; code < (dimension == Dimension.AGE ? 20 : 4); code++) {
                    Line along = lines.along(dimension);
                    said.add(line + " " + dimension + " " + code + " " + along.value(code) + " " + along.isNews(code));
                }
            }
            for (int year = 1995; year < 2020; year++) {
                double there = lines.throughYears().value(year - ObservationKeys.FIRST_YEAR);
                said.add(line + " " + year + " " + there + " " + around.value(keys.withYear(key, year), group));
            }
            said.add(line + " itself " + value + " " + around.value(key, group));
        });
        return said;
    }
}
