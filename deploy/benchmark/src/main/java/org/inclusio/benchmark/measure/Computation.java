package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inclusio.stack.ServerFailure;
import org.inclusio.statistics.aggregation.ReferencePopulation;
import org.inclusio.statistics.aggregation.RegionalAggregation;
import org.inclusio.statistics.aggregation.RegionalValue;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.aggregation.Window;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * Full recomputation: every total, indicator and region from the innermost cells, by the classes that indicator-service
 * computes with and without its database, beside one query of DuckDB over the same cells. The two must agree.
 */
final class Computation {

    private static final List<String> INDICATORS = List.of("MDG_0708_WATER", "MDG_0709_SANITATION");
    private static final long SEED = 20_150_915;

    private final int areas;
    private final int runs;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final List<Series> series = INDICATORS.stream()
            .map(code -> catalogue.series(code).orElseThrow())
            .toList();

    Computation(int areas, int runs) {
        this.areas = areas;
        this.runs = runs;
    }

    void measure(ResultTable table, Progress progress) throws IOException {
        CellTable cells = new CellTable(catalogue, areas, SEED);
        progress.tell(
                "Computation: %,d cells of %d areas and %d years, in DuckDB and here in turn, %d times",
                cells.size(), cells.areas().size(), CellTable.YEARS, runs);
        List<Double> baseline = new ArrayList<>();
        List<Double> measured = new ArrayList<>();
        long values = 0;
        try (DuckDbBaseline duckDb = new DuckDbBaseline(catalogue, cells)) {
            // The first of each warms up.
            for (int run = 0; run <= runs; run++) {
                long begun = System.nanoTime();
                duckDb.run();
                long between = System.nanoTime();
                CheckSum own = compute(cells);
                long ended = System.nanoTime();
                CheckSum expected = duckDb.checkSum();
                if (!own.agreesWith(expected)) {
                    throw new ServerFailure("The computations differ: " + own + " here, " + expected + " in DuckDB.");
                }
                values = own.values();
                if (run > 0) {
                    baseline.add((between - begun) / 1e9);
                    measured.add((ended - between) / 1e9);
                    progress.tell("  DuckDB %.2f s, here %.2f s", baseline.get(run - 1), measured.get(run - 1));
                }
            }
        } catch (SQLException e) {
            throw new IOException("DuckDB failed", e);
        }
        table.add(
                String.format(
                        "%,d values of areas and regions from %,d cells, times as long as one query of DuckDB"
                                + " (medians of %d: DuckDB %.1f s, here %.1f s)",
                        values, cells.size(), runs, Figures.median(baseline), Figures.median(measured)),
                "at most 3",
                "%.1f",
                1 / Figures.medianSpeed(baseline, measured));
        List<Integer> all = every(cells);
        List<Integer> few = oneOfEachKind(cells);
        progress.tell("  memory that is held for the regions of %d and of %d areas", few.size(), all.size());
        double ofFew = held(cells, few);
        double ofAll = held(cells, all);
        table.add(
                String.format(
                        "memory held for the regions of %d areas, times as much as for %d that are in the same regions"
                                + " (%.0f and %.0f MiB)",
                        all.size(), few.size(), ofAll, ofFew),
                "about 1",
                "%.2f",
                ofAll / ofFew);
    }

    private CheckSum compute(CellTable cells) {
        List<RegionalSums> regions = series.stream().map(RegionalSums::new).toList();
        CheckSum sum = compute(cells, every(cells), regions);
        for (RegionalSums one : regions) {
            sum = sum.plus(one.checkSum());
        }
        return sum;
    }

    private static List<Integer> every(CellTable cells) {
        return IntStream.range(0, cells.areas().size()).boxed().toList();
    }

    /** Sums are kept by the set of regions that areas are in: one area for each such set. */
    private List<Integer> oneOfEachKind(CellTable cells) {
        Map<List<String>, Integer> first = new LinkedHashMap<>();
        for (int at : every(cells)) {
            AreaEntry area = catalogue.area(cells.areas().get(at)).orElseThrow();
            first.putIfAbsent(
                    catalogue.regions().stream()
                            .map(Region::code)
                            .filter(area::isMemberOf)
                            .toList(),
                    at);
        }
        return List.copyOf(first.values());
    }

    /** MiB that are still held when the first areas were computed and their regions are about to be. */
    private double held(CellTable cells, List<Integer> some) {
        long before = used();
        List<RegionalSums> regions = series.stream().map(RegionalSums::new).toList();
        compute(cells, some, regions);
        double held = (used() - before) / 1048576.0;
        if (regions.stream().allMatch(one -> one.checkSum().values() == 0)) {
            throw new ServerFailure("no region has a value");
        }
        return held;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private CheckSum compute(CellTable cells, List<Integer> some, List<RegionalSums> regions) {
        IndicatorComputation computation = new IndicatorComputation(catalogue);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<CheckSum>> ofAreas = new ArrayList<>();
            for (int at : some) {
                ofAreas.add(threads.submit(() -> compute(computation, cells, at, regions)));
            }
            CheckSum sum = new CheckSum(0, 0);
            for (Future<CheckSum> one : ofAreas) {
                sum = sum.plus(one.get());
            }
            return sum;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the computation failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private CheckSum compute(IndicatorComputation computation, CellTable cells, int area, List<RegionalSums> regions) {
        Slice slice = Slice.of(catalogue, cells.areas().get(area), cells.inputs(area));
        long values = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (RegionalSums of : regions) {
            Map<Disaggregation, Timeline> timelines = new HashMap<>();
            for (Result result : computation.computeAll(of.series, slice)) {
                if (result.outcome() instanceof Computed computed) {
                    values++;
                    sum = sum.add(computed.value());
                    result.contribution()
                            .ifPresent(one -> timelines
                                    .computeIfAbsent(result.cell().disaggregation(), group -> new Timeline())
                                    .put(result.cell().period().year(), one, false));
                }
            }
            of.add(cells.areas().get(area), timelines);
        }
        return new CheckSum(values, sum.doubleValue());
    }

    /** The regions of one series, to which the areas are added as they come. */
    private final class RegionalSums {

        private final Series series;
        private final RegionalAggregation sums;

        RegionalSums(Series series) {
            this.series = series;
            this.sums = new RegionalAggregation(
                    series,
                    catalogue.regions(),
                    catalogue.areas(),
                    ReferencePopulation.of(catalogue, series),
                    new RegionalAggregation.Rules(new Window(3), 0));
        }

        synchronized void add(String area, Map<Disaggregation, Timeline> timelines) {
            timelines.forEach((group, timeline) -> sums.add(area, group, timeline));
        }

        CheckSum checkSum() {
            long values = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (RegionalValue value : sums.values()) {
                values++;
                sum = sum.add(value.value());
            }
            return new CheckSum(values, sum.doubleValue());
        }
    }
}
