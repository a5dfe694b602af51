package org.inclusio.indicator.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * Values of a sub-series, a row for each year and a column for each area and group. Every cell that has no number says why,
 * and what is nearest.
 *
 * @param marks that stand in it, each with what it means
 * @param without the years in which nothing is told of any column; they have no row
 */
record ValueTable(List<Column> columns, List<Row> rows, List<Mark> marks, String without) {

    /** Digits after the point that a page shows; files have them all. */
    private static final int SHOWN_DIGITS = 1;

    private static final int LEAST_FIGURES = 2;

    /** An area and a group, and the values of them by their years. */
    record Column(
            String area, String areaName, Group group, String groupName, NavigableMap<Integer, IndicatorValue> values) {

        /** Its name beside others: what they have in common is left to the heading. */
        String title(boolean severalAreas, boolean severalGroups) {
            return severalAreas && severalGroups
                    ? areaName + " \u00b7 " + groupName
                    : severalGroups ? groupName : areaName;
        }
    }

    record Row(int year, List<Cell> cells) {}

    /**
     * What is shown of a value.
     *
     * @param text the number as it is written in the language, a limit, or nothing
     * @param exact all of its digits; null where there is no number
     * @param interval empty where none is known
     * @param marks of quality, without words
     * @param reason why there is no number, and what is nearest; null where there is one
     * @param coverage of a region, in whole per cent; null for areas
     * @param link what tells a page of one value which one; null where nothing is told
     */
    record Cell(
            String text, String exact, String interval, String marks, String reason, Integer coverage, String link) {

        public boolean isNumber() {
            return exact != null;
        }
    }

    /** A mark of quality and what it means. */
    record Mark(String sign, String meaning) {}

    static ValueTable of(List<Column> columns, AskedView asked, IndicatorCatalogue catalogue, Names names) {
        NavigableSet<Integer> years = new TreeSet<>();
        columns.forEach(column -> years.addAll(column.values().keySet()));
        Map<String, String> marks = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        if (!years.isEmpty()) {
            int first = asked.from().orElseGet(years::first);
            for (int year = asked.to().orElseGet(years::last); year >= first; year--) {
                if (years.contains(year)) {
                    rows.add(row(columns, year, catalogue, names, marks));
                } else {
                    without.add(0, year);
                }
            }
        }
        return new ValueTable(
                columns,
                rows,
                marks.entrySet().stream()
                        .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                        .toList(),
                runs(without));
    }

    private static Row row(
            List<Column> columns, int year, IndicatorCatalogue catalogue, Names names, Map<String, String> marks) {
        return new Row(
                year,
                columns.stream()
                        .map(column -> cell(column, year, catalogue, names, marks))
                        .toList());
    }

