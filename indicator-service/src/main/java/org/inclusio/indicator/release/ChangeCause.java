package org.inclusio.indicator.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a release tells something else of a cell than the release before. */
@Schema(
        name = "ReleaseChangeCause",
        description =
                "NEW: nothing was told before. REVISED: another number or limit. TOLD_OTHERWISE: the same number with"
                        + " another status, interval, source, origin or coverage. SUPPRESSED: a number was told and is not any"
                        + " more. NO_LONGER_SUPPRESSED: the other way round. WITHDRAWN: nothing is told any more.")
enum ChangeCause {
    NEW,
    REVISED,
    TOLD_OTHERWISE,
    SUPPRESSED,
    NO_LONGER_SUPPRESSED,
    WITHDRAWN
}
