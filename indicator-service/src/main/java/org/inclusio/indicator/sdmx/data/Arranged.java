package org.inclusio.indicator.sdmx.data;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/** Rows as a question wants them arranged: the first and last of each series, series alone, in its order. */
final class Arranged implements Batches {

    /** The most rows of an order for which all of them must be known. */
    static final int MOST_SORTED = 200_000;

    private final Batches source;
    private final DataQuery query;
    private final RowOrder order;
    private boolean isSorted;

    Arranged(Batches source, DataQuery query) {
        this.source = source;
        this.query = query;
        this.order = RowOrder.of(query);
    }

    @Override
    public List<PublishedRow> next() {
        if (order.isWithinAreas()) {
            List<PublishedRow> rows = source.next();
            List<PublishedRow> kept = kept(rows);
            kept.sort(order.comparator());
            return kept;
        }
        if (isSorted) {
            return List.of();
        }
        isSorted = true;
        List<PublishedRow> all = new ArrayList<>();
        for (List<PublishedRow> rows = source.next(); !rows.isEmpty(); rows = source.next()) {
            all.addAll(kept(rows));
            if (all.size() > MOST_SORTED) {
                throw SdmxRefusal.RESPONSE_TOO_LARGE.because("More than " + MOST_SORTED
                        + " observations would have to be put in another order than that of their keys. Leave out"
                        + " 'sort', or the dimension at the observation, or ask for less; without them every size is"
                        + " answered, and all is in the files at /bulk/latest/.");
            }
        }
        all.sort(order.comparator());
        return all;
    }

    /** Of rows in the order of their keys and periods. */
    private List<PublishedRow> kept(List<PublishedRow> rows) {
        List<PublishedRow> kept = new ArrayList<>(rows.size());
        int begin = 0;
        while (begin < rows.size()) {
            int end = begin + 1;
            while (end < rows.size() && rows.get(begin).isOfSeries(rows.get(end))) {
                end++;
            }
            keep(rows.subList(begin, end), kept);
            begin = end;
        }
        return kept;
    }

    private void keep(List<PublishedRow> series, List<PublishedRow> kept) {
        if (!query.layout().hasObservations()) {
            kept.add(series.get(0));
            return;
        }
        boolean isWhole = query.first().isEmpty() && query.last().isEmpty();
        int first = query.first().orElse(0);
        int last = series.size() - query.last().orElse(0);
        for (int i = 0; i < series.size(); i++) {
            if (isWhole || i < first || i >= last) {
                kept.add(series.get(i));
            }
        }
    }
}
