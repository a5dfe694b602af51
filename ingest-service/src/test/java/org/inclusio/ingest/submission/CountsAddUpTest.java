package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files against a model that fits on a page: a map from keys to values. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class CountsAddUpTest {

    private static final String[] AREAS = {"ARG", "BRA", "CHL"};
    private static final String[] SERIES = {"POP", "ENROLMENT_PRIMARY", "LIVE_BIRTHS"};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_file_is_counted_as_a_map_would_count_it_and_leaves_what_a_map_would_hold(int seed) {
        Random random = new Random(seed);
        Office office = new Office(AREAS[seed]);
        Map<String, BigDecimal> held = new HashMap<>();
        for (int file = 0; file < 12; file++) {
            boolean partial = random.nextInt(3) == 0;
            send(office, held, rows(random), partial, random.nextInt(4) == 0);
        }
        Map<String, BigDecimal> current = new HashMap<>();
        JsonPath answer = office.asks().get("/v1/observations?limit=5000").jsonPath();
        List<Map<String, Object>> items = answer.getList("items");
        for (Map<String, Object> item : items) {
            current.put(
                    item.get("series") + "," + item.get("sex") + "," + item.get("timePeriod"),
                    new BigDecimal(item.get("value").toString()));
        }
        assertThat(current.keySet()).isEqualTo(held.keySet());
        held.forEach((key, value) -> assertThat(current.get(key)).isEqualByComparingTo(value));
    }

    private record Row(String action, String key, String value) {
        boolean isGood() {
            return !value.equals("many");
        }
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            String key = SERIES[random.nextInt(SERIES.length)] + "," + (random.nextBoolean() ? "F" : "M") + ","
                    + (2000 + random.nextInt(4));
            boolean withdrawn = random.nextInt(5) == 0;
            boolean bad = random.nextInt(60) == 0;
            rows.add(new Row(
                    withdrawn ? "D" : "M", key, bad ? "many" : withdrawn ? "" : String.valueOf(random.nextInt(3))));
        }
        if (random.nextBoolean()) {
            Set<String> seen = new HashSet<>();
            rows.removeIf(row -> !seen.add(row.key()));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static void send(
            Office office, Map<String, BigDecimal> held, List<Row> rows, boolean partial, boolean dryRun) {
        StringBuilder file = new StringBuilder("action,ref_area,series,sex,time_period,value\n");
        rows.forEach(
                row -> file.append(row.action() + "," + office.area() + "," + row.key() + "," + row.value() + "\n"));
        JsonPath answer = office.submits(
                        file.toString(), "?partial=" + partial + "&dryRun=" + dryRun + "&confirmation=Checked")
                .statusCode(201)
                .extract()
                .jsonPath();

        Map<String, BigDecimal> next = new HashMap<>(held);
        Counts expected = expected(next, rows, partial);
        assertThat(counts(answer)).isEqualTo(expected);
        if (!dryRun) {
            held.clear();
            held.putAll(next);
        }
    }

    /** Applies the rows to the map and counts what they do to it. */
    private static Counts expected(Map<String, BigDecimal> held, List<Row> rows, boolean partial) {
        Set<String> stated = new HashSet<>();
        List<Row> good = new ArrayList<>();
        for (Row row : rows) {
            if (row.isGood() && stated.add(row.key())) {
                good.add(row);
            }
        }
        int refused = rows.size() - good.size();
        if (refused > 0 && (!partial || good.isEmpty())) {
            return Counts.allRefused(rows.size());
        }
        int added = 0;
        int changed = 0;
        int withdrawn = 0;
        for (Row row : good) {
            BigDecimal before = held.get(row.key());
            if (row.action().equals("D")) {
                withdrawn += held.remove(row.key()) == null ? 0 : 1;
            } else {
                BigDecimal value = new BigDecimal(row.value());
                held.put(row.key(), value);
                added += before == null ? 1 : 0;
                changed += before != null && before.compareTo(value) != 0 ? 1 : 0;
            }
        }
        int unchanged = good.size() - added - changed - withdrawn;
        return new Counts(rows.size(), added, changed, unchanged, withdrawn, refused);
    }

    private static Counts counts(JsonPath answer) {
        return new Counts(
                answer.getLong("counts.received"),
                answer.getLong("counts.new"),
                answer.getLong("counts.changed"),
                answer.getLong("counts.unchanged"),
                answer.getLong("counts.withdrawn"),
                answer.getLong("counts.refused"));
    }
}
