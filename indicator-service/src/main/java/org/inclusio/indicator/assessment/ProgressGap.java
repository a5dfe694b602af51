package org.inclusio.indicator.assessment;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.progress.Category;
import org.inclusio.statistics.progress.ProgressRule;

/** A group that is doing otherwise than everybody in its area. */
@Schema(description = "A group that is doing otherwise than everybody in its area.")
public record ProgressGap(
        @Schema(
                description =
                        "BEHIND where the group's category is the worse one, AHEAD where it is the better one; absent"
                                + " where data of one are missing.")
        Standing standing,

        @Schema(description = "How many categories lie between the two, at least 1; absent likewise.", examples = "2")
        Integer steps,

        @Schema(description = "The group.") AssessedProgress group,

        @Schema(description = "Everybody in the area.") AssessedProgress total) {

    /** How a group stands to everybody. */
    @Schema(name = "ProgressStanding", description = "How a group stands to everybody in its area.")
    public enum Standing {
        BEHIND,
        AHEAD
    }

    /** Empty where the rule says the same of both, or nothing of one. */
    static Optional<ProgressGap> of(ProgressRule rule, AssessedProgress group, AssessedProgress total) {
        List<String> codes = rule.categories().stream().map(Category::code).toList();
        int steps = codes.indexOf(group.category()) - codes.indexOf(total.category());
        if (group.category() == null || total.category() == null || steps == 0) {
            return Optional.empty();
        }
        if (rule.isMissing(group.category()) || rule.isMissing(total.category())) {
            return Optional.of(new ProgressGap(null, null, group, total));
        }
        return Optional.of(
                new ProgressGap(steps > 0 ? Standing.BEHIND : Standing.AHEAD, Math.abs(steps), group, total));
    }
}
