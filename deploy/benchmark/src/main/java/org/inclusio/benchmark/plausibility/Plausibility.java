package org.inclusio.benchmark.plausibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusio.benchmark.plausibility.Judging.Found;
import org.inclusio.benchmark.plausibility.Published.Row;
import org.inclusio.benchmark.plausibility.Published.Submission;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/**
 * How many true rows are flagged and how many planted faults are found, by series. Each area's rows of a file are judged as
 * a first submission; then again with one row in forty made wrong, one kind of fault at a time. A fault counts as found when
 * it brings a finding that the true rows do not have, in its own series and at most a year beside it.
 */
public final class Plausibility {

    private static final int ONE_IN = 40;
    private static final long SEED = 20_150_706;

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final Judging judging = new Judging();
    private final Map<String, Tally> chosen = new TreeMap<>();
    private final Map<String, Tally> shown = new TreeMap<>();
    private final Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);

    /** What one half of the areas has of a series. */
    private static final class Tally {
        private int rows;
        private int flagged;
        private final int[] planted = new int[Fault.values().length];
        private final int[] found = new int[Fault.values().length];

        void add(Tally other) {
            rows += other.rows;
            flagged += other.flagged;
            for (int i = 0; i < planted.length; i++) {
                planted[i] += other.planted[i];
                found[i] += other.found[i];
            }
        }

        double flaggedPercent() {
            return 100.0 * flagged / rows;
        }

        double foundPercent() {
            int all = 0;
            int of = 0;
            for (int i = 0; i < planted.length; i++) {
                all += found[i];
                of += planted[i];
            }
            return 100.0 * all / of;
        }
    }

    /** The lines of a table, the totals last. */
    public List<String> measure(Path data) throws IOException {
        List<Submission> submissions = Published.read(data, catalogue);
        for (Submission submission : submissions) {
            measure(submission);
        }
        Tolerances tolerances = new Tolerances(submissions, catalogue);
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        Tally allChosen = new Tally();
        Tally allShown = new Tally();
        Set<String> codes = new TreeSet<>(chosen.keySet());
        codes.addAll(shown.keySet());
        for (String series : codes) {
            Tally one = chosen.getOrDefault(series, new Tally());
            Tally other = shown.getOrDefault(series, new Tally());
            lines.add(line(
                    series,
                    catalogue.course(series).kind().name(),
                    catalogue.course(series).tolerance(),
                    tolerances.of(series, catalogue.course(series).kind()),
                    one,
                    other));
            allChosen.add(one);
            allShown.add(other);
        }
        lines.add(line("all", "", Double.NaN, Double.NaN, allChosen, allShown));
        byRule.forEach((rule, rows) -> lines.add("%-28s says something of %d true rows".formatted(rule, rows)));
        return lines;
    }

    private void measure(Submission submission) {
        Map<String, Tally> half = submission.isForChoosing() ? chosen : shown;
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < submission.rows().size(); i++) {
            places.computeIfAbsent(submission.rows().get(i).series(), code -> new ArrayList<>())
                    .add(i);
        }
        Set<Found> clean = judging.judge(submission.area(), submission.rows(), List.of());
        clean.forEach(found -> byRule.merge(found.rule(), 1, Integer::sum));
        places.forEach((series, rows) -> {
            Tally tally = half.computeIfAbsent(series, code -> new Tally());
            tally.rows += rows.size();
            tally.flagged += (int) clean.stream()
                    .filter(found -> found.rule().level() == Rule.Level.STATISTICAL)
                    .filter(found -> submission.rows().get(found.row()).series().equals(series))
                    .map(Found::row)
                    .distinct()
                    .count();
        });
        for (Fault fault : Fault.values()) {
            plant(fault, submission, places, clean, half);
        }
    }

    private void plant(
            Fault fault,
            Submission submission,
            Map<String, List<Integer>> places,
            Set<Found> clean,
            Map<String, Tally> half) {
        Random random = new Random(SEED + (submission.file() + submission.area() + fault).hashCode());
        List<Row> faulty = new ArrayList<>(submission.rows());
        List<Map.Entry<String, List<Integer>>> faults = new ArrayList<>();
        places.forEach((series, rows) -> fault.plant(rows, faulty, isPercentage(series), ONE_IN, random)
                .values()
                .forEach(changed -> faults.add(Map.entry(series, changed))));
        if (faults.isEmpty()) {
            return;
        }
        Set<Found> found =
                judging.judge(submission.area(), faulty, fault.isOfWhatIsHeld() ? submission.rows() : List.of());
        if (!fault.isOfWhatIsHeld()) {
            found.removeAll(clean);
        }
        for (Map.Entry<String, List<Integer>> one : faults) {
            Tally tally = half.get(one.getKey());
            tally.planted[fault.ordinal()]++;
            boolean isFound = found.stream().anyMatch(at -> isAbout(faulty.get(at.row()), one, faulty));
            tally.found[fault.ordinal()] += isFound ? 1 : 0;
        }
    }

    private static boolean isAbout(Row at, Map.Entry<String, List<Integer>> fault, List<Row> file) {
        return at.series().equals(fault.getKey())
                && fault.getValue().stream().anyMatch(place -> {
                    Row planted = file.get(place);
                    return Math.abs(planted.year() - at.year()) <= 1
                            && planted.age().equals(at.age());
                });
    }

    private boolean isPercentage(String series) {
        return catalogue
                .series(series)
                .map(Series::unit)
                .or(() -> catalogue.baseSeries(series).map(BaseSeries::unit))
                .filter("PERCENT"::equals)
                .isPresent();
    }

    private static String heading() {
        StringBuilder line = new StringBuilder("%-34s %-5s %9s %6s %7s %8s | of the other half: %7s %8s"
                .formatted("series", "kind", "tolerance", "chosen", "rows", "flagged", "rows", "flagged"));
        for (Fault fault : Fault.values()) {
            line.append(" %8s".formatted(fault.heading()));
        }
        return line.append("      all").toString();
    }

    private static String line(
            String series, String kind, double tolerance, double fitting, Tally chosen, Tally shown) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-34s %-5s %9.2f %6.2f %7d %7.2f%% |                    %7d %7.2f%%",
                series,
                kind,
                tolerance,
                fitting,
                chosen.rows,
                chosen.flaggedPercent(),
                shown.rows,
                shown.flaggedPercent()));
        for (Fault fault : Fault.values()) {
            int planted = shown.planted[fault.ordinal()];
            line.append(
                    planted == 0
                            ? "        -"
                            : String.format(Locale.ROOT, " %7.0f%%", 100.0 * shown.found[fault.ordinal()] / planted));
        }
        return line.append(String.format(Locale.ROOT, " %7.1f%%", shown.foundPercent()))
                .toString();
    }
}
