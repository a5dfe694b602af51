package org.inclusio.statistics.progress;

import java.util.List;
import java.util.Optional;
import org.inclusio.statistics.catalogue.Series;

/** A named way to say from numbers how an area is doing. */
public interface ProgressRule {

    /** Such as WORLD_BANK. */
    String code();

    String title();

    /** What it compares with what, in words. */
    String description();

    /** To which series it applies, in words. */
    String scope();

    /** Where it was published; for a rule of this system, that it was not. */
    String source();

    /** Whether the thresholds are this system's own. */
    boolean isOwn();

    /** From the best to the worst; last the one for missing data, where the rule has one. */
    List<Category> categories();

    /** Whether a category only says that data are missing; it is neither better nor worse than others. */
    default boolean isMissing(String category) {
        return false;
    }

    /** Why nothing of this series can be judged; empty when the rule applies. */
    Optional<String> inapplicable(Series series);

    /** The judgement, or why there is none. */
    Verdict judge(Progress progress);

    /** The same for any series: one that the rule does not apply to is not judged, with the reason. */
    default Verdict of(Progress progress) {
        Optional<String> inapplicable = inapplicable(progress.series());
        return inapplicable.isPresent() ? new Verdict.NotJudged(inapplicable.get()) : judge(progress);
    }
}
