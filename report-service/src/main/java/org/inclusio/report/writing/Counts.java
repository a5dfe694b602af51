package org.inclusio.report.writing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.evidence.Holdings;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** What the counts of a report are sums of: so many of each code, codes of which there are none left out. */
final class Counts {

    private final Evidence evidence;
    private final IndicatorCatalogue catalogue;

    Counts(Evidence evidence, IndicatorCatalogue catalogue) {
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /** How many figures of each sub-series, as its holdings tell. */
    Map<String, Long> figures(ToLongFunction<Holdings> which) {
        return figures(series -> true, which);
    }

    /** The same of some sub-series. */
    Map<String, Long> figures(Predicate<Series> of, ToLongFunction<Holdings> which) {
        Map<String, Long> parts = new TreeMap<>();
        for (Series series : catalogue.series()) {
            Holdings held = evidence.bySeries().get(series.code());
            if (held != null && of.test(series) && which.applyAsLong(held) > 0) {
                parts.put(series.code(), which.applyAsLong(held));
            }
        }
        return parts;
    }

    /** One of each code. */
    static Map<String, Long> each(Collection<String> codes) {
        Map<String, Long> parts = new TreeMap<>();
        codes.forEach(code -> parts.put(code, 1L));
        return parts;
    }
}
