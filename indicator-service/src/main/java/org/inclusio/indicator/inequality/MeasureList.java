package org.inclusio.indicator.inequality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every measure of inequality. */
@Schema(description = "Every measure of inequality.")
public record MeasureList(List<PublishedMeasure> measures) {}
