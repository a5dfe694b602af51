package org.inclusio.report.evidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What one place has of two groups that are compared.
 *
 * @param figures how many figures of either there are
 * @param low how many of them are of low reliability
 * @param early both values of the first year that has both in the early window, or null
 * @param late both values of the last year that has both in the late window, or null
 */
record TwoGroups(long figures, long low, Gap.Compared early, Gap.Compared late) {

    static TwoGroups of(Cleavage cleavage, List<Figure> figures, Universe universe) {
        Map<Integer, Figure> firsts = byYear(figures, universe, cleavage::isFirst);
        Map<Integer, Figure> seconds = byYear(figures, universe, cleavage::isSecond);
        List<Figure> either = figures.stream()
                .filter(figure -> {
                    Disaggregation group = universe.matched(figure.group());
                    return cleavage.isFirst(group) || cleavage.isSecond(group);
                })
                .toList();
        return new TwoGroups(
                either.size(),
                either.stream().filter(figure -> !figure.reliability().isSure()).count(),
                both(firsts, seconds, Window.EARLY).findFirst().orElse(null),
                both(firsts, seconds, Window.LATE).reduce((a, b) -> b).orElse(null));
    }

    private static Map<Integer, Figure> byYear(
            List<Figure> figures, Universe universe, Predicate<Disaggregation> which) {
        Map<Integer, Figure> byYear = new TreeMap<>();
        for (Figure figure : figures) {
            if (which.test(universe.matched(figure.group()))) {
                // Of one year the figure with the higher number stands: it was heard last.
                byYear.merge(figure.year(), figure, (a, b) -> a.number() >= b.number() ? a : b);
            }
        }
        return byYear;
    }

    /** In the order of years. */
    private static Stream<Gap.Compared> both(Map<Integer, Figure> firsts, Map<Integer, Figure> seconds, Window window) {
        return firsts.values().stream()
                .filter(first -> window.contains(first.year()) && seconds.containsKey(first.year()))
                .map(first -> new Gap.Compared(first, seconds.get(first.year())));
    }
}
