package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.uncertainty.Reliability;

/** The footnotes that presentation standards ask for, below tables and charts that rest on such figures. */
final class Footnoted {

    private static final Map<Reliability, String> NOTES =
            new TreeMap<>(Map.of(Reliability.COMPLEMENT, "note.complement", Reliability.REVIEW, "note.review"));

    private Footnoted() {}

    /** Nothing where no figure has one. */
    static List<String> notes(Writing writing, Collection<Figure> figures) {
        List<String> notes = new ArrayList<>();
        NOTES.forEach((reliability, note) -> {
            Map<String, Long> parts = figures.stream()
                    .filter(figure -> figure.reliability() == reliability)
                    .distinct()
                    .collect(Collectors.groupingBy(Figure::series, TreeMap::new, Collectors.counting()));
            if (!parts.isEmpty()) {
                notes.add(writing.say(
                        note,
                        "values",
                        writing.numbers.countInDigits(
                                "figures of the reliability " + reliability + " behind it, by sub-series", parts)));
            }
        });
        return notes;
    }
}
