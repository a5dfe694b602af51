package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.progress.LevelWords;
import org.inclusio.statistics.progress.MeasureProgress;
import org.inclusio.statistics.progress.ProgressAtEnds;
import org.inclusio.statistics.progress.ProgressRule;
import org.inclusio.statistics.progress.Trajectory;

/** Measures and judges the progress of groups, some areas at a time, until a page is full. */
@ApplicationScoped
class AssessProgress {

    /** So many areas are read at once that a page of usual size takes few queries. */
    private static final int AREAS_AT_ONCE = 20;

    private final Trajectories trajectories;
    private final MeasureProgress measure;
    private final LevelWords words = LevelWords.load();

    AssessProgress(Trajectories trajectories, Rules rules) {
        this.trajectories = trajectories;
        this.measure = new MeasureProgress(rules.conventions());
    }

    /** Every group by itself. */
    Page<AssessedProgress> progress(ProgressQuestion question) {
        Filling<AssessedProgress> page = new Filling<>(question.limit());
        for (Series series : from(question.series(), question.after())) {
            walk(series, question.areas(), question.filters(), question.after(), page, found -> {
                found.forEach((place, points) -> {
                    AssessedProgress one = assess(question.rule(), series, place, points, question.until());
                    if (question.categories().isEmpty() || question.categories().contains(one.category())) {
                        page.add(place, one);
                    }
                });
            });
        }
        return page.done();
    }

    /** Assesses every group of a sub-series while its values are read. */
    Along along(ProgressQuestion question, Series series, Consumer<AssessedProgress> told) {
        return new Along(question, series, told);
    }

    /** Is given the values of one area after the other, and holds those of one. */
    final class Along {

        private final ProgressQuestion question;
        private final Series series;
        private final Consumer<AssessedProgress> told;
        private Trajectories.Gathered gathered;
        private String area;

        private Along(ProgressQuestion question, Series series, Consumer<AssessedProgress> told) {
            this.question = question;
            this.series = series;
            this.told = told;
            this.gathered = trajectories.gather(series);
        }

        void add(IndicatorValue value) {
            if (!value.refArea().equals(area)) {
                finish();
                area = value.refArea();
            }
            gathered.add(value);
        }

        /** Hands on what there is of the area that was the last. */
        void finish() {
            gathered.trajectories()
                    .forEach((place, points) ->
                            told.accept(assess(question.rule(), series, place, points, question.until())));
            gathered = trajectories.gather(series);
        }
    }

    /** Groups that are doing otherwise than everybody in their area. */
    Page<ProgressGap> gaps(GapQuestion question) {
        Filling<ProgressGap> page = new Filling<>(question.limit());
        for (Series series : from(question.series(), question.after())) {
            walk(series, question.areas(), question.filters(), question.after(), page, found -> {
                Map<String, AssessedProgress> everybody = new TreeMap<>();
                found.forEach((place, points) -> {
                    if (GapQuestion.isEverybody(place.group(), series)) {
                        everybody.put(place.area(), assess(question.rule(), series, place, points, question.until()));
                    }
                });
                found.forEach((place, points) -> {
                    AssessedProgress total = everybody.get(place.area());
                    if (total != null && question.isGroup(place.group(), series)) {
                        AssessedProgress group = assess(question.rule(), series, place, points, question.until());
                        ProgressGap.of(question.rule(), group, total)
                                .filter(gap -> isAsked(question.rule(), question.groupCategories(), group)
                                        && isAsked(question.rule(), question.totalCategories(), total))
                                .ifPresent(gap -> page.add(place, gap));
                    }
                });
            });
        }
        return page.done();
    }

    private AssessedProgress assess(ProgressRule rule, Series series, Place place, Trajectory values, int until) {
        return ProgressWithinLimits.of(
                place, rule, ProgressAtEnds.of(measure, series, values, until), values.limits(), words);
    }

    /** Missing data are only listed where they are asked for by their name. */
    private static boolean isAsked(ProgressRule rule, Set<String> asked, AssessedProgress one) {
        return asked.isEmpty() ? !rule.isMissing(one.category()) : asked.contains(one.category());
    }

    private static List<Series> from(List<Series> all, Optional<Place> after) {
        return all.stream()
                .dropWhile(one ->
                        after.isPresent() && !one.code().equals(after.get().series()))
                .toList();
    }

    private void walk(
            Series series,
            List<String> areas,
            MultivaluedMap<String, String> filters,
            Optional<Place> after,
            Filling<?> page,
            Consumer<Map<Place, Trajectory>> assess) {
        Optional<Place> here = after.filter(place -> place.series().equals(series.code()));
        List<String> left = areas.stream()
                .filter(area -> here.isEmpty() || area.compareTo(here.get().area()) >= 0)
                .toList();
        for (int i = 0; i < left.size() && !page.isFull(); i += AREAS_AT_ONCE) {
            List<String> some = left.subList(i, Math.min(left.size(), i + AREAS_AT_ONCE));
            page.after(here);
            assess.accept(trajectories.read(series, some, filters));
        }
    }

    /** A page while it is being filled; takes one more than fits, which tells that there is a next page. */
    private static final class Filling<T> {

        private final int limit;
        private final List<T> items = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private Optional<Place> after = Optional.empty();

        private Filling(int limit) {
            this.limit = limit;
        }

        private void after(Optional<Place> place) {
            after = place;
        }

        private void add(Place place, T item) {
            boolean isNew = after.isEmpty() || Place.WITHIN_SERIES.compare(place, after.get()) > 0;
            if (isNew && !isFull()) {
                items.add(item);
                places.add(place);
            }
        }

        private boolean isFull() {
            return items.size() > limit;
        }

        private Page<T> done() {
            return isFull()
                    ? new Page<>(items.subList(0, limit), places.get(limit - 1).cursor())
                    : new Page<>(items, null);
        }
    }

    /** What was found, and where to go on; null at the end. */
    record Page<T>(List<T> items, String next) {}
}
