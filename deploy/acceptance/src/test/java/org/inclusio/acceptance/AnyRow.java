package org.inclusio.acceptance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * Draws rows of the whole grammar of a file: every column, every code list, numbers and texts of every length about the
 * bounds, with characters of every kind. Many are wrong; which, is for ingest-service to say.
 */
final class AnyRow {

    private static final List<Column> NUMBERS =
            List.of(Column.OBS_VALUE, Column.LOWER_BOUND, Column.UPPER_BOUND, Column.DESIGN_EFFECT);
    /** In an order that is the same in every run, as the draws are. */
    private static final Map<Column, String> LISTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Column.SEX, "sex"),
            Map.entry(Column.AGE, "age"),
            Map.entry(Column.URBANISATION, "urbanisation"),
            Map.entry(Column.INCOME_WEALTH_QUANTILE, "wealth-quantile"),
            Map.entry(Column.EDUCATION_LEV, "education-level"),
            Map.entry(Column.DISABILITY_STATUS, "disability-status"),
            Map.entry(Column.MIGRATION_STATUS, "migration-status"),
            Map.entry(Column.INDIGENOUS_STATUS, "indigenous-status"),
            Map.entry(Column.UNIT_MULT, "unit-mult"),
            Map.entry(Column.OBS_STATUS, "obs-status"),
            Map.entry(Column.CONF_STATUS, "conf-status"),
            Map.entry(Column.NATURE, "nature")));
    /** Each stands for a kind: of one to four bytes, escaped in JSON by one more or by five, and not to be written. */
    private static final List<String> CHARACTERS = List.of(
            "a",
            "\u00e9",
            "\u4eba",
            "\ud83d\ude00",
            "\"",
            "\\",
            "\n",
            "\t",
            "\u2028",
            "\u007f",
            "\u0001",
            "\u000b",
            "\ud800",
            "\uffff",
            "\0",
            "'",
            "<",
            " ");

    private final IndicatorCatalogue catalogue;
    private final List<String> series;
    private final String area;
    private final Random random;

    AnyRow(IndicatorCatalogue catalogue, String area, long seed) {
        this.catalogue = catalogue;
        this.area = area;
        this.random = new Random(seed);
        this.series = catalogue.series().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.code()), one.terms().stream().map(term -> term.series())))
                .distinct()
                .toList();
    }

    /** A row that no other one of the same area has the name of, by its group. */
    RawObservation next(int line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.REF_AREA, area);
        cells.put(Column.SERIES, oneOf(series));
        cells.put(
                Column.TIME_PERIOD,
                Integer.toString(rarely() ? 1_890 + random.nextInt(220) : 2_000 + random.nextInt(15)));
        cells.put(Column.OBS_VALUE, number());
        cells.put(Column.CUST_BREAKDOWN, often() ? null : code(line));
        LISTS.forEach((column, list) -> {
            if (random.nextInt(6) == 0) {
                cells.put(
                        column,
                        oneOf(List.copyOf(catalogue.codeList(list).names().keySet())));
            }
        });
        if (rarely()) {
            cells.put(Column.AGE, "Y" + random.nextInt(1_200) + "T" + random.nextInt(1_200));
        }
        NUMBERS.forEach(column -> {
            if (rarely()) {
                cells.put(column, number());
            }
        });
        if (rarely()) {
            cells.put(Column.SAMPLE_SIZE, digits(1 + random.nextInt(11)));
        }
        if (often()) {
            cells.put(Column.SOURCE_DETAIL, text());
        }
        cells.values().removeIf(cell -> cell == null || cell.isEmpty());
        return RawObservation.of(line, cells);
    }

    private String code(int line) {
        String code = "G" + line;
        return random.nextInt(4) == 0 ? code + "x".repeat(90 + random.nextInt(15) - code.length()) : code;
    }

    private String number() {
        if (often()) {
            return Integer.toString(1 + random.nextInt(100));
        }
        String sign = rarely() ? "-" : rarely() ? "+" : "";
        String whole = digits(random.nextInt(44));
        String fraction = often() ? "" : "." + digits(random.nextInt(44));
        String exponent = often() ? "" : (random.nextBoolean() ? "e" : "E") + (random.nextInt(100) - 50);
        return rarely()
                ? random.nextInt(10) + "e" + (random.nextInt(2_200) - 1_100)
                : sign + whole + fraction + exponent;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String text() {
        if (often()) {
            return "Census";
        }
        String only = oneOf(CHARACTERS);
        if (random.nextBoolean()) {
            return only.repeat(random.nextInt(4_100 / only.length()));
        }
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(oneOf(CHARACTERS.subList(0, 9)));
        }
        return text.append(rarely() ? oneOf(CHARACTERS) : "").toString();
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
