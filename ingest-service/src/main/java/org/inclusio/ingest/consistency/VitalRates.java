package org.inclusio.ingest.consistency;

import java.util.Set;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.observation.Dimension;

/** Births and deaths of a year beside the persons of the same group; stands at births or deaths when these are new. */
final class VitalRates implements RuleAcrossRows {

    private static final String POPULATION = "POP";
    private static final String BIRTHS = "LIVE_BIRTHS";
    private static final String DEATHS = "DEATHS_U5";
    private static final String AGE_OF_DEATHS = "Y0T4";

    private static final double FEWEST_BIRTHS = 5;
    private static final double MOST_BIRTHS = 60;
    private static final double MOST_DEATHS = 20;

    @Override
    public Set<String> relatedTo(String series) {
        return switch (series) {
            case POPULATION -> Set.of(BIRTHS, DEATHS);
            case BIRTHS, DEATHS -> Set.of(POPULATION);
            default -> Set.of();
        };
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        return relatedTo(series).stream().anyMatch(related -> around.keys().knownSeries(related) >= 0);
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        switch (row.series()) {
            case BIRTHS, DEATHS -> compare(row, row.key(), around, sayings);
            case POPULATION -> {
                unlessNew(row, BIRTHS, around, sayings);
                unlessNew(row, DEATHS, around, sayings);
            }
            default -> {}
        }
    }

    private static void unlessNew(NewRow row, String series, Neighbours around, Sayings sayings) {
        long events = around.keys().withSeries(row.key(), series);
        if (events >= 0 && series.equals(DEATHS)) {
            int age = around.keys().number(events, Dimension.AGE);
            events =
                    age == ObservationKeys.TOTAL_NUMBER ? around.keys().with(events, Dimension.AGE, AGE_OF_DEATHS) : -1;
        }
        if (events >= 0 && !around.isNews(events, row.group())) {
            compare(row, events, around, sayings);
        }
    }

    /** Persons of every age bear and bury the children of a year; an age within five years has persons of its own. */
    private static long populationOf(long events, ObservationKeys keys) {
        long population = keys.withSeries(events, POPULATION);
        boolean isOfAll = keys.series(events).equals(DEATHS)
                && keys.code(events, Dimension.AGE).equals(AGE_OF_DEATHS);
        return population >= 0 && isOfAll
                ? keys.with(population, Dimension.AGE, ObservationKeys.TOTAL_NUMBER)
                : population;
    }

    private static void compare(NewRow row, long events, Neighbours around, Sayings sayings) {
        long population = populationOf(events, around.keys());
        double rate = 1000 * around.value(events, row.group()) / around.value(population, row.group());
        boolean births = around.keys().series(events).equals(BIRTHS);
        if (Double.isFinite(rate) && (births ? rate < FEWEST_BIRTHS || rate > MOST_BIRTHS : rate > MOST_DEATHS)) {
            sayings.say(
                    row,
                    births ? Rule.BIRTHS_AND_POPULATION : Rule.DEATHS_AND_POPULATION,
                    () -> Sentence.of(
                            births ? "BIRTHS_AND_POPULATION.rate" : "DEATHS_AND_POPULATION.rate",
                            "events",
                            births ? BIRTHS : DEATHS,
                            "number",
                            sayings.placed(events, row.group()),
                            "rate",
                            Sayings.rounded(rate),
                            "population",
                            sayings.placed(population, row.group())));
        }
    }
}
