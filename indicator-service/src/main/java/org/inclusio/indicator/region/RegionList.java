package org.inclusio.indicator.region;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every region. */
@Schema(name = "Regions", description = "Every region, each after the one that it is a part of.")
record RegionList(List<PublishedRegion> regions) {}
