package org.inclusio.ingest.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From where on a file changes or withdraws so much that its office is asked; docs/adr/0045 says why so many. */
@ConfigMapping(prefix = "inclusio.large-change")
interface LargeChangeConfig {

    /** So many observations are never asked about, whatever share they are. */
    @WithDefault("20")
    long few();

    /** More withdrawals than these are always asked about. */
    @WithDefault("100")
    long manyWithdrawn();

    /** A larger share than this of what is held is asked about when it is withdrawn. */
    @WithDefault("0.1")
    double shareWithdrawn();

    /** More changes than these are always asked about. */
    @WithDefault("1000")
    long manyChanged();

    /** A larger share than this of what is held is asked about when it is changed. */
    @WithDefault("0.25")
    double shareChanged();
}
