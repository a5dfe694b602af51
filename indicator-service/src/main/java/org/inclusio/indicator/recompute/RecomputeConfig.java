package org.inclusio.indicator.recompute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly values are computed again. */
@ConfigMapping(prefix = "inclusio.recompute")
interface RecomputeConfig {

    /** How many areas are in work at once. */
    @WithDefault("2")
    int threads();

    /** The longest time between two looks for work; new observations end it at once. */
    @WithDefault("2s")
    Duration rest();

    /** How long what was heard of a submission waits for the rest of it. */
    @WithDefault("30s")
    Duration patience();

    /** The longest time that changes of areas wait for a quiet moment before their regions are computed. */
    @WithDefault("20s")
    Duration regionsPatience();

    /** About how many observations are held in memory for one transaction. */
    @WithDefault("50000")
    int observationsAtOnce();
}
