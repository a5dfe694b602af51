package org.inclusio.report.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.report.figure.KnownFigures;
import org.inclusio.report.figure.Place;
import org.inclusio.report.figure.Snapshot;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * Tells what a snapshot says. What was counted of the last one is kept, so that of the next only those places are read where
 * a figure is another; after a start all are read once.
 */
@ApplicationScoped
public class CountEvidence {

    private record Counted(Snapshot snapshot, Map<Place, Part> parts, Evidence evidence) {}

    private final KnownFigures known;
    private final IndicatorCatalogue catalogue;
    private Counted last;

    CountEvidence(KnownFigures known, IndicatorCatalogue catalogue) {
        this.known = known;
        this.catalogue = catalogue;
    }

    /** One at a time, so that two orders at once don't hold two snapshots, and the second is short. */
    public synchronized Evidence of(Snapshot snapshot) {
        if (last == null || !last.snapshot().equals(snapshot)) {
            Map<Place, Part> parts = last == null ? all(snapshot) : changed(snapshot);
            last = new Counted(snapshot, parts, Evidence.of(catalogue, parts));
        }
        return last.evidence();
    }

    private Map<Place, Part> all(Snapshot snapshot) {
        Gathering gathering = new Gathering(catalogue);
        known.forEach(snapshot, gathering::add);
        return gathering.finish();
    }

    private Map<Place, Part> changed(Snapshot snapshot) {
        Set<Place> others = known.changed(last.snapshot(), snapshot);
        Gathering gathering = new Gathering(catalogue);
        known.forEach(snapshot, others, gathering::add);
        Map<Place, Part> parts = new HashMap<>(last.parts());
        parts.keySet().removeAll(others);
        parts.putAll(gathering.finish());
        return parts;
    }
}
