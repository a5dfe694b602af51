package org.inclusio.indicator.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.disaggregation.Sums;
import org.inclusio.statistics.disclosure.Count;
import org.inclusio.statistics.disclosure.Equation;
import org.inclusio.statistics.disclosure.Protection;
import org.inclusio.statistics.disclosure.ProtectionRule;
import org.inclusio.statistics.disclosure.Range;
import org.inclusio.statistics.disclosure.Releases;
import org.inclusio.statistics.disclosure.Releases.Valued;
import org.inclusio.statistics.disclosure.State;
import org.inclusio.statistics.disclosure.Suppression;
import org.inclusio.statistics.disclosure.Suppression.Reason;
import org.inclusio.statistics.disclosure.Zeros;
import org.inclusio.statistics.observation.Disaggregation;

/** Decides what to hide in the tables of an area's base series; knows no database. */
@ApplicationScoped
class ProtectTables {

    private final IndicatorCatalogue catalogue;
    private final DisclosureConfig config;

    ProtectTables(IndicatorCatalogue catalogue, DisclosureConfig config) {
        this.catalogue = catalogue;
        this.config = config;
    }

    /**
     * What is known of one table.
     *
     * @param marked groups whose number the office itself marked as not free, written
     * @param releases what earlier releases decided, the oldest first
     * @param told numbers that were told before there was anything to decide
     */
    record Known(Set<Disaggregation> marked, List<List<Verdict>> releases, List<Verdict> told) {

        /** What is hidden now; it stays so when its number is withdrawn, because a rate may go on telling it. */
        Stream<Verdict> hidden() {
            return releases.isEmpty()
                    ? Stream.empty()
                    : releases.get(releases.size() - 1).stream().filter(Verdict::isHidden);
        }
    }

    /** The decisions about each of these tables; a whole before the parts that it bounds. */
    Map<Mark, List<Verdict>> decide(String area, Suspicion seen, Map<Mark, Known> tables) {
        Map<Mark, List<Verdict>> decided = new HashMap<>();
        tables.keySet().forEach(mark -> decide(area, seen, tables, mark, decided));
        return decided;
    }

    private void decide(
            String area, Suspicion seen, Map<Mark, Known> tables, Mark mark, Map<Mark, List<Verdict>> decided) {
        if (decided.containsKey(mark)) {
            return;
        }
        Optional<BaseSeries> base = catalogue.baseSeries(mark.series());
        base.flatMap(BaseSeries::partOf)
                .map(term -> new Mark(term.series(), mark.year()))
                .filter(tables::containsKey)
                .ifPresent(whole -> decide(area, seen, tables, whole, decided));
        decided.put(mark, decide(area, seen, mark, base, tables.get(mark), decided));
    }

    private List<Verdict> decide(
            String area,
            Suspicion seen,
            Mark mark,
            Optional<BaseSeries> base,
            Known known,
            Map<Mark, List<Verdict>> decided) {
        Universe universe = new Universe(catalogue.universe(mark.series()));
        boolean isProtected = base.map(BaseSeries::isProtected).orElse(false);
        ProtectionRule rule = isProtected ? config.rule(area) : ofMarkedOnly(config.rule(area));
        Map<Disaggregation, Long> least = least(seen, mark);
        Map<String, Disaggregation> groups = new TreeMap<>();
        List<Count<String>> counts = new ArrayList<>();
        Set<Disaggregation> matched = new HashSet<>();
        seen.numbers(mark).forEach((group, number) -> {
            Disaggregation written = universe.written(group);
            long value = Persons.of(number);
            State state = known.marked().contains(written)
                    ? State.PRIMARY
                    : group.isTotal() && !config.totals() ? State.PUBLIC : State.CANDIDATE;
            long limit = base.map(one -> limit(seen, one, mark.year(), group, value, decided))
                    .orElse(Count.NO_LIMIT);
            groups.put(written.toString(), written);
            counts.add(new Count<>(
                    written.toString(), value, state, Math.min(value, least.getOrDefault(group, 0L)), limit));
            matched.add(group);
        });
        Sheet sheet = new Sheet(counts, universe, matched);
        Releases<String> releases = new Releases<>();
        known.releases().forEach(release -> addTo(releases, release, universe));
        releases.add(known.told().stream().map(ProtectTables::count).toList(), List.of(), Map.of());
        Suppression<Valued<String>> suppression =
                new Protection(rule).of(releases.with(sheet.counts(), sheet.equations()));
        Stream<Verdict> stated =
                counts.stream().map(count -> verdict(groups.get(count.id()), count, suppression, rule));
        Stream<Verdict> withdrawn = known.hidden()
                .filter(verdict -> !groups.containsKey(verdict.group().toString()));
        return Stream.concat(stated, withdrawn).toList();
    }

