package org.inclusio.indicator.inequality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** This system's own rules of when groups are compared. */
@ConfigMapping(prefix = "inclusio.inequality")
interface InequalityConfig {

    /** A group that rests on fewer cases of a sample is not compared. 25 is the custom of household surveys. */
    @WithDefault("25")
    int fewestCases();
}
