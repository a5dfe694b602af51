package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/** The numbers that a report prints, each once however often it prints it. */
final class Statistics {

    private static final BigDecimal ONE_HUNDRED = BigDecimal.valueOf(100);

    private record Basis(
            Statistic.Formula formula,
            String series,
            List<Long> figures,
            String counted,
            Map<String, Long> parts,
            Map<String, Long> wholes) {}

    private final List<Statistic> noted = new ArrayList<>();
    private final Map<Basis, Integer> numbers = new HashMap<>();

    /** One that rests on figures; its number. */
    int note(
            Statistic.Formula formula,
            Series series,
            BigDecimal value,
            String unit,
            int decimals,
            List<Figure> figures,
            String printed) {
        return note(formula, null, series, value, unit, decimals, figures, printed);
    }

    /** How a region stands with a target, which rests on its figures; its number. */
    int standing(Series series, String why, BigDecimal latest, int decimals, List<Figure> figures, String printed) {
        return note(Statistic.Formula.STANDING, why, series, latest, series.unit(), decimals, figures, printed);
    }

    private int note(
            Statistic.Formula formula,
            String counted,
            Series series,
            BigDecimal value,
            String unit,
            int decimals,
            List<Figure> figures,
            String printed) {
        List<Long> of = figures.stream().map(Figure::number).toList();
        return numbers.computeIfAbsent(new Basis(formula, series.code(), of, counted, Map.of(), Map.of()), any -> {
            IntSummaryStatistics years = figures.stream().mapToInt(Figure::year).summaryStatistics();
            return add(new Statistic(
                    noted.size() + 1,
                    null,
                    null,
                    null,
                    printed,
                    series.code(),
                    formula,
                    value,
                    unit,
                    decimals,
                    years.getMin(),
                    years.getMax(),
                    (int) figures.stream().map(Figure::refArea).distinct().count(),
                    of,
                    counted,
                    null,
                    null));
        });
    }

    /** One that is the sum of its parts; its number. */
    int count(String counted, Map<String, Long> parts, String printed) {
        return add(Statistic.Formula.COUNT, counted, parts, Map.of(), sum(parts), "", 0, printed);
    }

    /** One that says how many per cent parts are of wholes, of which there is at least one. */
    int share(String counted, Map<String, Long> parts, Map<String, Long> wholes, int decimals, String printed) {
        BigDecimal share = sum(parts).multiply(ONE_HUNDRED).divide(sum(wholes), MathContext.DECIMAL64);
        return add(Statistic.Formula.SHARE, counted, parts, wholes, share, "PERCENT", decimals, printed);
    }

    /** Says where in a table a statistic stands. */
    void place(int number, int table, String row, String column, String printed) {
        Statistic known = noted.get(number - 1);
        if (known.table() == null) {
            noted.set(number - 1, known.in(table, row, column, printed));
        }
    }

    List<Statistic> all() {
        return noted;
    }

    static BigDecimal sum(Map<String, Long> parts) {
        return BigDecimal.valueOf(
                parts.values().stream().mapToLong(Long::longValue).sum());
    }

    private int add(
            Statistic.Formula formula,
            String counted,
            Map<String, Long> parts,
            Map<String, Long> wholes,
            BigDecimal value,
            String unit,
            int decimals,
            String printed) {
        return numbers.computeIfAbsent(
                new Basis(formula, null, List.of(), counted, parts, wholes),
                any -> add(new Statistic(
                        noted.size() + 1,
                        null,
                        null,
                        null,
                        printed,
                        null,
                        formula,
                        value,
                        unit,
                        decimals,
                        null,
                        null,
                        null,
                        List.of(),
                        counted,
                        parts,
                        wholes)));
    }

    private int add(Statistic statistic) {
        noted.add(statistic);
        return statistic.number();
    }
}
