package org.inclusio.indicator.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.indicator.recompute.Arrivals.Stated;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.statistics.aggregation.ReferencePopulation;
import org.inclusio.statistics.aggregation.RegionalAggregation;
import org.inclusio.statistics.aggregation.RegionalAggregation.Rules;
import org.inclusio.statistics.aggregation.RegionalValue;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.aggregation.Window;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Everything that follows from what was stated, computed at once and without a database; and what the service holds. */
final class FromScratch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FromScratch() {}

    static <C, S> List<String> differences(Map<C, S> held, Map<C, S> expected) {
        return Stream.concat(held.keySet().stream(), expected.keySet().stream())
                .distinct()
                .filter(cell -> !Objects.equals(held.get(cell), expected.get(cell)))
                .map(cell -> cell + " is " + held.get(cell) + " and should be " + expected.get(cell))
                .toList();
    }

    /** What is said of a value: the number, how it came about and the lines behind it. */
    record Said(BigDecimal value, String origin, boolean approximation, Set<String> lines) {}

    static Map<Cell, Said> compute(IndicatorCatalogue catalogue, String area, List<Stated> last) {
        Map<Cell, Stated> stated = byCell(last);
        Slice slice = slice(catalogue, area, stated);
        AreaEntry entry = catalogue.area(area).orElseThrow();
        IndicatorComputation computation = new IndicatorComputation(catalogue);
        Map<Cell, Said> said = new HashMap<>();
        for (Series series : catalogue.series()) {
            for (Result result : series.isAbout(entry) ? computation.computeAll(series, slice) : List.<Result>of()) {
                if (result.outcome() instanceof Computed computed) {
                    said.put(result.cell(), said(computed, stated));
                }
            }
        }
        return said;
    }

    private static Map<Cell, Stated> byCell(List<Stated> last) {
        Map<Cell, Stated> stated = new TreeMap<>(Comparator.comparing(Cell::toString));
        last.forEach(one -> stated.put(cellOf(one), one));
        return stated;
    }

    private static Slice slice(IndicatorCatalogue catalogue, String area, Map<Cell, Stated> stated) {
        List<Input> inputs = new ArrayList<>();
        stated.forEach((cell, one) -> inputs.add(new Input(
                cell,
                one.row()
                        .value()
                        .scaleByPowerOfTen(Objects.requireNonNullElse(one.row().unitMultiplier(), 0)))));
        return Slice.of(catalogue, area, inputs);
    }

    /** What regions come to, by region and cell: value and coverage, each also with imputation. */
    static Map<String, String> regions(IndicatorCatalogue catalogue, Map<String, List<Stated>> lastByArea) {
        IndicatorComputation computation = new IndicatorComputation(catalogue);
        Map<String, Slice> slices = new TreeMap<>();
        lastByArea.forEach((area, last) -> slices.put(area, slice(catalogue, area, byCell(last))));
        Map<String, String> regions = new TreeMap<>();
        for (Series series : catalogue.series()) {
            if (series.aggregation().isOfAreas()) {
                RegionalAggregation sums = new RegionalAggregation(
                        series,
                        catalogue.regions(),
                        catalogue.areas(),
                        ReferencePopulation.of(catalogue, series),
                        new Rules(new Window(window(series)), 50));
                slices.forEach((area, slice) -> timelines(computation, series, slice)
                        .forEach((group, timeline) -> sums.add(area, group, timeline)));
                for (RegionalValue one : sums.values()) {
                    Cell cell = new Cell(series.code(), one.group(), new Period(one.year()));
                    regions.put(
                            one.region() + " " + cell,
                            standing(
                                    one.value(),
                                    one.coverage(),
                                    one.areasWithData(),
                                    one.areas(),
                                    one.imputedValue(),
                                    one.imputedCoverage()));
                }
            }
        }
        return regions;
    }

    /** As configured: no other year stands in for a parliament that did not sit. */
    private static int window(Series series) {
        if (series.code().equals("MDG_0303_WOMEN_PARLIAMENT")) {
            return 0;
        }
        return Window.isSurvey(series) ? 5 : 3;
    }

    private static Map<Disaggregation, Timeline> timelines(
            IndicatorComputation computation, Series series, Slice slice) {
        Map<Disaggregation, Timeline> timelines = new HashMap<>();
        for (Result result : computation.computeAll(series, slice)) {
            result.contribution()
                    .ifPresent(contribution -> timelines
                            .computeIfAbsent(result.cell().disaggregation(), group -> new Timeline())
                            .put(result.cell().period().year(), contribution, false));
        }
        return timelines;
    }

    /** What is held of all regions. */
    static Map<String, String> heldRegions(DataSource database) throws SQLException {
        String cell = "ref_area, " + IndicatorValues.CELL;
        String sql = "select * from (select distinct on (" + cell + ") * from indicator_value order by " + cell
                + ", revision desc) newest where areas is not null";
        Map<String, String> held = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                held.put(
                        row.getString("ref_area") + " " + IndicatorValues.cell(row),
                        standing(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("coverage"),
                                row.getInt("areas_with_data"),
                                row.getInt("areas"),
                                row.getBigDecimal("imputed_value"),
                                row.getBigDecimal("imputed_coverage")));
            }
        }
        return held;
    }

    private static String standing(
            BigDecimal value,
            BigDecimal coverage,
            int areasWithData,
            int areas,
            BigDecimal imputed,
            BigDecimal imputedCoverage) {
        return plain(value) + " by " + plain(coverage) + "%, " + areasWithData + " of " + areas + " areas; imputed "
                + plain(imputed) + " by " + plain(imputedCoverage) + "%";
    }

    private static String plain(BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }

    private static Said said(Computed computed, Map<Cell, Stated> stated) {
        Set<String> lines = new HashSet<>();
        computed.inputs().forEach(input -> {
            Stated one = stated.get(input.cell());
            lines.add(one.submission() + ":" + one.row().line());
        });
        String origin =
                switch (computed.basis()) {
                    case REPORTED -> "REPORTED";
                    default -> computed.derived() ? "DERIVED" : "COMPUTED";
                };
        return new Said(computed.value().stripTrailingZeros(), origin, computed.basis() == Basis.APPROXIMATION, lines);
    }

    private static Cell cellOf(Stated one) {
        org.inclusio.contracts.v1.Cell cell = one.row().cell();
        Disaggregation group = new Disaggregation(
                total(cell.sex()),
                total(cell.age()),
                total(cell.urbanisation()),
                total(cell.wealthQuantile()),
                total(cell.educationLevel()),
                total(cell.disabilityStatus()),
                total(cell.migrationStatus()),
                total(cell.indigenousStatus()),
                total(cell.customBreakdown()));
        return new Cell(cell.series(), group, new Period(cell.timePeriod()));
    }

    private static String total(String code) {
        return Objects.requireNonNullElse(code, Disaggregation.ALL);
    }

    static Map<Cell, Said> held(DataSource database, String area) throws SQLException, IOException {
        String sql = "select distinct on (" + IndicatorValues.CELL + ") * from indicator_value where ref_area = ?"
                + " order by " + IndicatorValues.CELL + ", revision desc";
        Map<Cell, Said> held = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal value = row.getBigDecimal("value");
                    if (value != null) {
                        Set<String> lines = new HashSet<>();
                        JSON.readTree(row.getString("inputs"))
                                .forEach(input ->
                                        lines.add(input.get("submission").asLong() + ":"
                                                + input.get("line").asLong()));
                        held.put(
                                IndicatorValues.cell(row),
                                new Said(
                                        value.stripTrailingZeros(),
                                        row.getString("origin"),
                                        row.getBoolean("approximation"),
                                        lines));
                    }
                }
            }
        }
        return held;
    }
}
