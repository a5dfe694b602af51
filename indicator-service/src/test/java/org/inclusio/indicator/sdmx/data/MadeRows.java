package org.inclusio.indicator.sdmx.data;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows as the database gives them, made up for tests. */
final class MadeRows {

    private static final List<String> SERIES =
            List.of("MDG_0303_WOMEN_PARLIAMENT", "MDG_0401_U5MR", "MDG_0109_UNDERNOURISHED");
    private static final List<String> AREAS = List.of("ALB", "KEN", "UGA", "WORLD");

    private MadeRows() {}

    /** A row with these columns; what is not given is as usual, or null. */
    static PublishedRow row(Map<String, String> columns) {
        Map<String, String> all = new HashMap<>(Map.of(
                "sex", "_T",
                "age", "_T",
                "urbanisation", "_T",
                "wealth_quantile", "_T",
                "education_level", "_T",
                "custom_breakdown", "_T",
                "disability_status", "_T",
                "migration_status", "_T",
                "indigenous_status", "_T"));
        all.putAll(Map.of(
                "unit", "PERCENT",
                "origin", "COMPUTED",
                "obs_status", "A",
                "precision_basis", "NONE",
                "reliability", "PUBLISH",
                "revision", "7",
                "inputs",
                        "[{\"series\":\"POP\",\"submission\":17,\"line\":2},{\"submission\":4},{\"submission\":17}]"));
        all.putAll(columns);
        RowReader reader = new RowReader(true);
        ResultSet row = (ResultSet) Proxy.newProxyInstance(
                MadeRows.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> method.getName().equals("getString")
                        ? all.get(reader.columns().get((Integer) arguments[0] - 1))
                        : Instant.parse("2015-06-30T12:00:00Z").atOffset(ZoneOffset.UTC));
        try {
            return reader.read(row);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Some hundred rows in the order in which they are read: told, suppressed, limited, of regions and groups. */
    static List<PublishedRow> many(Random random) {
        List<PublishedRow> rows = new ArrayList<>();
        for (String series : SERIES.stream().sorted().toList()) {
            for (String area : AREAS) {
                List<PublishedRow> ofArea = new ArrayList<>();
                for (String sex : List.of("F", "M", "_T")) {
                    for (String place : List.of("R", "_T")) {
                        for (int year = 2000; year < 2008; year++) {
                            if (random.nextInt(3) > 0) {
                                ofArea.add(row(cell(random, series, area, sex, place, year)));
                            }
                        }
                    }
                }
                ofArea.sort(ReadRows.BY_KEY);
                rows.addAll(ofArea);
            }
        }
        return rows;
    }

    private static Map<String, String> cell(
            Random random, String series, String area, String sex, String place, int year) {
        Map<String, String> cell = new HashMap<>(Map.of(
                "series", series,
                "ref_area", area,
                "sex", sex,
                "urbanisation", place,
                "time_period", Integer.toString(year)));
        switch (random.nextInt(5)) {
            case 0 -> cell.putAll(Map.of("obs_status", "Q", "reliability", "SUPPRESS"));
            case 1 -> cell.put("upper_bound", "2.5");
            case 2 ->
                cell.putAll(Map.of("value", "0.0000001", "nature", "E", "source", "Survey \"2\", <new> & old\n\u0631"));
            default -> cell.put("value", random.nextInt(100) + ".50");
        }
        return cell;
    }

    /** As they are read: by sub-series and area. */
    static Batches batches(List<PublishedRow> rows) {
        List<List<PublishedRow>> parts = new ArrayList<>();
        for (PublishedRow row : rows) {
            boolean isOfLast = !parts.isEmpty()
                    && parts.get(parts.size() - 1)
                            .get(0)
                            .key()
                            .subList(0, 3)
                            .equals(row.key().subList(0, 3));
            if (!isOfLast) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(row);
        }
        var each = parts.iterator();
        return () -> each.hasNext() ? each.next() : List.of();
    }
}
