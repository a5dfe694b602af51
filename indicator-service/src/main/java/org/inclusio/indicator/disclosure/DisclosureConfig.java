package org.inclusio.indicator.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;
import org.inclusio.statistics.disclosure.ProtectionRule;
import org.inclusio.statistics.disclosure.Zeros;

/** This system's own rules of which counts are hidden and how well; an area's law may set another least count. */
@ConfigMapping(prefix = "inclusio.disclosure")
public interface DisclosureConfig {

    /** The least number of persons that is told, and the least width of the range in which a reader can place a hidden one. */
    @WithDefault("5")
    int leastCount();

    /** The least count of areas that have their own, by ISO 3166-1 alpha-3 code; 1 protects only what an office marked. */
    Map<String, Integer> leastCountOf();

    /** What zeros tell. */
    @WithDefault("SAFE")
    Zeros zeros();

    /** Whether all persons of a total in one part is unsafe. */
    @WithDefault("false")
    boolean groups();

    /** The least width of the range for who knows besides which counts fell under the rule. */
    @WithDefault("1")
    int knowingWidth();

    /** The least width of the range of a count that its office marked, as a share of the count. */
    @WithDefault("0.1")
    BigDecimal markedShare();

    /** Whether the total of an area is protected like its parts; otherwise it is told however small it is. */
    @WithDefault("false")
    boolean totals();

    default ProtectionRule rule(String area) {
        int least = leastCountOf().getOrDefault(area, leastCount());
        return new ProtectionRule(
                least, zeros(), groups(), least, Math.min(knowingWidth(), Math.max(0, least - 2)), markedShare());
    }
}
