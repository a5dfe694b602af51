package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.Asked.Reason;
import org.inclusio.report.evidence.Level;
import org.inclusio.statistics.catalogue.Series;

/**
 * Says below a chart how many values there are that it does not show: suppressed ones, and those too unsure for it. It says
 * nothing of what there is none of.
 */
final class NotShown {

    private NotShown() {}

    /** Every suppressed value of an area. */
    static Map<String, Long> suppressed(Writing writing) {
        return ofAreas(writing, Asked.EVERYTHING, Reason.SUPPRESSED, codes(writing.catalogue.series()));
    }

    /** Every value that is too unsure to be published. */
    static Map<String, Long> unreliable(Writing writing) {
        return ofAreas(writing, Asked.EVERYTHING, Reason.UNRELIABLE, codes(writing.catalogue.series()));
    }

    /** Of the medians of a Goal: without an area that has both periods, the last years alone are drawn. */
    static List<String> ofLevels(Writing writing, Collection<Series> ofGoal, List<Level> levels) {
        List<String> paired = levels.stream()
                .filter(level -> !level.pairs().isEmpty())
                .map(level -> level.series().code())
                .toList();
        List<String> others =
                codes(ofGoal).stream().filter(code -> !paired.contains(code)).toList();
        String years = "values for everybody of both periods, or of the later alone where no area has both";
        List<String> notes = new ArrayList<>();
        // Of limits is told beside the medians, which count them.
        for (Reason reason : List.of(Reason.SUPPRESSED, Reason.UNRELIABLE)) {
            Map<String, Long> parts = new TreeMap<>(ofAreas(writing, Asked.BOTH_PERIODS, reason, paired));
            parts.putAll(ofAreas(writing, Asked.LATE, reason, others));
            say(writing, notes, reason, years, parts);
        }
        return notes;
    }

    /** Of values of areas. */
    static List<String> ofAreas(Writing writing, Asked asked, String what, Collection<Series> series) {
        List<String> notes = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            say(writing, notes, reason, what, ofAreas(writing, asked, reason, codes(series)));
        }
        return notes;
    }

    /** Of values of regions, which are made without the suppressed values of their areas. */
    static List<String> ofRegions(
            Writing writing, Asked asked, String what, Collection<Series> series, Collection<String> regions) {
        List<String> notes = new ArrayList<>();
        Map<String, Long> withheld = writing.evidence
                .leftOut()
                .of(
                        asked,
                        Reason.SUPPRESSED,
                        codes(series),
                        place -> writing.catalogue
                                .area(place)
                                .filter(area -> regions.stream().anyMatch(area::isMemberOf))
                                .isPresent());
        if (!withheld.isEmpty()) {
            notes.add(writing.say(
                    "chart.suppressed-areas",
                    "suppressed",
                    writing.numbers.countInDigits(
                            "suppressed " + what + " of the areas of the regions, by sub-series", withheld)));
        }
        for (Reason reason : List.of(Reason.WITHIN_LIMITS, Reason.UNRELIABLE)) {
            say(
                    writing,
                    notes,
                    reason,
                    what + " of regions",
                    writing.evidence.leftOut().of(asked, reason, codes(series), regions::contains));
        }
        return notes;
    }

    private static Map<String, Long> ofAreas(Writing writing, Asked asked, Reason reason, Collection<String> series) {
        Predicate<String> isArea = place -> writing.catalogue.region(place).isEmpty();
        return writing.evidence.leftOut().of(asked, reason, series, isArea);
    }

    private static void say(Writing writing, List<String> notes, Reason reason, String what, Map<String, Long> parts) {
        if (parts.isEmpty()) {
            return;
        }
        notes.add(
                switch (reason) {
                    case SUPPRESSED ->
                        writing.say("chart.suppressed", "values", counted(writing, "suppressed " + what, parts));
                    case WITHIN_LIMITS ->
                        writing.say(
                                "chart.within-limits",
                                "values",
                                counted(writing, "only limits known of " + what, parts));
                    case UNRELIABLE ->
                        writing.say("chart.unreliable", "values", counted(writing, "unreliable " + what, parts));
                });
    }

    private static String counted(Writing writing, String what, Map<String, Long> parts) {
        return writing.numbers.countInDigits(what + ", by sub-series", parts);
    }

    private static List<String> codes(Collection<Series> series) {
        return series.stream().map(Series::code).toList();
    }
}
