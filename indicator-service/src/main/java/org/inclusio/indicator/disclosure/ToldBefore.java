package org.inclusio.indicator.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/** Reads which numbers of a base series were told with values, before there was anything to hide in its table. */
@ApplicationScoped
class ToldBefore {

    private static final TypeReference<List<PublishedValue.Input>> INPUTS = new TypeReference<>() {};

    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    ToldBefore(IndicatorCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    List<Verdict> read(Connection connection, String area, Mark table) throws SQLException {
        Object[] fed =
                catalogue.seriesFedBy(table.series()).stream().map(Series::code).toArray();
        try (PreparedStatement query = connection.prepareStatement("select " + IndicatorValues.CELL + ", inputs"
                + " from indicator_value where ref_area = ? and series = any(?) and time_period between ? and ?"
                + " and value is not null")) {
            query.setString(1, area);
            query.setArray(2, connection.createArrayOf("text", fed));
            query.setInt(3, table.year());
            query.setInt(4, table.year() + 1);
            query.setFetchSize(2_000);
            try (ResultSet row = query.executeQuery()) {
                Map<Disaggregation, Set<Long>> told = new HashMap<>();
                while (row.next()) {
                    add(table, IndicatorValues.cell(row), inputs(row.getString("inputs")), told);
                }
                List<Verdict> verdicts = new ArrayList<>();
                told.forEach((group, values) ->
                        values.forEach(value -> verdicts.add(new Verdict(group, value, 0, null, null, null))));
                return verdicts;
            }
        }
    }

    private void add(Mark table, Cell cell, List<PublishedValue.Input> inputs, Map<Disaggregation, Set<Long>> told) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean isWhole = false;
        for (PublishedValue.Input input : inputs) {
            if (isOf(table, input)) {
                if (input.value() == null) {
                    return;
                }
                told.computeIfAbsent(group(table, input), any -> new LinkedHashSet<>())
                        .add(Persons.of(number(input)));
                sum = sum.add(number(input).multiply(BigDecimal.valueOf(input.factor() == null ? 1 : input.factor())));
                isWhole = true;
            }
        }
        if (isWhole) {
            Optional<Disaggregation> group = onlyTerm(table, cell);
            if (group.isPresent()) {
                told.computeIfAbsent(group.get(), any -> new LinkedHashSet<>()).add(Persons.of(sum));
            }
        }
    }

    /** The group whose number the inputs of a value add up to, where they are all of one term. */
    private Optional<Disaggregation> onlyTerm(Mark table, Cell cell) {
        Series series = catalogue.series(cell.series()).orElseThrow();
        List<Term> terms = series.terms().stream()
                .filter(term -> term.series().equals(table.series()))
                .toList();
        boolean isSimple = series.method() == MethodName.RATIO
                || series.method() == MethodName.SUM
                || series.method() == MethodName.COUNT;
        if (terms.size() != 1 || !isSimple || cell.period().year() != table.year()) {
            return Optional.empty();
        }
        Disaggregation group = new Universe(series.universe()).matched(cell.disaggregation());
        for (Map.Entry<Dimension, String> bracket : terms.get(0).brackets().entrySet()) {
            if (group.isTotal(bracket.getKey())) {
                group = group.with(bracket.getKey(), bracket.getValue());
            }
        }
        return Optional.of(Hidden.written(catalogue, table.series(), group));
    }

    private static boolean isOf(Mark table, PublishedValue.Input input) {
        return input.cell().series().equals(table.series()) && input.cell().timePeriod() == table.year();
    }

    private Disaggregation group(Mark table, PublishedValue.Input input) {
        org.inclusio.contracts.v1.Cell cell = input.cell();
        return Hidden.written(
                catalogue,
                table.series(),
                new Disaggregation(
                        cell.sex(),
                        cell.age(),
                        cell.urbanisation(),
                        cell.wealthQuantile(),
                        cell.educationLevel(),
                        cell.disabilityStatus(),
                        cell.migrationStatus(),
                        cell.indigenousStatus(),
                        cell.customBreakdown()));
    }

    private static BigDecimal number(PublishedValue.Input input) {
        return input.unitMultiplier() == null ? input.value() : input.value().scaleByPowerOfTen(input.unitMultiplier());
    }

    private List<PublishedValue.Input> inputs(String text) {
        try {
            return json.readValue(text, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value are kept as JSON that can't be read.", e);
        }
    }
}
