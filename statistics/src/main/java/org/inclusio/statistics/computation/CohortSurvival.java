package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;

/**
 * Pupils of a cohort who reach the last grade, in per cent. Where no cohort was followed it is reconstructed from the
 * enrolment by grade of the year and of the year after, and the repeaters of the year after (UNESCO Institute for
 * Statistics, "Education Indicators: Technical Guidelines", 2009, survival rate by grade): of the pupils of a grade some
 * are in the next grade a year later without repeating it, some repeat, and the rest have left. The rates between the
 * two years are taken for the whole of the cohort's way; a pupil who would repeat for the fourth time counts as having
 * left, which is this system's own limit. The further terms are enrolment and repeaters of grade 1; of the other grades
 * they are those of GRADE2, GRADE3 and so on, as many as have pupils.
 */
record CohortSurvival() implements Method {

    private static final int MOST_REPETITIONS = 3;
    private static final int MOST_GRADES = 12;

    /** Pupils whose grade is not told; with more of them a grade may be missing. This system's own limit. */
    private static final BigDecimal MOST_UNGRADED = new BigDecimal("0.05");

    @Override
    public Outcome compute(Series series, Lookup at) {
        return Ratio.ofTerms(series, at)
                .or(() -> reconstructed(series, at).times(series.multiplier()))
                .or(() -> at.reported(series.code()));
    }

    private static Outcome reconstructed(Series series, Lookup at) {
        Term enrolment = series.further().get(0);
        Term repeaters = series.further().get(1);
        Cell asked = new Cell(enrolment.series(), at.group(), at.period());
        if (at.period().isLast() || !at.group().isTotal(Dimension.CUSTOM_BREAKDOWN)) {
            return new NotComputable(Reason.NOT_DISAGGREGATED, asked);
        }
        List<Outcome> before = grades(enrolment, at);
        List<Outcome> after = grades(enrolment, at.yearAfter());
        int grades = before.size();
        if (grades < 2
                || grades != after.size()
                || !areAll(before, enrolment, at)
                || !areAll(after, enrolment, at.yearAfter())) {
            return new NotComputable(Reason.MISSING_INPUT, asked);
        }
        Outcome used = before.get(0);
        double[] arrived = new double[MOST_REPETITIONS + 1];
        arrived[0] = 1;
        for (int grade = 0; grade + 1 < grades; grade++) {
            Outcome repeating = at.yearAfter().term(of(repeaters, grade)).dividedBy(before.get(grade));
            Outcome promoted = after.get(grade + 1)
                    .plus(at.yearAfter().term(of(repeaters, grade + 1)).times(BigDecimal.ONE.negate()))
                    .dividedBy(before.get(grade));
            used = used.plus(repeating).plus(promoted);
            if (!(repeating instanceof Computed repetition) || !(promoted instanceof Computed promotion)) {
                return used;
            }
            arrived = arrivedNext(
                    arrived, repetition.value().doubleValue(), promotion.value().doubleValue());
        }
        double survivors = Arrays.stream(arrived).sum();
        // More than set out: pupils came from elsewhere, and nothing can be said of a cohort.
        return survivors < 0 || survivors > 1 ? new NotComputable(Reason.CONTRADICTION, asked) : used.with(survivors);
    }

    /** Who arrives in the next grade, by how often they have repeated on the way. */
    private static double[] arrivedNext(double[] arrived, double repetition, double promotion) {
        double[] next = new double[arrived.length];
        double present = 0;
        for (int times = 0; times < arrived.length; times++) {
            present = arrived[times] + present * repetition;
            next[times] = present * promotion;
        }
        return next;
    }

    /** The pupils of each grade, from the first to the last that has any. */
    private static List<Outcome> grades(Term enrolment, Lookup at) {
        List<Outcome> grades = new ArrayList<>();
        for (int grade = 0; grade < MOST_GRADES; grade++) {
            Outcome pupils = at.term(of(enrolment, grade));
            if (!(pupils instanceof Computed)) {
                break;
            }
            grades.add(pupils);
        }
        return grades;
    }

    /** Whether the grades are all pupils, as far as it is known how many these are. */
    private static boolean areAll(List<Outcome> grades, Term enrolment, Lookup at) {
        Outcome sum = grades.stream().reduce(Outcome::plus).orElseThrow();
        return !(at.term(new Term(enrolment.series(), Map.of())) instanceof Computed all)
                || !(sum instanceof Computed graded)
                || all.value().subtract(graded.value()).compareTo(all.value().multiply(MOST_UNGRADED)) <= 0;
    }

    private static Term of(Term firstGrade, int grade) {
        return new Term(firstGrade.series(), Map.of(Dimension.CUSTOM_BREAKDOWN, "GRADE" + (grade + 1)));
    }
}
