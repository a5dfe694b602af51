package org.inclusio.indicator.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.QueryOfV1;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions made up at random, each asked in version 1, in version 2 by keys and by filters, and of an oracle that goes through
 * all rows.
 */
class SameCellsTest {

    private static final PublishedCodes CODES = new PublishedCodes(IndicatorCatalogue.load());
    private static final Map<Component, List<String>> ASKED = Map.of(
            Component.SERIES,
            List.of("MDG_0303_WOMEN_PARLIAMENT", "MDG_0401_U5MR", "MDG_0109_UNDERNOURISHED"),
            Component.REF_AREA,
            List.of("ALB", "KEN", "UGA", "WORLD"),
            Component.SEX,
            List.of("F", "M", "_T"),
            Component.URBANISATION,
            List.of("R", "_T", "U"));

    private record Question(Map<Component, Set<String>> codes, int from, int to, int first, int last) {

        static Question of(Random random) {
            Map<Component, Set<String>> codes = new LinkedHashMap<>();
            for (Component one : PublishedStructure.key()) {
                Set<String> some = new TreeSet<>();
                for (String code : ASKED.getOrDefault(one, List.of())) {
                    if (random.nextInt(3) == 0) {
                        some.add(code);
                    }
                }
                codes.put(one, some);
            }
            int from = 1999 + random.nextInt(9);
            return new Question(codes, from, from + random.nextInt(6), random.nextInt(3), random.nextInt(3));
        }

        private String ends() {
            return (first == 0 ? "" : "&firstNObservations=" + first) + (last == 0 ? "" : "&lastNObservations=" + last);
        }

        DataQuery ofV1() {
            String key =
                    codes.values().stream().map(some -> String.join("+", some)).collect(Collectors.joining("."));
            return QueryOfV1.of(
                    Address.of("/DF_MDG_DISAGG/" + key, "startPeriod=" + from + "&endPeriod=" + to + ends()), CODES);
        }

        DataQuery ofV2ByKeys() {
            List<String> keys = List.of("");
            for (Set<String> some : codes.values()) {
                List<String> longer = new ArrayList<>();
                for (String key : keys) {
                    for (String code : some.isEmpty() ? Set.of("*") : some) {
                        longer.add(key.isEmpty() ? code : key + "." + code);
                    }
                }
                keys = longer;
            }
            return QueryOfV2.of(
                    Address.of(
                            "/dataflow/INCLUSIO/DF_MDG_DISAGG/~/" + String.join(",", keys),
                            "c[TIME_PERIOD]=ge:" + from + "+le:" + to + ends()),
                    CODES);
        }

        DataQuery ofV2ByFilters() {
            StringBuilder query = new StringBuilder("c%5BTIME_PERIOD%5D=");
            query.append(
                    IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining(",")));
            codes.forEach((component, some) -> {
                if (!some.isEmpty()) {
                    query.append("&c[").append(component).append("]=").append(String.join(",", some));
                }
            });
            return QueryOfV2.of(Address.of("/datastructure", query + ends()), CODES);
        }

        List<String> oracle(List<PublishedRow> rows) {
            List<String> cells = new ArrayList<>();
            Map<List<String>, List<PublishedRow>> series = new LinkedHashMap<>();
            for (PublishedRow row : rows) {
                int year = Integer.parseInt(row.text(Component.TIME_PERIOD));
                boolean fits = year >= from && year <= to;
                for (Map.Entry<Component, Set<String>> one : codes.entrySet()) {
                    fits = fits && (one.getValue().isEmpty() || one.getValue().contains(row.text(one.getKey())));
                }
                if (fits) {
                    series.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row);
                }
            }
            for (List<PublishedRow> each : series.values()) {
                for (int i = 0; i < each.size(); i++) {
                    if (first + last == 0 || i < first || i >= each.size() - last) {
                        cells.add(cell(each.get(i)));
                    }
                }
            }
            return cells;
        }
    }

    private static String cell(PublishedRow row) {
        return String.join(".", row.key()) + "." + row.text(Component.TIME_PERIOD) + "=" + row.text(Component.OBS_VALUE)
                + " " + row.text(Component.OBS_STATUS);
    }

    private static List<String> cells(DataQuery query, List<PublishedRow> rows) {
        RowFilter filter = new RowFilter(query, CODES);
        List<PublishedRow> fitting = rows.stream().filter(filter::test).toList();
        fitting.forEach(row ->
                assertThat(isReadFromTheDatabase(filter, row)).as(cell(row)).isTrue());
        List<String> cells = new ArrayList<>();
        Batches arranged = new Arranged(MadeRows.batches(fitting), query);
        for (List<PublishedRow> part = arranged.next(); !part.isEmpty(); part = arranged.next()) {
            part.forEach(row -> cells.add(cell(row)));
        }
        return cells;
    }

    /** The lists of codes and years that the database is given let every row through that fits. */
    private static boolean isReadFromTheDatabase(RowFilter filter, PublishedRow row) {
        boolean isRead = filter.isAnnual()
                && filter.series().contains(row.text(Component.SERIES))
                && filter.years()
                        .map(years -> years.contains(Integer.valueOf(row.text(Component.TIME_PERIOD))))
                        .orElse(true);
        for (Component dimension : PublishedStructure.key()) {
            isRead = isRead
                    && filter.codes(dimension)
                            .map(codes -> codes.contains(row.text(dimension)))
                            .orElse(true);
        }
        return isRead;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_question_has_the_same_cells_however_it_is_asked(int seed) {
        Random random = new Random(seed);
        List<PublishedRow> rows = MadeRows.many(random);
        int told = 0;
        for (int i = 0; i < 100; i++) {
            Question question = Question.of(random);
            List<String> expected = question.oracle(rows);
            told += expected.size();
            assertThat(cells(question.ofV1(), rows)).as("%s", question).isEqualTo(expected);
            assertThat(cells(question.ofV2ByKeys(), rows)).as("%s", question).isEqualTo(expected);
            assertThat(cells(question.ofV2ByFilters(), rows)).as("%s", question).isEqualTo(expected);
        }
        assertThat(told).isPositive();
    }
}
