package org.inclusio.indicator.recompute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.aggregation.Window;
import org.inclusio.statistics.catalogue.Series;

/** This system's own rules for regions, where the United Nations publish none. */
@ConfigMapping(prefix = "inclusio.regions")
public interface RegionConfig {

    /** The share of a region's population of reference, in per cent, that has to stand behind a value. */
    @WithDefault("50")
    int leastCoverage();

    /** How many years a value may lie from the year in question. */
    @WithDefault("3")
    int window();

    /** The same for a value from a survey. */
    @WithDefault("5")
    int surveyWindow();

    /** The same for single sub-series, by their code. */
    Map<String, Integer> windows();

    /** How many groups are computed at once; the memory that regions need grows with it, and not with their areas. */
    @WithDefault("100")
    int groupsAtOnce();

    /** The rules for a sub-series. */
    default Rules rules(Series series) {
        int usual = Window.isSurvey(series) ? surveyWindow() : window();
        return new Rules(new Window(windows().getOrDefault(series.code(), usual)), leastCoverage());
    }
}
