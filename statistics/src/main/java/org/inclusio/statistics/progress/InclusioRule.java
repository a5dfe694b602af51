package org.inclusio.statistics.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.statistics.catalogue.Series;

/**
 * This system's own five categories. The United Nations progress chart of 2015 has five of the same sense and published
 * no thresholds for them, so that these are ours: they compare the pace so far with the pace of the path to the target.
 *
 * @param conventions by which progress is measured
 * @param met share of the required pace from which progress is as good as a target met
 * @param good share of the required pace from which it is good
 * @param fair share of the required pace from which it is fair
 * @param yearsToFirst how long after the baseline year the first value may lie
 * @param yearsToLast how long before the year of assessment the last value may lie
 * @param reversal relative change since the worst year from which a rise counts as reversed, not only as halted
 */
public record InclusioRule(
        Conventions conventions,
        double met,
        double good,
        double fair,
        int yearsToFirst,
        int yearsToLast,
        double reversal)
        implements ProgressRule {

    public static final InclusioRule STANDARD = new InclusioRule(Conventions.STANDARD, 0.95, 0.75, 0.40, 9, 7, 0.05);

    public InclusioRule {
        if (!(met >= good && good >= fair && reversal >= 0)) {
            throw new IllegalArgumentException(
                    "what is met is good, and what is good is fair: %s, %s, %s".formatted(met, good, fair));
        }
    }

    @Override
    public String code() {
        return "INCLUSIO";
    }

    @Override
    public String title() {
        return "Inclusio, share of the required pace";
    }

    @Override
    public String description() {
        return "g = ln(x0 / x1) / (R (t1 - t0)) compares the annual rate so far with the required one, R. x is the gap"
                + " that the target wants small: the value itself where it has to fall, 100 less the value for coverage,"
                + " the distance |ln ratio| for parity. Parity is reached between %s and %s, a target of 100 per cent"
                        .formatted(number(conventions.parityFrom()), number(conventions.parityTo()))
                + " from %s per cent. Where a rise has to be reversed, the latest value is compared with the worst."
                        .formatted(number(conventions.universalFrom()));
    }

    @Override
    public String scope() {
        return "Every series whose target is a number or a reversal.";
    }

    @Override
    public String source() {
        return "This system's own rule; the thresholds can be configured.";
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public List<Category> categories() {
        return List.of(
                new Category(
                        "MET",
                        "target met or excellent progress",
                        "the target is met, or g >= %s; a reversal of at least %s per cent"
                                .formatted(number(met), number(100 * reversal)),
                        true),
                new Category(
                        "GOOD",
                        "good progress",
                        "%s <= g < %s; a rise that has halted".formatted(number(good), number(met)),
                        false),
                new Category(
                        "FAIR",
                        "fair progress",
                        "%s <= g < %s; a reversal that has given way to a new rise"
                                .formatted(number(fair), number(good)),
                        false),
                new Category(
                        "POOR",
                        "poor progress or deterioration",
                        "g < %s; the latest value is the worst".formatted(number(fair)),
                        false),
                new Category(
                        "MISSING",
                        "missing or insufficient data",
                        "fewer than two values, the first more than %d years after the baseline year, the last before %d,"
                                        .formatted(yearsToFirst, earliestLast())
                                + " or a break of the series between them",
                        false));
    }

    @Override
    public boolean isMissing(String category) {
        return "MISSING".equals(category);
    }

    @Override
    public Optional<String> inapplicable(Series series) {
        return Aim.of(series, conventions) instanceof Aim.None none ? Optional.of(none.why()) : Optional.empty();
    }

    @Override
    public Verdict judge(Progress progress) {
        Optional<String> insufficient = insufficient(progress);
        if (insufficient.isPresent()) {
            return judged(4, insufficient.get());
        }
        if (progress.aim() instanceof Aim.Reverse reverse) {
            return reversal(progress, reverse);
        }
        if (progress.isMet()) {
            return judged(0, "the target is met");
        }
        if (progress.shareOfRequired().isEmpty()) {
            return judged(3, "the target was reached at the baseline and no longer is, or no pace leads to it");
        }
        double share = progress.shareOfRequired().getAsDouble();
        int category = share >= met ? 0 : share >= good ? 1 : share >= fair ? 2 : 3;
        return judged(category, "g = " + String.format(Locale.ROOT, "%.2f", share));
    }

    private Optional<String> insufficient(Progress progress) {
        if (progress.points().size() < 2) {
            return Optional.of("fewer than two values that can be used");
        }
        Point first = progress.points().get(0);
        int last = progress.latest().orElseThrow().year();
        boolean isDated = !(progress.aim() instanceof Aim.Reverse reverse) || reverse.isDated();
        if (isDated && first.year() > progress.aim().baselineYear() + yearsToFirst) {
            return Optional.of("the first value is of " + first.year());
        }
        if (last < earliestLast()) {
            return Optional.of("the last value is of " + last);
        }
        return progress.has(Remark.SERIES_BREAK)
                ? Optional.of("the series breaks between its baseline and its latest value")
                : Optional.empty();
    }

    private Verdict reversal(Progress progress, Aim.Reverse reverse) {
        List<Point> points = progress.points();
        double worst = progress.baseline().orElseThrow().point().value();
        double latest = progress.latest().orElseThrow().value();
        double improved = change(worst, latest, reverse);
        boolean isWorst =
                points.stream().limit(points.size() - 1L).allMatch(point -> change(latest, point.value(), reverse) > 0);
        if (isWorst) {
            return judged(3, "the latest value is the worst");
        }
        if (improved < reversal) {
            return judged(1, "the worst value is passed or halted, by less than what counts as reversed");
        }
        int since = progress.baseline().orElseThrow().point().year();
        boolean isWorseAgain = points.stream()
                .filter(point -> point.year() >= since)
                .anyMatch(point -> change(point.value(), latest, reverse) < -reversal);
        if (isWorseAgain) {
            return judged(2, "a reversal has given way to a new change for the worse");
        }
        return judged(
                0,
                "changed for the better by %s per cent since %d"
                        .formatted(String.format(Locale.ROOT, "%.1f", 100 * improved), since));
    }

    /** Relative change for the better. */
    private static double change(double from, double to, Aim.Reverse reverse) {
        double change = from == 0 ? Math.signum(to) : (to - from) / Math.abs(from);
        return reverse.fallIsGood() ? -change : change;
    }

    private int earliestLast() {
        return conventions.assessmentYear() - yearsToLast;
    }

    private Verdict judged(int category, String why) {
        return new Verdict.Judged(categories().get(category), why);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
