package org.inclusio.indicator.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Dimension;

/** Reads the values that answer a question, one sub-series after the other, so that each is one walk along the index. */
@ApplicationScoped
public class FindValues {

    private static final String GROUP =
            Arrays.stream(Dimension.values()).map(FindValues::column).collect(Collectors.joining(", "));
    private static final String PLACE = "ref_area, time_period, " + GROUP;
    private static final String MARKS =
            Arrays.stream(Dimension.values()).map(dimension -> "?").collect(Collectors.joining(", "));

    private static final String THERE =
            " where value is not null or lower_bound is not null or upper_bound is not null or areas is"
                    + " not null or obs_status = 'Q' order by " + PLACE;

    /** All of a sub-series as of an instant: many values in a row are of one recomputation, which the join looks up once. */
    private static final String ALL = "select * from (select distinct on (" + PLACE + ") v.*, r.computed_at"
            + " from indicator_value v join recomputation r on r.revision = v.revision"
            + " where v.series = ? and r.computed_at <= ? order by " + PLACE + ", v.revision desc) v" + THERE;

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int LONGEST_READING_SECONDS = 14_400;
    private static final TypeReference<List<IndicatorValue.Input>> INPUTS = new TypeReference<>() {};

    private final IndicatorCatalogue catalogue;
    private final DataSource database;
    private final ObjectReader inputs;
    private final Vintages vintages;
    private final LimitRules limitRules;

    FindValues(IndicatorCatalogue catalogue, DataSource database, ObjectMapper json, Vintages vintages) {
        this.catalogue = catalogue;
        this.database = database;
        this.inputs = json.readerFor(INPUTS);
        this.vintages = vintages;
        this.limitRules = LimitRules.of(catalogue);
    }

    /** The names of the parameters that restrict which values are found. */
    public static Set<String> parameters() {
        return ValueQuestion.names();
    }

    /** The values of an indicator that parameters ask for, as a request for values states them. */
    public ValuePage find(String indicator, MultivaluedMap<String, String> parameters) {
        return find(ValueQuestion.of(catalogue, indicator, parameters));
    }

    @Transactional
    ValuePage find(ValueQuestion question) {
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, question.asOf());
            List<IndicatorValue> items = new ArrayList<>();
            List<Place> places = new ArrayList<>();
            boolean begun = question.after().isEmpty();
            for (Series series : question.series()) {
                Optional<Place> after =
                        question.after().filter(place -> place.series().equals(series.code()));
                begun |= after.isPresent();
                // One more than asked for tells whether there is a next page.
                if (begun && items.size() <= question.limit()) {
                    read(connection, question, vintage, series, after, items, places);
                }
            }
            boolean more = items.size() > question.limit();
            return more
                    ? new ValuePage(
                            items.subList(0, question.limit()),
                            places.get(question.limit() - 1).cursor())
                    : new ValuePage(items, null);
        } catch (SQLException e) {
            throw new IllegalStateException("The values can't be read.", e);
        }
    }

    private void read(
            Connection connection,
            ValueQuestion question,
            Vintage vintage,
            Series series,
            Optional<Place> after,
            List<IndicatorValue> items,
            List<Place> places)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = told(restrictions(connection, question, series, after, parameters), vintage) + " limit ?";
        parameters.add(0, series.code());
        parameters.addAll(vintage.parameters());
        parameters.add(question.limit() + 1 - items.size());
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    items.add(value(series, row));
                    places.add(place(row));
                }
            }
        }
    }

    /**
     * Hands on every value of a sub-series that held at an instant, in the order of area, year and group, without holding
     * more than some of them.
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_READING_SECONDS)
    public void each(Instant asOf, Series series, Consumer<IndicatorValue> told) {
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(asOf));
            try (PreparedStatement query = connection.prepareStatement(ALL)) {
                query.setFetchSize(ROWS_AT_ONCE);
                query.setString(1, series.code());
                query.setObject(2, vintage.parameters().get(0));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        told.accept(value(series, row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The values of " + series.code() + " can't be read.", e);
        }
    }

    /** What is told of a sub-series: one row for each cell, without those of which there is nothing any more. */
    private static String told(String restrictions, Vintage vintage) {
        return "select v.*, (select computed_at from recomputation r where r.revision = v.revision) computed_at"
                + " from (select distinct on (" + PLACE + ") * from indicator_value where series = ?"
                + restrictions
                + vintage.restrictionOn("indicator_value")
                + " order by " + PLACE + ", revision desc) v" + THERE;
    }

    private static String restrictions(
            Connection connection,
            ValueQuestion question,
            Series series,
            Optional<Place> after,
            List<Object> parameters)
            throws SQLException {
        StringBuilder sql = new StringBuilder();
        if (!question.areas().isEmpty()) {
            sql.append(" and ref_area = any(?)");
            parameters.add(texts(connection, question.areas()));
        }
        question.from().ifPresent(year -> {
            sql.append(" and time_period >= ?");
            parameters.add(year);
        });
        question.to().ifPresent(year -> {
            sql.append(" and time_period <= ?");
            parameters.add(year);
        });
        for (Dimension dimension : question.codes().keySet()) {
            sql.append(" and ").append(column(dimension)).append(" = any(?)");
            parameters.add(texts(connection, question.codes(dimension, series)));
        }
        after.ifPresent(place -> {
            sql.append(" and (" + PLACE + ") > (?, ?, " + MARKS + ")");
            parameters.add(place.area());
            parameters.add(place.year());
            parameters.addAll(place.group());
        });
        return sql.toString();
    }

    private IndicatorValue value(Series series, ResultSet row) throws SQLException {
        Content content = IndicatorValues.content(row);
        try {
            return IndicatorValue.of(
                    series.indicator(),
                    Wire.cell(row.getString("ref_area"), IndicatorValues.cell(row)),
                    content,
                    inputs.readValue(content.inputs()),
                    limitRule(series, content),
                    row.getLong("revision"),
                    row.getObject("computed_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a value are kept as JSON that can't be read.", e);
        }
    }

    /** Nothing where the office stated the limit. */
    private String limitRule(Series series, Content content) {
        if (content.standing().isOfARegion()) {
            return limitRules.rule(series.code()).name();
        }
        return content.origin() == Origin.REPORTED
                ? null
                : limitRules.ofInputs().name();
    }

    private static Place place(ResultSet row) throws SQLException {
        Cell cell = IndicatorValues.cell(row);
        return new Place(
                cell.series(),
                row.getString("ref_area"),
                cell.period().year(),
                Arrays.stream(Dimension.values())
                        .map(cell.disaggregation()::get)
                        .toList());
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static java.sql.Array texts(Connection connection, Collection<String> codes) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }
}
