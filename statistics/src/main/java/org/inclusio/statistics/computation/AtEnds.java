package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.observation.Period;

/**
 * What follows for values of a sub-series from inputs of which only limits are known: the value is computed with each of
 * these at its lower and at its upper end, in every combination, and lies between the least and the greatest of the results,
 * because every method only rises or only falls with each of its inputs; of the poverty gap, which may follow a Lorenz curve,
 * that is not known, and it is left out. A count and a rate are at least zero; what is above
 * a limit has an upper end only where it is a share of a whole. This is the system's own rule, BOTH_ENDS, as for regions.
 */
public final class AtEnds {

    /** Inputs within limits behind one value; with more nothing is said of it. */
    private static final int MOST_LIMITED = 4;

    private final IndicatorCatalogue catalogue;
    private final IndicatorComputation computation;
    private final LimitRules rules;
    private final Series series;
    private final String area;
    private final List<Input> known;
    private final Map<Cell, Limit> limited;
    private final Map<Period, Year> years = new HashMap<>();

    /**
     * @param area ISO 3166-1 alpha-3 code
     * @param known what was observed of the area
     * @param limited of what only a limit was, by its observed cell, not scaled otherwise than {@code known}
     */
    public AtEnds(
            IndicatorCatalogue catalogue,
            IndicatorComputation computation,
            LimitRules rules,
            Series series,
            String area,
            List<Input> known,
            Map<Cell, Limit> limited) {
        this.catalogue = catalogue;
        this.computation = computation;
        this.rules = rules;
        this.series = series;
        this.area = area;
        this.known = known;
        this.limited = limited;
    }

    /**
     * Between which results a value lies; the two are equal where it does not depend on a limit.
     *
     * @param least with its inputs, the limits among them at one of their ends
     */
    public record Spanned(Result least, Computed greatest) {

        public Computed computed() {
            return (Computed) least.outcome();
        }

        public boolean isExact() {
            return computed().value().compareTo(greatest.value()) == 0;
        }

        public Limit limit() {
            return new Limit(computed().value(), greatest.value());
        }
    }

    /**
     * What is known of values that are not computed because of a limit, without those of which an end is not known.
     *
     * @param computed the values that are
     */
    public Map<Cell, Spanned> beside(Set<Cell> computed) {
        if (series.method() == MethodName.POVERTY_GAP) {
            return Map.of();
        }
        Set<Integer> concerned = new TreeSet<>();
        limited.keySet().stream().filter(this::isInput).forEach(cell -> {
            concerned.add(cell.period().year());
            concerned.add(cell.period().year() - series.method().otherYear());
        });
        Map<Cell, Spanned> beside = new LinkedHashMap<>();
        concerned.removeIf(year -> !Period.isPeriod(year));
        for (int number : concerned) {
            Period period = new Period(number);
            Year year = years.computeIfAbsent(period, this::year);
            if (year.ends().isEmpty()) {
                continue;
            }
            for (Result result : computation.computeAll(series, year.slice(year.upper()))) {
                if (result.cell().period().equals(period)
                        && !computed.contains(result.cell())
                        && result.outcome() instanceof Computed first
                        && first.basis() != Basis.REPORTED) {
                    spanned(result.cell(), year, first).ifPresent(spanned -> beside.put(result.cell(), spanned));
                }
            }
        }
        return beside;
    }

    private Optional<Spanned> spanned(Cell cell, Year year, Computed first) {
        List<Cell> behind = first.inputs().stream()
                .map(Input::cell)
                .filter(year.ends()::containsKey)
                .distinct()
                .toList();
        return behind.size() > MOST_LIMITED ? Optional.empty() : spanned(cell, year, behind);
    }

    private Optional<Spanned> spanned(Cell cell, Year year, List<Cell> behind) {
        Map<Cell, BigDecimal> least = null;
        Computed lowest = null;
        Computed highest = null;
        for (int corner = 0; corner < 1 << behind.size(); corner++) {
            Map<Cell, BigDecimal> ends = new HashMap<>(year.upper());
            for (int i = 0; i < behind.size(); i++) {
                if ((corner >> i & 1) == 0) {
                    ends.put(behind.get(i), year.ends().get(behind.get(i)).lower());
                }
            }
            Optional<Computed> one = at(cell, year, ends);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            Computed computed = one.get();
            if (lowest == null || computed.value().compareTo(lowest.value()) < 0) {
                lowest = computed;
                least = ends;
            }
            if (highest == null || computed.value().compareTo(highest.value()) > 0) {
                highest = computed;
            }
        }
        return Optional.of(new Spanned(computation.result(series, cell, year.slice(least)), highest));
    }

    private Optional<Computed> at(Cell cell, Year year, Map<Cell, BigDecimal> ends) {
        return computation.result(series, cell, year.slice(ends)).outcome() instanceof Computed computed
                        && computed.basis() != Basis.REPORTED
                ? Optional.of(computed)
                : Optional.empty();
    }

    /** What is known in the years that a value looks at. */
    private final class Year {

        private final List<Input> observed;
        private final Map<Cell, Limit> ends = new HashMap<>();
        private final List<Cell> open = new ArrayList<>();

        Year(List<Input> observed, Map<Cell, Limit> limits) {
            this.observed = observed;
            limits.forEach((cell, limit) -> {
                BigDecimal lower = limit.lower() != null ? limit.lower() : least(cell.series());
                BigDecimal upper = limit.upper() != null ? limit.upper() : most(cell.series());
                if (lower == null || upper == null || lower.compareTo(upper) > 0) {
                    open.add(cell);
                } else {
                    ends.put(cell, new Limit(lower, upper));
                }
            });
        }

        Map<Cell, Limit> ends() {
            return ends;
        }

        Map<Cell, BigDecimal> upper() {
            Map<Cell, BigDecimal> upper = new HashMap<>();
            ends.forEach((cell, limit) -> upper.put(cell, limit.upper()));
            return upper;
        }

        Slice slice(Map<Cell, BigDecimal> at) {
            return Slice.of(
                    catalogue,
                    area,
                    Stream.concat(
                                    observed.stream(),
                                    at.entrySet().stream().map(one -> new Input(one.getKey(), one.getValue())))
                            .toList(),
                    open);
        }
    }

    private Year year(Period period) {
        int other = period.year() + series.method().otherYear();
        Map<Cell, Limit> limits = new HashMap<>();
        limited.forEach((cell, limit) -> {
            if (isBehind(cell, period.year(), other) && isInput(cell)) {
                limits.put(cell, limit);
            }
        });
        return new Year(
                known.stream()
                        .filter(input -> isBehind(input.cell(), period.year(), other))
                        .toList(),
                limits);
    }

    private boolean isBehind(Cell cell, int year, int other) {
        return (cell.period().year() == year || cell.period().year() == other)
                && (series.isFedBy(cell.series())
                        || series.weight().stream()
                                .anyMatch(term -> term.series().equals(cell.series())));
    }

    private boolean isInput(Cell cell) {
        return series.isFedBy(cell.series()) && !cell.series().equals(series.code());
    }

    private BigDecimal least(String code) {
        boolean isNeverNegative = catalogue
                .baseSeries(code)
                .map(base -> base.kind() == BaseSeries.Kind.COUNT || base.kind() == BaseSeries.Kind.RATE)
                .orElse(false);
        return isNeverNegative
                ? BigDecimal.ZERO
                : catalogue.series(code).flatMap(rules::least).orElse(null);
    }

    private BigDecimal most(String code) {
        return catalogue.series(code).flatMap(rules::most).orElse(null);
    }
}
