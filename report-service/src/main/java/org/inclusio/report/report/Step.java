package org.inclusio.report.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a report is to go, and why. */
@Schema(name = "ReportStep", description = "Where a report is to go, and why.")
record Step(
        @Schema(description = "DRAFT, IN_REVIEW or PUBLISHED.", examples = "IN_REVIEW", required = true)
        String state,

        @Schema(
                description = "A sentence or more; kept with the step.",
                maxLength = 2000,
                examples = "Ready to be read by the Division.",
                required = true)
        String reason) {

    /** The state that a step names; a problem where it names none. */
    State wanted() {
        return State.of(state)
                .orElseThrow(() -> ReportRefusal.UNKNOWN_STATE.because("The field state is "
                        + (state == null ? "missing" : "'" + state + "'")
                        + ". Send DRAFT, IN_REVIEW or PUBLISHED."));
    }
}
