package org.inclusio.indicator.inequality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/** Compares the groups of every dimension of every indicator, as a reader would who asked for one after the other. */
@ApplicationScoped
public class CompareEverything {

    private final IndicatorCatalogue catalogue;
    private final CompareGroups compare;

    CompareEverything(IndicatorCatalogue catalogue, CompareGroups compare) {
        this.catalogue = catalogue;
        this.compare = compare;
    }

    /** The names of the columns. */
    public static List<String> header() {
        return InequalityCsv.COMPARISONS;
    }

    /** Hands on the comparisons of what held at an instant, within everybody, a row for each measure. */
    public void each(Instant asOf, Consumer<List<String>> row) {
        for (Indicator indicator : catalogue.indicators()) {
            Arrays.stream(Dimension.values())
                    .filter(dimension -> isCompared(indicator, dimension))
                    .forEach(dimension -> each(asOf, indicator.code(), dimension, row));
        }
    }

    private boolean isCompared(Indicator indicator, Dimension dimension) {
        return !catalogue.groupOrders(dimension).isEmpty()
                && catalogue.series().stream()
                        .anyMatch(one -> one.indicator().equals(indicator.code())
                                && one.disaggregations().contains(dimension));
    }

    private void each(Instant asOf, String indicator, Dimension dimension, Consumer<List<String>> row) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("dimension", dimension.jsonName());
        parameters.putSingle("asOf", asOf.toString());
        parameters.putSingle("limit", Integer.toString(InequalityQuestion.LARGEST_LIMIT));
        ComparisonPage page;
        do {
            page = compare.compare(InequalityQuestion.of(catalogue, indicator, parameters));
            page.items().forEach(one -> InequalityCsv.rows(one).forEach(row));
            parameters.putSingle("cursor", page.next());
        } while (page.next() != null);
    }
}
