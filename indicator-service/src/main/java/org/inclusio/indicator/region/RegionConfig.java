package org.inclusio.indicator.region;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** This system's own rules for regions, where the United Nations publish none. */
@ConfigMapping(prefix = "inclusio.regions")
interface RegionConfig {

    /** The share of a region's population of reference, in per cent, that has to stand behind a value. */
    @WithDefault("50")
    int leastCoverage();

    /** How many years a value may lie from the year in question. */
    @WithDefault("3")
    int window();

    /** The same for a value from a survey. */
    @WithDefault("5")
    int surveyWindow();

    /** How many groups are computed at once; the memory that regions need grows with it, and not with their areas. */
    @WithDefault("100")
    int groupsAtOnce();
}
