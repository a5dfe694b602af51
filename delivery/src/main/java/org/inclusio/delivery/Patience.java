package org.inclusio.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How often and how long after each other an item is tried. With the defaults six times within an hour: 1 s, 6 s, 36 s,
 * 3.6 min and 21.6 min after the try before.
 */
@ConfigMapping(prefix = "inclusio.set-aside")
public interface Patience {

    /** Tries in all; after the last one an administrator has to ask for the next. */
    @WithDefault("6")
    int mostTries();

    /** The pause after the first try. */
    @WithDefault("1s")
    Duration firstPause();

    /** How many times longer each pause is than the one before. */
    @WithDefault("6")
    double growth();

    /** The longest time between two looks for what is due. */
    @WithDefault("1s")
    Duration rest();

    /** After so long a try counts as ended by the death of its process. */
    @WithDefault("2h")
    Duration longestTry();
}