    /** What the parts of a table that are counted themselves make known of it, by matched group. */
    private Map<Disaggregation, Long> least(Suspicion seen, Mark mark) {
        Map<Disaggregation, Long> least = new HashMap<>();
        for (BaseSeries part : catalogue.baseSeries()) {
            part.partOf()
                    .filter(term -> term.series().equals(mark.series()))
                    .ifPresent(term -> seen.numbers(new Mark(part.code(), mark.year()))
                            .forEach((group, number) ->
                                    least.merge(seen.wholeOf(part, term, group), Persons.of(number), Math::max)));
        }
        return least;
    }

    /** What was told once and is unsafe now is shown no more, though it protects nobody who saw it. */
    private static Verdict verdict(
            Disaggregation group, Count<String> count, Suppression<Valued<String>> suppression, ProtectionRule rule) {
        Valued<String> valued = new Valued<>(count.id(), count.value());
        Reason reason = suppression.reasons().get(valued);
        boolean isUnsafe = count.state() == State.PRIMARY || count.state() == State.CANDIDATE && rule.isUnsafe(count);
        if (reason == null && isUnsafe) {
            reason = Reason.PRIMARY;
        }
        Range range = suppression.ranges().getOrDefault(valued, new Range(count.value(), count.value()));
        return new Verdict(
                group,
                count.value(),
                count.least(),
                count.limit() == Count.NO_LIMIT ? null : count.limit(),
                reason,
                reason == null ? null : range.width());
    }

    private static ProtectionRule ofMarkedOnly(ProtectionRule rule) {
        return new ProtectionRule(1, Zeros.SAFE, false, rule.width(), 0, rule.markedShare());
    }

    /** What a whole that everybody sees bounds the part by. */
    private long limit(
            Suspicion seen,
            BaseSeries base,
            int year,
            Disaggregation group,
            long value,
            Map<Mark, List<Verdict>> decided) {
        Term term = base.partOf().orElse(null);
        BigDecimal whole = term == null ? null : seen.whole(base, term, year, group);
        if (whole == null || Persons.of(whole) < value) {
            return Count.NO_LIMIT;
        }
        Disaggregation written =
                new Universe(catalogue.universe(term.series())).written(seen.wholeOf(base, term, group));
        boolean isHidden = decided.getOrDefault(new Mark(term.series(), year), List.of()).stream()
                .anyMatch(verdict -> verdict.isHidden() && verdict.group().equals(written));
        return isHidden ? Count.NO_LIMIT : Persons.of(whole);
    }

    private void addTo(Releases<String> releases, List<Verdict> release, Universe universe) {
        List<Count<String>> counts = release.stream().map(ProtectTables::count).toList();
        Set<Disaggregation> matched = new HashSet<>();
        Map<String, Reason> reasons = new HashMap<>();
        for (Verdict verdict : release) {
            matched.add(universe.matched(verdict.group()));
            if (verdict.isHidden()) {
                reasons.put(verdict.group().toString(), verdict.reason());
            }
        }
        Sheet sheet = new Sheet(new ArrayList<>(counts), universe, matched);
        sheet.rests().forEach(rest -> reasons.put(rest.id(), Reason.COMPLEMENTARY));
        releases.add(sheet.counts(), sheet.equations(), reasons);
    }

    private static Count<String> count(Verdict verdict) {
        return new Count<>(
                verdict.group().toString(),
                verdict.value(),
                State.CANDIDATE,
                verdict.least(),
                verdict.limit() == null ? Count.NO_LIMIT : verdict.limit());
    }

    /** A table as counts and sums; where parts are missing, the rest of their whole is a count that nobody sees. */
    private final class Sheet {

        private final List<Count<String>> counts;
        private final List<Count<String>> rests = new ArrayList<>();
        private final List<Equation<String>> equations = new ArrayList<>();

        Sheet(List<Count<String>> counts, Universe universe, Collection<Disaggregation> matched) {
            this.counts = counts;
            Map<String, Long> values = new HashMap<>();
            counts.forEach(count -> values.put(count.id(), count.value()));
            for (Sums.Sum sum : Sums.of(Set.copyOf(matched), universe.group(), catalogue.partitions())) {
                List<String> left = names(sum.left(), universe);
                List<String> right = new ArrayList<>(names(sum.right(), universe));
                if (!sum.complete()) {
                    long rest = values.get(left.get(0))
                            - right.stream().mapToLong(values::get).sum();
                    if (rest < 0) {
                        continue;
                    }
                    String name = left.get(0) + " without " + String.join(", ", right);
                    rests.add(new Count<>(name, rest, State.HIDDEN));
                    right.add(name);
                }
                equations.add(new Equation<>(left, right));
            }
        }

        private static List<String> names(List<Disaggregation> groups, Universe universe) {
            return groups.stream()
                    .map(group -> universe.written(group).toString())
                    .toList();
        }

        List<Count<String>> counts() {
            List<Count<String>> all = new ArrayList<>(counts);
            all.addAll(rests);
            return all;
        }

        List<Count<String>> rests() {
            return rests;
        }

        List<Equation<String>> equations() {
            return equations;
        }
    }
}
