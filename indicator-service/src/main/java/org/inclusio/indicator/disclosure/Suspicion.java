package org.inclusio.indicator.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.TableWatch;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.disaggregation.Tabulation;
import org.inclusio.statistics.disclosure.ProtectionRule;
import org.inclusio.statistics.disclosure.Zeros;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Notices, while the values of an area are computed, which tables of protected base series have unsafe counts. */
public final class Suspicion implements TableWatch {

    private final IndicatorCatalogue catalogue;
    private final ProtectionRule rule;
    private final boolean totals;
    private final Map<Mark, List<Tabulation>> tables = new HashMap<>();

    Suspicion(IndicatorCatalogue catalogue, ProtectionRule rule, boolean totals) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.totals = totals;
    }

    @Override
    public void see(String series, Period period, Tabulation table) {
        if (catalogue.baseSeries(series).isPresent()) {
            tables.computeIfAbsent(new Mark(series, period.year()), any -> new ArrayList<>())
                    .add(table);
        }
    }

    /** The tables that have to be looked at closely. */
    public Set<Mark> suspects() {
        Set<Mark> suspects = new HashSet<>();
        tables.forEach((mark, seen) -> {
            BaseSeries base = catalogue.baseSeries(mark.series()).orElseThrow();
            if (base.isProtected() && isSuspect(base, mark.year(), seen)) {
                suspects.add(mark);
            }
        });
        return suspects;
    }

    private boolean isSuspect(BaseSeries base, int year, List<Tabulation> seen) {
        boolean isAny = rule.groups() || rule.zeros() == Zeros.UNSAFE;
        for (Tabulation table : seen) {
            boolean[] unsafe = {isAny && !table.groups().isEmpty()};
            table.forEach((group, number) -> unsafe[0] |= isUnsafe(base, year, group, number));
            if (unsafe[0]) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnsafe(BaseSeries base, int year, Disaggregation group, BigDecimal number) {
        if (group.isTotal() && !totals) {
            return false;
        }
        if (rule.isUnsafe(Persons.of(number))) {
            return true;
        }
        BigDecimal whole =
                base.partOf().map(term -> whole(base, term, year, group)).orElse(null);
        return whole != null && whole.compareTo(number) > 0 && rule.isUnsafe(Persons.of(whole.subtract(number)));
    }

    /** The number of those that a group is part of, such as those of the same age and sex in the population; or null. */
    BigDecimal whole(BaseSeries base, Term term, int year, Disaggregation group) {
        List<Tabulation> seen = tables.get(new Mark(term.series(), year));
        if (seen == null) {
            return null;
        }
        Disaggregation asked = wholeOf(base, term, group);
        for (Tabulation table : seen) {
            BigDecimal number = table.value(asked);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** Matched with the universe of the whole, as {@code group} is with that of the part. */
    Disaggregation wholeOf(BaseSeries base, Term term, Disaggregation group) {
        Disaggregation asked = new Universe(base.universe()).written(group);
        for (Map.Entry<Dimension, String> bracket : term.brackets().entrySet()) {
            if (asked.isTotal(bracket.getKey())) {
                asked = asked.with(bracket.getKey(), bracket.getValue());
            }
        }
        return new Universe(catalogue.universe(term.series())).matched(asked);
    }

    /** Every number that was seen of a series and year, by matched group. */
    Map<Disaggregation, BigDecimal> numbers(Mark mark) {
        Map<Disaggregation, BigDecimal> numbers = new HashMap<>();
        tables.getOrDefault(mark, List.of()).forEach(table -> table.forEach(numbers::putIfAbsent));
        return numbers;
    }
}
