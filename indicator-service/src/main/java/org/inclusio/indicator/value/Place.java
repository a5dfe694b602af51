package org.inclusio.indicator.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * Where a page ended: the last cell on it. New values may come in before or after it; what was there when the first page
 * was read is told once.
 *
 * @param group one code for each dimension, in their order
 */
record Place(String series, String area, int year, List<String> group) {

    private static final String SEPARATOR = "|";

    static Place of(IndicatorValue value) {
        return new Place(
                value.series(),
                value.refArea(),
                value.timePeriod(),
                Arrays.stream(Dimension.values())
                        .map(value::code)
                        .map(code -> code == null ? Disaggregation.ALL : code)
                        .toList());
    }

    /** Opaque to readers. */
    String cursor() {
        List<String> parts = new ArrayList<>(List.of(series, area, Integer.toString(year)));
        parts.addAll(group);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that was given out to the same question; whatever else it is, it is refused. */
    static Place parse(String cursor, IndicatorCatalogue catalogue, List<Series> asked) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\\|", -1));
            Place place = new Place(
                    parts.get(0), parts.get(1), Period.parse(parts.get(2)).year(), parts.subList(3, parts.size()));
            if (place.belongsTo(catalogue, asked)) {
                return place;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Refused below, like a cursor that can be read and fits no answer.
        }
        throw ValueRefusal.BAD_CURSOR.because("'cursor' is not one that this question was answered with. Take it from"
                + " 'next' as it is and keep the other parameters, or leave it out to begin anew.");
    }

    private boolean belongsTo(IndicatorCatalogue catalogue, List<Series> asked) {
        Dimension[] dimensions = Dimension.values();
        boolean known =
                catalogue.area(area).isPresent() || catalogue.region(area).isPresent();
        if (group.size() != dimensions.length || !known) {
            return false;
        }
        for (int i = 0; i < dimensions.length; i++) {
            if (!catalogue.codeList(dimensions[i]).contains(group.get(i))) {
                return false;
            }
        }
        return asked.stream().anyMatch(one -> one.code().equals(series));
    }
}
