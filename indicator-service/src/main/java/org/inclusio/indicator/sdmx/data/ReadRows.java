package org.inclusio.indicator.sdmx.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.data.RowPages.Page;

/** Puts pages together so that all rows of one sub-series and area come at once, and reads a page while the last is written. */
final class ReadRows implements Batches {

    /** As the key has them, and the period last. */
    static final Comparator<PublishedRow> BY_KEY = PublishedRow::compareTo;

    private final RowPages pages;
    private final PagesAhead readAhead;
    private final List<PublishedRow> read = new ArrayList<>();
    private int handedOut;
    private boolean isEndOfSeries = true;
    private boolean isFirst = true;
    private boolean isLast;
    private Optional<Future<Page>> ahead = Optional.empty();

    ReadRows(RowPages pages, PagesAhead readAhead) {
        this.pages = pages;
        this.readAhead = readAhead;
        this.isLast = !pages.hasNext();
    }

    @Override
    public List<PublishedRow> next() {
        while (true) {
            Optional<List<PublishedRow>> whole = whole();
            if (whole.isPresent()) {
                return whole.get();
            }
            if (isLast) {
                return List.of();
            }
            readOn();
        }
    }

    /** Those of an area that are read to the end; empty where none are. */
    private Optional<List<PublishedRow>> whole() {
        int end = handedOut;
        while (end < read.size() && sameArea(read.get(handedOut), read.get(end))) {
            end++;
        }
        boolean isWhole = end > handedOut && (end < read.size() || isEndOfSeries);
        if (!isWhole) {
            return Optional.empty();
        }
        List<PublishedRow> rows = new ArrayList<>(read.subList(handedOut, end));
        handedOut = end;
        rows.sort(BY_KEY);
        return Optional.of(rows);
    }

    private static boolean sameArea(PublishedRow one, PublishedRow other) {
        return one.text(Component.REF_AREA).equals(other.text(Component.REF_AREA))
                && one.text(Component.SERIES).equals(other.text(Component.SERIES));
    }

    private void readOn() {
        read.subList(0, handedOut).clear();
        handedOut = 0;
        Page page = ahead.isPresent() ? PagesAhead.done(ahead.get()) : pages.next();
        read.addAll(page.rows());
        isEndOfSeries = page.isEndOfSeries();
        isLast = !pages.hasNext();
        // Who wants little, or the headers alone, is content with the first.
        ahead = isLast || isFirst ? Optional.empty() : readAhead.begin(pages::next);
        isFirst = false;
    }
}
