package org.inclusio.indicator.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusio.indicator.assessment.AssessedProgress.Goal;
import org.inclusio.indicator.assessment.AssessedProgress.Remarked;
import org.inclusio.indicator.assessment.AssessedProgress.Start;
import org.inclusio.indicator.assessment.AssessedProgress.Value;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.progress.Category;
import org.inclusio.statistics.progress.LevelWords;
import org.inclusio.statistics.progress.ProgressAtEnds;
import org.inclusio.statistics.progress.ProgressRule;
import org.inclusio.statistics.progress.Remark;
import org.inclusio.statistics.progress.Verdict;

/** Progress of a group of some of whose values only limits are known: of each number what is the same at every end. */
record ProgressWithinLimits(List<AssessedProgress> ends, Map<Integer, Limit> limits, boolean isMonotone) {

    static AssessedProgress of(
            Place place, ProgressRule rule, ProgressAtEnds progress, Map<Integer, Limit> limits, LevelWords words) {
        List<AssessedProgress> ends = progress.ends().stream()
                .map(end -> AssessedProgress.of(place, rule, end, words))
                .toList();
        return progress.isExact()
                ? ends.get(0)
                : new ProgressWithinLimits(ends, limits, progress.isMonotone()).told(rule, progress.verdict(rule));
    }

    private AssessedProgress told(ProgressRule rule, Verdict verdict) {
        AssessedProgress any = ends.get(0);
        Category category = verdict instanceof Verdict.Judged judged ? judged.category() : null;
        return new AssessedProgress(
                any.indicator(),
                any.series(),
                any.refArea(),
                any.sex(),
                any.age(),
                any.urbanisation(),
                any.wealthQuantile(),
                any.educationLevel(),
                any.disabilityStatus(),
                any.migrationStatus(),
                any.indigenousStatus(),
                any.customBreakdown(),
                any.unit(),
                any.rule(),
                category == null ? null : category.code(),
                category == null ? null : category.words(),
                category == null || rule.isMissing(category.code()) ? null : category.isOnTrack(),
                verdict.why(),
                same(AssessedProgress::level),
                baseline(),
                latest(),
                target(),
                any.measuredOn(),
                same(AssessedProgress::observedRate),
                same(AssessedProgress::growth),
                same(AssessedProgress::requiredRate),
                same(AssessedProgress::neededRate),
                same(AssessedProgress::projected),
                same(AssessedProgress::shareOfRequired),
                same(AssessedProgress::shareOfPlannedChange),
                any.values(),
                remarks(any));
    }

    private <T> T same(Function<AssessedProgress, T> number) {
        T one = number.apply(ends.get(0));
        return isMonotone && one != null && ends.stream().allMatch(end -> one.equals(number.apply(end))) ? one : null;
    }

    private Start baseline() {
        Start one = ends.get(0).baseline();
        if (one == null || !limits.containsKey(one.year())) {
            return one;
        }
        return new Start(one.year(), null, limits.get(one.year()).text(), one.basis(), one.nature(), one.obsStatus());
    }

    private Value latest() {
        Value one = ends.get(0).latest();
        if (one == null || !limits.containsKey(one.year())) {
            return one;
        }
        return new Value(
                one.year(), null, limits.get(one.year()).text(), one.nature(), one.obsStatus(), one.reliability());
    }

    private Goal target() {
        Goal any = ends.get(0).target();
        return any == null
                ? null
                : new Goal(
                        any.rule(),
                        same(end -> end.target().value()),
                        any.year(),
                        any.official(),
                        same(end -> end.target().met()));
    }

    private static List<Remarked> remarks(AssessedProgress any) {
        List<Remarked> remarks = new ArrayList<>(any.remarks());
        remarks.add(new Remarked(Remark.WITHIN_LIMITS, Remark.WITHIN_LIMITS.words()));
        return remarks;
    }
}
