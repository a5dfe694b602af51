package org.inclusio.indicator.sdmx.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.formats.write.Layout;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.DataQuery.Sorting;

/**
 * In which order rows are told: what stands in one series one after the other, then as the question says, then by the key and the
 * period.
 */
final class RowOrder {

    private final List<Sorting> order;

    private RowOrder(List<Sorting> order) {
        this.order = order;
    }

    static RowOrder of(DataQuery query) {
        Layout layout = query.layout();
        List<Component> ofSeries = new ArrayList<>();
        List<Component> ofObservation = new ArrayList<>();
        Component atObservation = query.flow()
                .component(layout.dimensionAtObservation())
                .map(FlowComponent::source)
                .orElse(null);
        // Rows come in the order of the own key, which tells them apart in every structure.
        List<Component> all = new ArrayList<>(PublishedStructure.key());
        all.add(Component.TIME_PERIOD);
        for (Component one : all) {
            boolean isOfSeries = !layout.isFlat() && one != atObservation;
            (isOfSeries ? ofSeries : ofObservation).add(one);
        }
        List<Sorting> order = new ArrayList<>();
        query.sort().stream().filter(one -> ofSeries.contains(one.component())).forEach(order::add);
        ofSeries.forEach(one -> order.add(new Sorting(one, false)));
        query.sort().stream().filter(one -> !ofSeries.contains(one.component())).forEach(order::add);
        ofObservation.forEach(one -> order.add(new Sorting(one, false)));
        return new RowOrder(distinct(order));
    }

    /** What is compared once need not be compared again; every row is of the same frequency. */
    private static List<Sorting> distinct(List<Sorting> order) {
        List<Sorting> distinct = new ArrayList<>();
        for (Sorting one : order) {
            boolean isThere = distinct.stream().anyMatch(other -> other.component() == one.component());
            if (!isThere && one.component() != Component.FREQ) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    /** Whether rows that come by sub-series and area come in this order but for those within an area. */
    boolean isWithinAreas() {
        return order.get(0).equals(new Sorting(Component.SERIES, false))
                && order.get(1).equals(new Sorting(Component.REF_AREA, false));
    }

    Comparator<PublishedRow> comparator() {
        return (one, other) -> {
            for (Sorting by : order) {
                int compared = compare(by.component(), one.text(by.component()), other.text(by.component()));
                if (compared != 0) {
                    return by.isDescending() ? -compared : compared;
                }
            }
            return 0;
        };
    }

    /** What is not said comes last. */
    private static int compare(Component component, String one, String other) {
        if (one == null || other == null) {
            return one == null ? other == null ? 0 : 1 : -1;
        }
        return component
                        .dataType()
                        .filter(type -> type.equals("Decimal") || type.equals("Integer") || type.equals("Long"))
                        .isPresent()
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }
}