    /** Years as people write them: 1992\u20132009, 2013. */
    static String runs(List<Integer> years) {
        StringBuilder runs = new StringBuilder();
        int begun = 0;
        for (int i = 0; i < years.size(); i++) {
            if (i + 1 == years.size() || years.get(i + 1) != years.get(i) + 1) {
                runs.append(runs.isEmpty() ? "" : ", ").append(years.get(begun));
                if (begun < i) {
                    runs.append('\u2013').append(years.get(i));
                }
                begun = i + 1;
            }
        }
        return runs.toString();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static Cell cell(
            Column column, int year, IndicatorCatalogue catalogue, Names names, Map<String, String> marks) {
        IndicatorValue value = column.values().get(year);
        if (value == null) {
            String none =
                    names.texts().of(catalogue.region(column.area()).isPresent() ? "why.region-none" : "why.none");
            return new Cell("", null, "", "", none + nearest(column, year, names), null, null);
        }
        Integer coverage = value.coverage() == null || value.coverage().percent() == null
                ? null
                : value.coverage().percent().setScale(0, RoundingMode.FLOOR).intValue();
        String link = "area=" + column.area() + "&group="
                + AskedPage.encoded(column.group().toString()) + "&year=" + year;
        StringBuilder signs = new StringBuilder();
        mark(value, names, (sign, meaning) -> {
            signs.append(sign);
            marks.put(sign, meaning);
        });
        if (value.value() != null) {
            return new Cell(
                    number(value.value(), names),
                    value.value().toPlainString(),
                    interval(value, names),
                    signs.toString(),
                    null,
                    coverage,
                    link);
        }
        if (value.limit() != null) {
            return new Cell(value.limit(), null, "", signs.toString(), null, coverage, link);
        }
        return new Cell(
                "",
                null,
                "",
                signs.toString(),
                why(value, coverage, names) + nearest(column, year, names),
                coverage,
                link);
    }

    private interface Marked {
        void with(String sign, String meaning);
    }

    private static void mark(IndicatorValue value, Names names, Marked marked) {
        if (value.confStatus() != null) {
            marked.with("\u25aa", names.texts().of("mark.suppressed"));
        }
        if (value.approximation() || "E".equals(value.nature()) || "M".equals(value.nature())) {
            marked.with("\u25e6", names.texts().of("mark.estimated"));
        }
        if (value.value() != null
                && (value.reliability() == Reliability.WARN || value.reliability() == Reliability.NOT_FOR_TRENDS)) {
            marked.with("?", names.texts().of("mark.unreliable"));
        }
        if ("B".equals(value.obsStatus())) {
            marked.with("\u2044", names.texts().of("mark.break"));
        }
        if (value.limit() != null) {
            marked.with("<", names.texts().of("mark.limit"));
        }
    }

    /** Why there is no number of a value that is told without one. */
    static String why(IndicatorValue value, Integer coverage, Names names) {
        if (value.confStatus() != null) {
            return names.texts().of("why.suppressed");
        }
        if (value.tooUnsureToBeTold()) {
            return names.texts().of("why.unsure");
        }
        return coverage == null
                ? names.texts().of("why.missing")
                : names.texts().of("why.coverage", coverage);
    }

    /** The number of another year that is nearest to one without. */
    private static String nearest(Column column, int year, Names names) {
        Optional<IndicatorValue> before = column.values().headMap(year, false).descendingMap().values().stream()
                .filter(one -> one.value() != null)
                .findFirst();
        Optional<IndicatorValue> after = column.values().tailMap(year, false).values().stream()
                .filter(one -> one.value() != null)
                .findFirst();
        Optional<IndicatorValue> nearest = before.isEmpty()
                        || after.isPresent()
                                && after.get().timePeriod() - year
                                        < year - before.get().timePeriod()
                ? after
                : before;
        return nearest.map(one -> " " + names.texts().of("why.nearest", number(one.value(), names), one.timePeriod()))
                .orElse("");
    }

    private static String interval(IndicatorValue value, Names names) {
        return value.lowerBound() == null || value.upperBound() == null
                ? ""
                : number(value.lowerBound(), names) + "\u2013" + number(value.upperBound(), names);
    }

    /** Rounded as pages show it: one digit after the point, and at least two figures. */
    static String number(BigDecimal value, Names names) {
        int digits = Math.max(SHOWN_DIGITS, value.scale() - value.precision() + LEAST_FIGURES);
        NumberFormat format = NumberFormat.getInstance(names.language().locale());
        format.setMaximumFractionDigits(Math.min(digits, Math.max(0, value.scale())));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Columns of the values that were read, each area with each group. */
    static List<Column> columns(AskedView asked, List<IndicatorValue> values, Names names) {
        Map<String, NavigableMap<Integer, IndicatorValue>> byColumn = new HashMap<>();
        for (IndicatorValue value : values) {
            Group group = Group.of(Coded.disaggregation(value), asked.series().universe());
            byColumn.computeIfAbsent(value.refArea() + " " + group, key -> new TreeMap<>())
                    .put(value.timePeriod(), value);
        }
        List<Column> columns = new ArrayList<>();
        for (String area : new LinkedHashSet<>(asked.areas())) {
            for (Group group : asked.groups()) {
                columns.add(new Column(
                        area,
                        names.area(area),
                        group,
                        names.group(group),
                        byColumn.getOrDefault(area + " " + group, new TreeMap<>())));
            }
        }
        return columns;
    }
}
