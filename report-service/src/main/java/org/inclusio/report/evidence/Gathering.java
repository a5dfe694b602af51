package org.inclusio.report.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Place;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;

/** Takes the figures one by one, in the order of series and area, and holds no more than those that are compared. */
final class Gathering {

    private final IndicatorCatalogue catalogue;
    private final Map<Place, Part> parts = new HashMap<>();
    private final List<Figure> ofPlace = new ArrayList<>();
    private Place place;

    Gathering(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(Figure figure) {
        Place next = new Place(figure.series(), figure.refArea());
        if (!next.equals(place)) {
            close();
            place = next;
        }
        ofPlace.add(figure);
    }

    /** What the figures say, place by place. */
    Map<Place, Part> finish() {
        close();
        return parts;
    }

    /**
     * A figure of a series that the catalogue does not know is about nothing that is reported; one of a region would count
     * its areas twice, and stands by itself.
     */
    private void close() {
        if (place != null) {
            Optional<Region> region = catalogue.region(place.refArea());
            catalogue
                    .series(place.series())
                    .filter(series -> region.map(RegionLevel::isTold).orElse(true))
                    .map(series -> region.isPresent()
                            ? Part.ofRegion(series, place.refArea(), told(series))
                            : Part.ofArea(series, place.refArea(), ofPlace))
                    .ifPresent(part -> keep(place, part));
            ofPlace.clear();
        }
    }

    private List<Figure> told(Series series) {
        return ofPlace.stream()
                .filter(figure -> series.unit().equals(figure.unit()))
                .toList();
    }

    private void keep(Place of, Part part) {
        if (parts.put(of, part) != null) {
            throw new IllegalStateException("The figures of " + of.series() + " and " + of.refArea()
                    + " came in two parts; they must come in the order of series and area.");
        }
    }
}
