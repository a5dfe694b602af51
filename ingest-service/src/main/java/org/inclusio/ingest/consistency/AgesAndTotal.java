package org.inclusio.ingest.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/** Ages that follow each other from birth to the last, open one add up to the total of all ages. */
final class AgesAndTotal implements RuleAcrossRows {

    private static final Pattern BAND = Pattern.compile("Y(\\d{1,3})(?:T(\\d{1,3}))?");
    private static final Pattern OPEN = Pattern.compile("Y_GE(\\d{1,3})");
    /** More ages than these are no table that somebody adds up. */
    private static final int MOST_AGES = 400;

    private static final int AGES = 1_001;

    private final Set<String> counts;
    private List<Band> bands;
    // Of each age, how many bands there are at most from it to the open one, and the first of these; 0 with a gap.
    private final int[] steps = new int[AGES];
    private final Band[] first = new Band[AGES];

    AgesAndTotal(IndicatorCatalogue catalogue) {
        this.counts = catalogue.baseSeries().stream()
                .filter(series -> series.kind() == BaseSeries.Kind.COUNT)
                .map(BaseSeries::code)
                .collect(Collectors.toSet());
    }

    /**
     * Ages from {@code first} to {@code last} in completed years; the last of an open band is the largest number.
     *
     * @param number of the code, as the observation keys have it
     */
    private record Band(String code, int number, int first, int last) {}

    @Override
    public boolean concerns(String series, Neighbours around) {
        if (bands == null) {
            bands = bands(around.keys());
        }
        return counts.contains(series) && bands.size() > 1 && bands.size() <= MOST_AGES;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        ObservationKeys keys = around.keys();
        if (Double.isNaN(row.value()) || keys.number(row.key(), Dimension.AGE) != ObservationKeys.TOTAL_NUMBER) {
            return;
        }
        Line line = row.lines().along(Dimension.AGE);
        List<Band> chain = finestChain(line);
        if (chain.size() < 2) {
            return;
        }
        double sum =
                chain.stream().mapToDouble(band -> line.value(band.number())).sum();
        double unknown = line.value(keys.known(Dimension.AGE, "_U"));
        double all = Double.isNaN(unknown) ? sum : sum + unknown;
        double allowed = Math.max((chain.size() + 1) / 2.0, 0.001 * Math.abs(row.value()));
        if (Math.abs(all - row.value()) > allowed) {
            sayings.say(
                    row,
                    Rule.PARTS_AND_TOTAL,
                    () -> Sentence.of(
                            "PARTS_AND_TOTAL.ages",
                            "total",
                            Sayings.number(row.value()),
                            "ages",
                            chain.size(),
                            "first",
                            chain.get(0).code(),
                            "last",
                            chain.get(chain.size() - 1).code(),
                            "sum",
                            Sayings.number(all)));
        }
    }

    private static List<Band> bands(ObservationKeys keys) {
        return keys.ages().stream()
                .map(age -> band(age, keys.known(Dimension.AGE, age)))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Band::first).reversed())
                .toList();
    }

    private static Band band(String age, int number) {
        Matcher closed = BAND.matcher(age);
        if (closed.matches()) {
            int first = Integer.parseInt(closed.group(1));
            int last = closed.group(2) == null ? first : Integer.parseInt(closed.group(2));
            return new Band(age, number, first, last);
        }
        Matcher open = OPEN.matcher(age);
        return open.matches() ? new Band(age, number, Integer.parseInt(open.group(1)), Integer.MAX_VALUE) : null;
    }

    /** From birth to the open band in as many steps as there are; empty when there is a gap in every way. */
    private List<Band> finestChain(Line line) {
        for (Band band : bands) {
            steps[band.first()] = 0;
        }
        for (Band band : bands) {
            boolean isOpen = band.last() == Integer.MAX_VALUE;
            int rest = isOpen ? 0 : steps[band.last() + 1];
            if ((isOpen || rest > 0) && rest + 1 > steps[band.first()] && !Double.isNaN(line.value(band.number()))) {
                steps[band.first()] = rest + 1;
                first[band.first()] = band;
            }
        }
        List<Band> chain = new ArrayList<>(steps[0]);
        for (int age = 0;
                chain.size() < steps[0];
                age = chain.get(chain.size() - 1).last() + 1) {
            chain.add(first[age]);
        }
        return chain;
    }
}
