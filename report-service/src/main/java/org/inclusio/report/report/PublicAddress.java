package org.inclusio.report.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where readers reach this service, for links in forms that are read elsewhere. */
@ConfigMapping(prefix = "inclusio.report.address")
interface PublicAddress {

    /** With the scheme and without a slash at the end. */
    @WithDefault("http://localhost:8083")
    String base();
}
