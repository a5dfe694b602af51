package org.inclusio.statistics.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.statistics.catalogue.Series;

/**
 * The reference path of the World Bank: a constant annual geometric change from the baseline to the target. A target of
 * 100 per cent is first turned into a shortfall; since no geometric path leads to nothing, it ends where the conventions
 * call 100 per cent reached, which is this system's own addition.
 */
public record WorldBankRule(Conventions conventions) implements ProgressRule {

    private static final double TWICE_THE_TIME = 0.5;

    private static final Category LIKELY = new Category(
            "LIKELY", "likely to be achieved", "on the path or ahead of it: observed rate >= required rate", true);
    private static final Category POSSIBLE = new Category(
            "POSSIBLE",
            "possible to be achieved",
            "behind the path, and there in at most twice the time: observed rate >= half the required one",
            false);
    private static final Category UNLIKELY = new Category(
            "UNLIKELY", "unlikely to be achieved", "slower than that, and not worse than at the baseline", false);
    private static final Category VERY_UNLIKELY =
            new Category("VERY_UNLIKELY", "very unlikely to be achieved", "worse than at the baseline", false);
    private static final Category NO_DATA =
            new Category("NO_DATA", "no data", "no two values that may be compared", false);

    @Override
    public String code() {
        return "WORLD_BANK";
    }

    @Override
    public String title() {
        return "World Bank, reference path";
    }

    @Override
    public String description() {
        return "The latest value is compared with the point of the same year on a path of constant annual geometric"
                + " change from the baseline to the target. Coverage is recast as what it lacks to 100 per cent, parity as"
                + " the distance from it, so that every path slopes down.";
    }

    @Override
    public String scope() {
        return "Every series whose target is a number; not those where a rise has to be reversed.";
    }

    @Override
    public String source() {
        return "World Bank, developmentgoals.org, regional charts. That the path to 100 per cent ends at %s per cent is"
                        .formatted(number(conventions.universalFrom()))
                + " this system's own addition.";
    }

    @Override
    public boolean isOwn() {
        return false;
    }

    @Override
    public List<Category> categories() {
        return List.of(LIKELY, POSSIBLE, UNLIKELY, VERY_UNLIKELY, NO_DATA);
    }

    @Override
    public boolean isMissing(String category) {
        return NO_DATA.code().equals(category);
    }

    @Override
    public Optional<String> inapplicable(Series series) {
        Aim aim = Aim.of(series, conventions);
        if (aim instanceof Aim.None none) {
            return Optional.of(none.why());
        }
        return aim instanceof Aim.Reverse
                ? Optional.of("No path leads to a reversal: the target names no value to reach.")
                : Optional.empty();
    }

    @Override
    public Verdict judge(Progress progress) {
        if (!progress.isTrend()) {
            return new Verdict.Judged(NO_DATA, "no two values that may be compared");
        }
        if (progress.isMet()) {
            return new Verdict.Judged(LIKELY, "the target is met");
        }
        if (progress.shareOfRequired().isEmpty()) {
            return new Verdict.NotJudged("No path leads from a value at the end of its scale, or from a target that was"
                    + " met at the baseline.");
        }
        double share = progress.shareOfRequired().getAsDouble();
        Category category =
                share >= 1 ? LIKELY : share >= TWICE_THE_TIME ? POSSIBLE : share >= 0 ? UNLIKELY : VERY_UNLIKELY;
        return new Verdict.Judged(
                category, "%s of the required rate".formatted(String.format(Locale.ROOT, "%.2f", share)));
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
