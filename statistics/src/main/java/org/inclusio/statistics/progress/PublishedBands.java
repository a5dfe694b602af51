package org.inclusio.statistics.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.inclusio.statistics.catalogue.Series;

/**
 * Rules that agencies published for the mortality of children or of mothers, as bands of the average annual rate of
 * reduction or of the reduction since the baseline. A rate is rounded to one decimal of a per cent before it is compared,
 * as the bands are printed.
 */
public enum PublishedBands implements ProgressRule {
    UNICEF_2004(
            "UNICEF 2004, under-five mortality",
            "Six bands of the average annual rate of reduction (continuous, per cent). Between 1.3 and 4.3 it matters whether"
                    + " the rate projected for 2015 is within 5 deaths per 1,000 of the target; that the projected rate"
                    + " is meant is this system's reading. 4.4 itself, which no band names, counts as forging ahead.",
            Published.CHILDREN,
            "UNICEF, Progress for Children: a child survival report card, number 1, 2004.",
            List.of(
                    new Category("FORGING_AHEAD", "forging ahead", "rate >= 4.4", true),
                    new Category("ON_TARGET", "on target", "rate 1.3 to 4.3, within 5 points of the target", true),
                    new Category("ADVANCING", "advancing", "rate 1.3 to 4.3, more than 5 points off", false),
                    new Category("FALLING_SHORT", "falling short", "rate 0.1 to 1.2", false),
                    new Category("STAGNATING", "stagnating", "rate -0.5 to 0.0", false),
                    new Category("GOING_BACKWARDS", "going backwards", "rate < -0.5", false))) {
        @Override
        Verdict judge(Progress progress, double rate) {
            if (rate >= 4.4) {
                return judged("FORGING_AHEAD", rate);
            }
            if (rate >= 1.3) {
                return isWithinFivePoints(progress) ? judged("ON_TARGET", rate) : judged("ADVANCING", rate);
            }
            return rate >= 0.1
                    ? judged("FALLING_SHORT", rate)
                    : rate >= -0.5 ? judged("STAGNATING", rate) : judged("GOING_BACKWARDS", rate);
        }

        private boolean isWithinFivePoints(Progress progress) {
            OptionalDouble target = progress.target();
            OptionalDouble projected = progress.projected();
            return target.isPresent() && projected.isPresent() && projected.getAsDouble() - target.getAsDouble() <= 5;
        }
    },

    IGME_2013(
            "IGME 2013, under-five mortality",
            "Areas with at least 40 deaths per 1,000 live births are on track when the average annual rate of reduction"
                    + " (continuous) since the baseline is at least 4.4 per cent. Others are not judged.",
            Published.CHILDREN,
            "UN Inter-agency Group for Child Mortality Estimation, Levels and Trends in Child Mortality, report 2013.",
            List.of(
                    new Category("ON_TRACK", "on track", "rate >= 4.4", true),
                    new Category("NOT_ON_TRACK", "not on track", "rate < 4.4", false))) {
        @Override
        Verdict judge(Progress progress, double rate) {
            if (progress.latest().orElseThrow().value() < 40) {
                return new Verdict.NotJudged("The rule is about areas with at least 40 deaths per 1,000 live births.");
            }
            return rate >= 4.4 ? judged("ON_TRACK", rate) : judged("NOT_ON_TRACK", rate);
        }
    },

    COUNTDOWN(
            "UNICEF and Countdown to 2015, under-five mortality",
            "On track with fewer than 40 deaths per 1,000 live births, or with an average annual rate of reduction"
                    + " (continuous) since the baseline of at least 4.0 per cent; else by the rate.",
            Published.CHILDREN,
            "Countdown to 2015 and UNICEF; thresholds as they are commonly cited, not compared with the reports again.",
            List.of(
                    new Category("ON_TRACK", "on track", "under 40 per 1,000, or rate >= 4.0", true),
                    new Category("INSUFFICIENT", "insufficient progress", "rate 1.0 to 3.9", false),
                    new Category("NO_PROGRESS", "no progress", "rate < 1.0", false))) {
        @Override
        Verdict judge(Progress progress, double rate) {
            if (progress.latest().orElseThrow().value() < 40 || rate >= 4.0) {
                return judged("ON_TRACK", rate);
            }
            return rate >= 1.0 ? judged("INSUFFICIENT", rate) : judged("NO_PROGRESS", rate);
        }
    },

