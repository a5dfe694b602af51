package org.inclusio.statistics.computation;

import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** One number's place within an area: a series, a group and a year. */
public record Cell(String series, Disaggregation disaggregation, Period period) {}
