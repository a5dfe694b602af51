package org.inclusio.statistics.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How values of which only a limit is known enter the values of regions, by whom, and where it is said.
 *
 * @param name such as BOTH_ENDS
 * @param agency the agency responsible; empty where the rule is this system's own
 * @param publishedLimit the limit that the agency published with in 2015, which its database has in place of values
 * @param source where the rule stands
 * @param words what it asks
 */
public record LimitRule(
        String name, Optional<String> agency, Optional<BigDecimal> publishedLimit, String source, String words) {}
