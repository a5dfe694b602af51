package org.inclusio.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.Reach;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** Finds out whether a file changes or withdraws so much of what is held that its office has to say that it means it. */
@ApplicationScoped
class AskAboutLargeChanges {

    private final LargeChangeConfig config;

    AskAboutLargeChanges(LargeChangeConfig config) {
        this.config = config;
    }

    /** What the file reaches; empty when that is too little to be asked about. */
    Optional<Reach> of(Comparison comparison, Counts counts) throws SQLException {
        boolean isLarge = counts.withdrawn() > 0 && comparison.isOfEverything()
                || isLarge(comparison, counts.withdrawn(), config.manyWithdrawn(), config.shareWithdrawn())
                || isLarge(comparison, counts.changed(), config.manyChanged(), config.shareChanged());
        return isLarge ? Optional.of(comparison.reach()) : Optional.empty();
    }

    private boolean isLarge(Comparison comparison, long reached, long many, double share) throws SQLException {
        if (reached <= config.few()) {
            return false;
        }
        // More is held than it would be a share of.
        return reached > many || !comparison.isHeld((long) Math.ceil(reached / share));
    }

    /** What is to be said of it: a warning for each series, with its years, at the first row that does so. */
    static List<Finding> findings(Reach reach) {
        Map<String, List<Reach.Part>> bySeries = new LinkedHashMap<>();
        for (Reach.Part part : reach.parts()) {
            bySeries.computeIfAbsent(part.series(), series -> new ArrayList<>()).add(part);
        }
        return bySeries.entrySet().stream()
                .map(series -> finding(series.getKey(), series.getValue(), reach))
                .toList();
    }

    private static Finding finding(String series, List<Reach.Part> parts, Reach reach) {
        long line = parts.stream().mapToLong(Reach.Part::line).min().orElseThrow();
        List<String> withdrawn = years(parts, Reach.Part::withdrawn);
        List<String> changed = years(parts, Reach.Part::changed);
        Sentence said;
        if (withdrawn.isEmpty()) {
            said = Sentence.of(
                    "LARGE_CHANGE.changed",
                    "series",
                    series,
                    "count",
                    sum(parts, Reach.Part::changed),
                    "years",
                    changed,
                    "all",
                    reach.changed(),
                    "held",
                    reach.held());
        } else if (changed.isEmpty()) {
            said = Sentence.of(
                    "LARGE_CHANGE.withdrawn",
                    "series",
                    series,
                    "count",
                    sum(parts, Reach.Part::withdrawn),
                    "years",
                    withdrawn,
                    "all",
                    reach.withdrawn(),
                    "held",
                    reach.held());
        } else {
            said = Sentence.of(
                    "LARGE_CHANGE.both",
                    "series",
                    series,
                    "withdrawn",
                    withdrawn,
                    "changed",
                    changed,
                    "all",
                    reach.withdrawn(),
                    "others",
                    reach.changed(),
                    "held",
                    reach.held());
        }
        return new Finding(line, null, null, Rule.LARGE_CHANGE, said.at(Place.begins(line)));
    }

    private interface Count {
        long of(Reach.Part part);
    }

    private static long sum(List<Reach.Part> parts, Count count) {
        return parts.stream().mapToLong(count::of).sum();
    }

    /** As {@code 2009: 3}. */
    private static List<String> years(List<Reach.Part> parts, Count count) {
        return parts.stream()
                .filter(part -> count.of(part) > 0)
                .map(part -> part.year() + ": " + count.of(part))
                .toList();
    }
}
