package org.inclusio.indicator.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Indicators in the order of the official list. */
@Schema(description = "Indicators in the order of the official list.")
public record IndicatorList(List<PublishedIndicator> indicators) {}
