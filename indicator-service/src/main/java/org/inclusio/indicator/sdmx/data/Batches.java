package org.inclusio.indicator.sdmx.data;

import java.util.List;

/** Rows as they come: all of one sub-series and area at a time, so that what belongs together can be arranged. */
interface Batches {

    /** The next ones; empty at the end. */
    List<PublishedRow> next();
}
