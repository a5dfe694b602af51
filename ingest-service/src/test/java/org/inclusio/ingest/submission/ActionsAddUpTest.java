package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files of SDMX-CSV with every action, against a model that fits on two pages: a map and the rules of SDMX. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ActionsAddUpTest {

    private static final String[] AREAS = {"GRC", "HUN", "ITA"};
    private static final String[] SERIES = {"POP", "ENROLMENT_PRIMARY"};
    private static final String[] ACTIONS = {"R", "R", "M", "M", "A", "", "D", "D"};

    /** Value and source of an observation; "" where there is none. */
    private record Content(String value, String source) {}

    private record Row(String action, String series, String sex, String year, String value, String source) {
        String key() {
            return series + "," + sex + "," + year;
        }

        boolean names(String key) {
            String[] parts = key.split(",");
            return (series + sex + year).isEmpty()
                    || (series.isEmpty() || series.equals(parts[0]))
                            && (sex.isEmpty() || sex.equals(parts[1]))
                            && (year.isEmpty() || year.equals(parts[2]));
        }

        boolean isDeletion() {
            return action.equals("D");
        }

        boolean isOfAll() {
            return value.isEmpty() && source.isEmpty();
        }

        /** What the row makes of what is held; null when it deletes all of it. */
        Content of(Content held) {
            if (isDeletion()) {
                Content left = new Content(value.isEmpty() ? held.value : "", source.isEmpty() ? held.source : "");
                return isOfAll() || left.value.isEmpty() && left.source.isEmpty() ? null : left;
            }
            return action.equals("R") || held == null
                    ? new Content(value, source)
                    : new Content(value.isEmpty() ? held.value : value, source.isEmpty() ? held.source : source);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_file_is_counted_as_a_map_would_count_it_and_leaves_what_a_map_would_hold(int seed) {
        Random random = new Random(seed);
        Office office = new Office(AREAS[seed]);
        Map<String, Content> held = new TreeMap<>();
        Set<String> counts = new HashSet<>();
        for (int file = 0; file < 40; file++) {
            List<Row> rows = rows(random);
            boolean partial = random.nextInt(3) == 0;
            Map<String, Content> next = new TreeMap<>(held);
            Counts expected = expected(next, rows, partial);
            Counts counted = send(office, rows, partial);
            assertThat(counted).as("file %d: %s beside %s", file, rows, held).isEqualTo(expected);
            held = next;
            counts.add(expected.added() + " " + expected.changed() + " " + expected.withdrawn());
            assertThat(held(office)).as("after file %d: %s", file, rows).isEqualTo(held);
        }
        assertThat(counts).as("files that differ in what they do").hasSizeGreaterThan(8);
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            String action = ACTIONS[random.nextInt(ACTIONS.length)];
            boolean deletes = action.equals("D");
            Row row = new Row(
                    action,
                    deletes && random.nextBoolean() ? "" : SERIES[random.nextInt(2)],
                    deletes && random.nextBoolean() ? "" : random.nextBoolean() ? "F" : "M",
                    deletes && random.nextBoolean() ? "" : String.valueOf(2000 + random.nextInt(3)),
                    deletes || random.nextInt(4) == 0 ? "" : random.nextInt(40) == 0 ? "many" : "" + random.nextInt(3),
                    random.nextInt(3) == 0 ? "S" + random.nextInt(2) : "");
            // Mostly as files are: what deletes comes first, and nothing is stated twice.
            if (deletes && random.nextInt(5) > 0) {
                rows.add(0, row);
            } else if (deletes || seen.add(row.key()) || random.nextInt(8) == 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Applies the rows to the map and counts what they do to it. */
    private static Counts expected(Map<String, Content> held, List<Row> rows, boolean partial) {
        Map<String, Content> next = new TreeMap<>(held);
        List<Row> deletions = new ArrayList<>();
        Map<String, Content> stated = new TreeMap<>();
        boolean contradicts = false;
        int refused = 0;
        for (Row row : rows) {
            if (row.isDeletion()) {
                deletions.add(row);
                contradicts |= stated.keySet().stream().anyMatch(row::names);
                continue;
            }
            Content whole = row.of(left(held.get(row.key()), deletions, row.key()));
            if (row.value.equals("many") || whole.value.isEmpty() || stated.containsKey(row.key())) {
                refused++;
            } else {
                stated.put(row.key(), whole);
            }
        }
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        int withdrawn = 0;
        for (Map.Entry<String, Content> one : stated.entrySet()) {
            Content before = next.put(one.getKey(), one.getValue());
            added += before == null ? 1 : 0;
            changed += before != null && !before.equals(one.getValue()) ? 1 : 0;
            unchanged += one.getValue().equals(before) ? 1 : 0;
        }
        Set<Row> reaching = new HashSet<>();
        int reached = 0;
        for (Map.Entry<String, Content> one : held.entrySet()) {
            Content left = left(one.getValue(), deletions, one.getKey());
            if (stated.containsKey(one.getKey()) || one.getValue().equals(left)) {
                continue;
            }
            reached++;
            int first = 0;
            while (!deletions.get(first).names(one.getKey())) {
                first++;
            }
            reaching.add(new Row("D", "" + first, "", "", "", ""));
            withdrawn += left == null ? 1 : 0;
            changed += left == null ? 0 : 1;
            next.put(one.getKey(), left);
        }
        next.values().removeIf(java.util.Objects::isNull);
        int received = rows.size() + reached - reaching.size();
        unchanged += deletions.size() - reaching.size();
        if (contradicts) {
            return Counts.allRefused(rows.size());
        }
        if (refused > 0 && (!partial || refused == received)) {
            return Counts.allRefused(received);
        }
        held.clear();
        held.putAll(next);
        return new Counts(received, added, changed, unchanged, withdrawn, refused);
    }

    private static Content left(Content held, List<Row> deletions, String key) {
        Content left = held;
        for (Row deletion : deletions) {
            if (left != null && deletion.names(key)) {
                left = deletion.of(left);
            }
        }
        return left;
    }

    private static Counts send(Office office, List<Row> rows, boolean partial) {
        StringBuilder file = new StringBuilder("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,TIME_PERIOD,"
                + "OBS_VALUE,SOURCE_DETAIL,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,EDUCATION_LEV,DISABILITY_STATUS,"
                + "MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN\n");
        rows.forEach(row -> file.append("dataflow,X:Y(1.0),%s,%s,%s,%s,%s%s\n"
                .formatted(
                        row.action,
                        office.area(),
                        row.key(),
                        row.value,
                        row.source,
                        (row.isDeletion() ? "," : ",_T").repeat(8))));
        JsonPath answer = office.sends(
                        "application/vnd.sdmx.data+csv",
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        "?confirmation=Checked&mayChange=100&mayWithdraw=100&partial=" + partial)
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Counts(
                answer.getLong("counts.received"),
                answer.getLong("counts.new"),
                answer.getLong("counts.changed"),
                answer.getLong("counts.unchanged"),
                answer.getLong("counts.withdrawn"),
                answer.getLong("counts.refused"));
    }

    private static Map<String, Content> held(Office office) {
        List<Map<String, Object>> items =
                office.asks().get("/v1/observations?limit=5000").jsonPath().getList("items");
        Map<String, Content> held = new TreeMap<>();
        for (Map<String, Object> item : items) {
            Object source = item.get("source");
            held.put(
                    item.get("series") + "," + item.get("sex") + "," + item.get("timePeriod"),
                    new Content(item.get("value").toString(), source == null ? "" : source.toString()));
        }
        return held;
    }
}
