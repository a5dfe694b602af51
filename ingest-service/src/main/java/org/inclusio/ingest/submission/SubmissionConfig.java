package org.inclusio.ingest.submission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an office may send. */
@ConfigMapping(prefix = "inclusio.submission")
interface SubmissionConfig {

    /** The largest file, uncompressed. */
    @WithDefault("1G")
    MemorySize largestFile();
}
