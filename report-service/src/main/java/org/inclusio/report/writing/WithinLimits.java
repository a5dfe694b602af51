package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.figure.Figure;

/** Says how many values are only known to be below or above a limit, and what follows from that. */
final class WithinLimits {

    private WithinLimits() {}

    /** Below a table or chart of medians; nothing where every value is known. */
    static List<String> notes(Writing writing, Collection<Figure> figures) {
        Map<String, Long> limits = bySeries(
                figures.stream().filter(figure -> figure.value() == null).toList());
        return limits.isEmpty()
                ? List.of()
                : List.of(writing.say(
                        "note.limits",
                        "values",
                        writing.numbers.countInDigits(
                                "values that are only known to be below or above a limit, by sub-series", limits)));
    }

    /** After the sentence of two medians. */
    static List<String> sentences(Writing writing, Level level) {
        List<String> sentences = new ArrayList<>();
        List<String> areas = Level.withinLimits(level.paired()).stream()
                .map(Figure::refArea)
                .distinct()
                .toList();
        if (!areas.isEmpty()) {
            sentences.add(writing.say(
                    "finding.level.limits",
                    "limits",
                    writing.numbers.count(
                            "areas with only a limit of a value of "
                                    + level.series().code(),
                            Counts.each(areas))));
        }
        if (!level.undecided().isEmpty()) {
            sentences.add(writing.say(
                    "finding.level.undecided",
                    "undecided",
                    writing.numbers.count(
                            "areas of which limits do not tell which value of "
                                    + level.series().code() + " is better",
                            Counts.each(level.undecided()))));
        }
        return sentences;
    }

    private static Map<String, Long> bySeries(Collection<Figure> figures) {
        Map<String, Long> parts = new TreeMap<>();
        figures.forEach(figure -> parts.merge(figure.series(), 1L, Long::sum));
        return parts;
    }
}
