package org.inclusio.indicator.open;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How open what is released is. */
@ConfigMapping(prefix = "inclusio.open")
interface OpenReadingConfig {

    /** Requests that an address may send in a minute, on average. */
    @WithDefault("60")
    int requestsAMinute();

    /** Requests that an address may send at once after a pause. */
    @WithDefault("120")
    int burst();

    /** Whether only callers with a token may read. */
    @WithDefault("false")
    boolean tokensRequired();
}
