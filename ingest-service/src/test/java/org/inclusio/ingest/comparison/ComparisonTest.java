package org.inclusio.ingest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.inclusio.ingest.comparison.Comparison.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row is beside what is held, one case at a time and against a map. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "OBS_VALUE=54, UNCHANGED",
        "OBS_VALUE=54.0, UNCHANGED",
        "OBS_VALUE=+54, UNCHANGED",
        "OBS_VALUE=5.4e1, UNCHANGED",
        "OBS_VALUE=054.000, UNCHANGED",
        "SEX=_T OBS_VALUE=54, UNCHANGED",
        "FREQ=A OBS_VALUE=54, UNCHANGED",
        "OBS_VALUE=54.1, CHANGED",
        "OBS_VALUE=-54, CHANGED",
        "OBS_VALUE=54 UNIT_MULT=0, CHANGED",
        "OBS_VALUE=54 COMMENT_OBS=seen, CHANGED",
        "OBS_VALUE=54 LOWER_BOUND=54, CHANGED",
        "OBS_VALUE=54 UPPER_BOUND=54, CHANGED",
        "OBS_STATUS=M, CHANGED",
        "SEX=F OBS_VALUE=54, NEW",
        "TIME_PERIOD=2010 OBS_VALUE=54, NEW",
        "AGE=Y15T24 OBS_VALUE=54, NEW",
        "CUST_BREAKDOWN=NORTH OBS_VALUE=54, NEW",
        "ACTION=D, WITHDRAWN",
        "ACTION=D SEX=F, UNCHANGED"
    })
    void a_row_is_new_changed_unchanged_or_withdrawn_beside_what_is_held(String cells, Outcome outcome) {
        Rows rows = new Rows().held("SERIES=POP OBS_VALUE=54");
        assertThat(rows.add("SERIES=POP " + cells)).isEqualTo(outcome);
        assertThat(rows.add("SERIES=POP " + cells)).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void a_text_is_not_another_text_of_the_same_letters_in_another_column() {
        Rows rows = new Rows().held("SERIES=POP OBS_VALUE=1 SOURCE_DETAIL=census");
        assertThat(rows.add("SERIES=POP OBS_VALUE=1 COMMENT_OBS=census")).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_table_finds_what_a_map_finds_however_often_it_grows() {
        ObservationTable table = new ObservationTable(0);
        Map<Long, Double> map = new HashMap<>();
        Random random = new Random(68131);
        for (int i = 0; i < 1_500_000; i++) {
            // Groups with some years each, as files have them, and the same row again now and then.
            long key = (long) random.nextInt(80_000) << 20 | random.nextInt(25);
            int group = random.nextInt(2);
            map.put(key << 1 | group, (double) i);
            table.state(table.findOrAdd(key, group), i, i, i);
        }
        map.forEach((name, value) -> {
            int slot = table.find(name >>> 1, (int) (name & 1));
            assertThat(slot).isGreaterThanOrEqualTo(0);
            assertThat(table.value(slot)).isEqualTo(value);
        });
        assertThat(table.find(1L << 40, 0)).isNegative();
        assertThat(table.size()).as("beyond what is in the heap").isGreaterThan(1 << 20);
    }

    @Test
    void more_ages_than_can_be_told_apart_are_said_and_not_confused() {
        Rows rows = new Rows();
        Outcome last = null;
        for (int first = 0; first < 10; first++) {
            for (int age = first; age < 1_000; age++) {
                last = rows.add("SERIES=POP OBS_VALUE=1 AGE=Y" + first + "T" + age);
            }
        }
        assertThat(last).isEqualTo(Outcome.TOO_MANY_GROUPS);
        assertThat(rows.comparison().count(Outcome.NEW)).isEqualTo(8_191);
        assertThat(rows.comparison().count(Outcome.REPEATED)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00, 0",
        "00, 0",
        "10, 10",
        "1e2, 100",
        "100, 100",
        "0.50, 0.5",
        ".5, 0.5",
        "1.000, 1",
        "-07.10, -7.1"
    })
    void a_number_has_one_way_to_be_written(String written, String canonical) {
        assertThat(StatedFingerprint.canonical(written)).isEqualTo(canonical);
    }
}