    MMEIG_2010(
            "MMEIG 2010, maternal mortality",
            "The average annual rate of reduction (continuous) of the maternal mortality ratio since the baseline, in areas"
                    + " where it was at least 100 per 100,000 live births at the baseline.",
            Published.MOTHERS,
            "WHO, UNICEF, UNFPA and World Bank, Trends in maternal mortality 1990 to 2008, 2010.",
            List.of(
                    new Category("ON_TRACK", "on track", "rate >= 5.5", true),
                    new Category("MAKING_PROGRESS", "making progress", "rate 2.0 to 5.4", false),
                    new Category("INSUFFICIENT", "insufficient progress", "rate 0.0 to 1.9", false),
                    new Category("NO_PROGRESS", "no progress", "rising", false))) {
        @Override
        Verdict judge(Progress progress, double rate) {
            return Published.notOfHighMaternalMortality(progress)
                    .<Verdict>map(Verdict.NotJudged::new)
                    .orElseGet(() -> judged(
                            rate >= 5.5
                                    ? "ON_TRACK"
                                    : rate >= 2 ? "MAKING_PROGRESS" : rate >= 0 ? "INSUFFICIENT" : "NO_PROGRESS",
                            rate));
        }
    },

    MMEIG_2015(
            "MMEIG 2015, maternal mortality",
            "The reduction of the maternal mortality ratio from the baseline to the latest year, in areas where it was at"
                    + " least 100 per 100,000 live births at the baseline. Published for 1990 to 2015; with an earlier"
                    + " latest year it is the reduction so far. The agencies also asked how sure a reduction was and say 'no"
                    + " progress' where it was not; here only the estimates count.",
            Published.MOTHERS,
            "Maternal Mortality Estimation Inter-agency Group (WHO, UNICEF, UNFPA, World Bank, UN Population Division),"
                    + " 2015; thresholds as they are commonly cited, not compared with the report again.",
            List.of(
                    new Category("ACHIEVED", "achieved", "reduction >= 75 per cent", true),
                    new Category("MAKING_PROGRESS", "making progress", "reduction 50 to 75 per cent", false),
                    new Category("INSUFFICIENT", "insufficient progress", "reduction 25 to 50 per cent", false),
                    new Category("NO_PROGRESS", "no progress", "reduction < 25 per cent", false))) {
        @Override
        Verdict judge(Progress progress, double rate) {
            Optional<String> notOfHighMortality = Published.notOfHighMaternalMortality(progress);
            if (notOfHighMortality.isPresent()) {
                return new Verdict.NotJudged(notOfHighMortality.get());
            }
            double reduction = 100
                    * (1
                            - progress.latest().orElseThrow().value()
                                    / progress.baseline().orElseThrow().point().value());
            String why = "a reduction by %s per cent".formatted(Published.rounded(reduction));
            Category category = categories().get(reduction >= 75 ? 0 : reduction >= 50 ? 1 : reduction >= 25 ? 2 : 3);
            return new Verdict.Judged(category, why);
        }
    };

    private final String title;
    private final String description;
    private final String series;
    private final String source;
    private final List<Category> categories;

    PublishedBands(String title, String description, String series, String source, List<Category> categories) {
        this.title = title;
        this.description = description;
        this.series = series;
        this.source = source;
        this.categories = categories;
    }

    abstract Verdict judge(Progress progress, double rate);

    Verdict judged(String code, double rate) {
        Category category = categories.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Verdict.Judged(category, "an annual reduction by %s per cent".formatted(rate));
    }

    @Override
    public Verdict judge(Progress progress) {
        if (!progress.isTrend()) {
            return new Verdict.NotJudged("No two values may be compared.");
        }
        return progress.reductionPercent().isPresent()
                ? judge(progress, progress.reductionPercent().getAsDouble())
                : new Verdict.NotJudged("From or to 0 there is no annual rate.");
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String scope() {
        return "Only " + series + ".";
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean isOwn() {
        return false;
    }

    @Override
    public List<Category> categories() {
        return categories;
    }

    @Override
    public Optional<String> inapplicable(Series asked) {
        return asked.code().equals(series)
                ? Optional.empty()
                : Optional.of("The rule is about " + series + " and nothing else.");
    }

    /** Every one of them. */
    public static List<ProgressRule> all() {
        return Arrays.<ProgressRule>asList(values());
    }

    private static final class Published {

        static final String CHILDREN = "MDG_0401_U5MR";
        static final String MOTHERS = "MDG_0501_MMR";

        static Optional<String> notOfHighMaternalMortality(Progress progress) {
            Baseline baseline = progress.baseline().orElseThrow();
            if (!baseline.tellsTarget()) {
                return Optional.of("No value is near the baseline year.");
            }
            return baseline.point().value() < 100
                    ? Optional.of("The rule is about areas with at least 100 maternal deaths per 100,000 live births at"
                            + " the baseline.")
                    : Optional.empty();
        }

        static String rounded(double number) {
            return Double.toString(Math.round(10 * number) / 10.0);
        }
    }
}
