package org.inclusio.indicator.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** One group of one area in one sub-series; where a page ended. */
record Place(String series, String area, Disaggregation group) {

    /** Areas by code, in each the groups by their codes. */
    static final Comparator<Place> WITHIN_SERIES =
            Comparator.comparing(Place::area).thenComparing(Place::codes);

    private static final String SEPARATOR = "|";

    private String codes() {
        List<String> codes = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            codes.add(group.get(dimension));
        }
        return String.join(SEPARATOR, codes);
    }

    /** Opaque to readers. */
    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, series, area, codes()).getBytes(StandardCharsets.UTF_8));
    }

    /** The place where the page before ended; a cursor that was not given out to the same question is refused. */
    static Optional<Place> of(Asked asked, IndicatorCatalogue catalogue, List<Series> series) {
        return asked.given("cursor").stream().findFirst().map(cursor -> parse(cursor, catalogue, series));
    }

    private static Place parse(String cursor, IndicatorCatalogue catalogue, List<Series> series) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split("\\|", -1));
            Dimension[] dimensions = Dimension.values();
            boolean isKnown = parts.size() == 2 + dimensions.length
                    && series.stream().anyMatch(one -> one.code().equals(parts.get(0)))
                    && (catalogue.area(parts.get(1)).isPresent()
                            || catalogue.region(parts.get(1)).isPresent());
            Disaggregation group = Disaggregation.TOTAL;
            for (int i = 0; isKnown && i < dimensions.length; i++) {
                isKnown = catalogue.codeList(dimensions[i]).contains(parts.get(i + 2));
                group = group.with(dimensions[i], parts.get(i + 2));
            }
            if (isKnown) {
                return new Place(parts.get(0), parts.get(1), group);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a cursor that can be read and fits no answer.
        }
        throw AssessmentRefusal.BAD_CURSOR.because("'cursor' is not one that this question was answered with. Take it"
                + " from 'next' as it is and keep the other parameters, or leave it out to begin anew.");
    }
}
