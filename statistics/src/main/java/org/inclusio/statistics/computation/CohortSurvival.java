package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Outcome.NotComputable;
import org.inclusio.statistics.computation.Outcome.Reason;
import org.inclusio.statistics.observation.Dimension;

/**
 * Pupils of a cohort who reach the last grade, in per cent. Where no cohort was followed it is reconstructed from
 * enrolment by grade in two years and the repeaters of the second (UNESCO Institute for Statistics, Education Indicators:
 * Technical Guidelines, 2009): of the pupils of a grade some are in the next grade a year later without repeating it, and
 * some repeat. The rates of the two years are taken for the whole of the cohort's way, and no pupil repeats more than
 * three times, which is this system's own limit; the result says that it is an approximation. Grades are national groups
 * GRADE1, GRADE2 and so on, as many as have enrolment.
 */
record CohortSurvival() implements Method {

    private static final int MOST_REPETITIONS = 3;
    private static final int MOST_GRADES = 12;

    @Override
    public Outcome compute(Series series, Lookup at) {
        return at.sum(series.numerator())
                .times(series.multiplier())
                .dividedBy(at.sum(series.denominator()))
                .or(() -> at.reported(series.code()))
                .or(() -> reconstructed(series, at));
    }

    private static Outcome reconstructed(Series series, Lookup at) {
        if (at.period().isFirst()) {
            return missing(series, at);
        }
        List<Lookup> grades = grades(at);
        if (grades.size() < 2) {
            return missing(series, at);
        }
        List<Input> inputs = new ArrayList<>();
        double[] arrived = new double[MOST_REPETITIONS + 1];
        arrived[0] = 1;
        for (int grade = 0; grade + 1 < grades.size(); grade++) {
            Outcome before = grades.get(grade).yearBefore().value("ENROLMENT_PRIMARY");
            Outcome repeating = grades.get(grade).value("REPEATERS_PRIMARY").dividedBy(before);
            Lookup next = grades.get(grade + 1);
            Outcome promoted = next.value("ENROLMENT_PRIMARY")
                    .plus(next.value("REPEATERS_PRIMARY").times(BigDecimal.ONE.negate()))
                    .dividedBy(before);
            if (!(repeating instanceof Computed repetition)) {
                return repeating;
            }
            if (!(promoted instanceof Computed promotion)) {
                return promoted;
            }
            arrived = next(
                    arrived, repetition.value().doubleValue(), promotion.value().doubleValue());
            promotion.inputs().stream().filter(one -> !inputs.contains(one)).forEach(inputs::add);
            repetition.inputs().stream().filter(one -> !inputs.contains(one)).forEach(inputs::add);
        }
        double survivors = 0;
        for (double some : arrived) {
            survivors += some;
        }
        // More pupils than set out: pupils came from elsewhere, and nothing can be said of a cohort.
        return survivors > 1 || survivors < 0
                ? missing(series, at)
                : new Computed(
                        new BigDecimal(survivors, Outcome.PRECISION).multiply(series.multiplier(), Outcome.PRECISION),
                        inputs,
                        Basis.APPROXIMATION);
    }

    /** Who arrives in the next grade, by how often they have repeated on the way. */
    private static double[] next(double[] arrived, double repetition, double promotion) {
        double[] next = new double[arrived.length];
        double present = 0;
        for (int times = 0; times < arrived.length; times++) {
            present = arrived[times] + present * repetition;
            next[times] = present * promotion;
        }
        return next;
    }

    private static List<Lookup> grades(Lookup at) {
        List<Lookup> grades = new ArrayList<>();
        for (int grade = 1; grade <= MOST_GRADES; grade++) {
            Lookup of = at.ofGroup(Dimension.CUSTOM_BREAKDOWN, "GRADE" + grade);
            if (!(of.value("ENROLMENT_PRIMARY") instanceof Computed)) {
                break;
            }
            grades.add(of);
        }
        return grades;
    }

    private static Outcome missing(Series series, Lookup at) {
        return new NotComputable(Reason.MISSING_INPUT, new Cell("ENROLMENT_PRIMARY", at.group(), at.period()));
    }
}
