package org.inclusio.ingest.round;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.inclusio.formats.workbook.QuestionnaireColumns;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** Compares what a round expects with what is held. */
@Singleton
class MeasureCompleteness {

    private static final String TOTAL = "_T";

    private final HeldCells heldCells;
    private final Rounds rounds;
    private final Clock clock;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    MeasureCompleteness(HeldCells heldCells, Rounds rounds, Clock clock) {
        this.heldCells = heldCells;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Of one area with each group and year. */
    Completeness ofArea(Round round, String area) {
        List<Completeness.OfArea> areas = new ArrayList<>();
        forEach(round, List.of(area), areas::add);
        return completeness(round, areas);
    }

    /** Of every area from which something is expected, by series. */
    Completeness ofAll(Round round) {
        List<Completeness.OfArea> areas = new ArrayList<>();
        forEach(round, round.areas(catalogue), area -> areas.add(withoutGroups(area)));
        return completeness(round, areas);
    }

    /** Hands over each area with each group and year, in the order of their codes. */
    void forEach(Round round, Consumer<Completeness.OfArea> receiver) {
        forEach(round, round.areas(catalogue), receiver);
    }

    private Completeness completeness(Round round, List<Completeness.OfArea> areas) {
        Tally total = Tally.NOTHING;
        for (Completeness.OfArea area : areas) {
            total = total.and(area.total());
        }
        return new Completeness(
                round.code(), round.at(clock.instant()), round.stated().dueAt(), total, areas);
    }

    private void forEach(Round round, List<String> areas, Consumer<Completeness.OfArea> receiver) {
        Map<List<Expectation>, List<AskedGroup>> asked = new LinkedHashMap<>();
        Map<String, Instant> reopenings = rounds.reopenings(round);
        heldCells.forEach(round, areas, (area, held) -> {
            List<Expectation> expected = round.expectedFrom(area);
            List<AskedGroup> groups = asked.computeIfAbsent(expected, it -> AskedGroup.of(catalogue, it));
            receiver.accept(ofArea(area, reopenings.get(area), groups, held));
        });
    }

    private Completeness.OfArea ofArea(
            String area, Instant reopenedUntil, List<AskedGroup> asked, HeldCells.OfArea held) {
        Map<String, List<Completeness.OfGroup>> groups = new LinkedHashMap<>();
        for (AskedGroup group : asked) {
            Map<Integer, CellState> years = new TreeMap<>();
            for (int year = group.from(); year <= group.to(); year++) {
                years.put(year, held.state(group.key(), year));
            }
            groups.computeIfAbsent(group.series(), code -> new ArrayList<>())
                    .add(new Completeness.OfGroup(codes(group), years));
        }
        List<Completeness.OfSeries> series = new ArrayList<>();
        Tally total = Tally.NOTHING;
        for (Map.Entry<String, List<Completeness.OfGroup>> ofSeries : groups.entrySet()) {
            Tally tally = Tally.NOTHING;
            for (Completeness.OfGroup group : ofSeries.getValue()) {
                for (CellState state : group.years().values()) {
                    tally = tally.and(state);
                }
            }
            total = total.and(tally);
            series.add(
                    new Completeness.OfSeries(ofSeries.getKey(), name(ofSeries.getKey()), tally, ofSeries.getValue()));
        }
        return new Completeness.OfArea(
                area, catalogue.area(area).map(entry -> entry.name()).orElse(area), reopenedUntil, total, series);
    }

    private static Completeness.OfArea withoutGroups(Completeness.OfArea area) {
        return new Completeness.OfArea(
                area.refArea(),
                area.name(),
                area.reopenedUntil(),
                area.total(),
                area.series().stream()
                        .map(it -> new Completeness.OfSeries(it.series(), it.name(), it.total(), null))
                        .toList());
    }

    /** What sets the group apart from the whole of its series. */
    private Map<String, String> codes(AskedGroup group) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 1; i < group.key().size(); i++) {
            if (!group.key().get(i).equals(TOTAL)) {
                codes.put(QuestionnaireColumns.KEY.get(i).name(), group.key().get(i));
            }
        }
        return codes;
    }

    private String name(String code) {
        return catalogue
                .series(code)
                .map(Series::name)
                .or(() -> catalogue.baseSeries(code).map(BaseSeries::name))
                .orElse(code);
    }
}
