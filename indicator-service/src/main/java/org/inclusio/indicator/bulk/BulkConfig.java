package org.inclusio.indicator.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the files of releases are, how they are made, and what the operator says of them. */
@ConfigMapping(prefix = "inclusio.bulk")
interface BulkConfig {

    /** Holds one folder for each release; what is lost of it is made again. */
    Path folder();

    /** Whether this replica makes files, or only hands out those that another makes in the same folder. */
    @WithDefault("true")
    boolean making();

    /** The longest time between two looks for releases without files. */
    @WithDefault("2s")
    Duration rest();

    /** The most memory that DuckDB takes beside the heap, as it writes it. */
    @WithDefault("256MB")
    String parquetMemory();

    /** Who publishes the figures. */
    @WithDefault("Inclusio")
    String publisher();

    /** The licence of the figures, where the operator has the right to give one. */
    Optional<String> licenceName();

    /** Where the text of the licence is. */
    Optional<String> licenceAddress();
}
