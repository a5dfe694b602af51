package org.inclusio.indicator.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.vintage.Stamps;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** The values with their history. Nothing is changed or deleted: the newest revision of a cell is what holds. */
@ApplicationScoped
public class IndicatorValues {

    /** The columns that name a cell within an area, in the order of the index. */
    public static final String CELL = """
            series, time_period, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
            migration_status, indigenous_status, custom_breakdown""";

    static final String CONTENT = """
            value, unit, origin, approximation, nature, obs_status, lower_bound, upper_bound, precision_basis,
            reliability, source, reported_value, inputs,
            weighed_sum, weight, compared_sum, compared_weight, whole_weight, coverage, areas_with_data, areas,
            imputed_value, imputed_coverage,
            catalogue_weight, surveyed, areas_surveyed, areas_catalogued, population_source""";

    private static final int ROWS_AT_ONCE = 2_000;

    private record Column(String type, Function<Map.Entry<Cell, Content>, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("text", row -> row.getKey().series()),
            new Column("integer", row -> row.getKey().period().year()),
            new Column("text", row -> row.getKey().disaggregation().sex()),
            new Column("text", row -> row.getKey().disaggregation().age()),
            new Column("text", row -> row.getKey().disaggregation().urbanisation()),
            new Column("text", row -> row.getKey().disaggregation().wealthQuantile()),
            new Column("text", row -> row.getKey().disaggregation().educationLevel()),
            new Column("text", row -> row.getKey().disaggregation().disabilityStatus()),
            new Column("text", row -> row.getKey().disaggregation().migrationStatus()),
            new Column("text", row -> row.getKey().disaggregation().indigenousStatus()),
            new Column("text", row -> row.getKey().disaggregation().customBreakdown()),
            new Column("numeric", row -> row.getValue().value()),
            new Column("text", row -> row.getValue().unit()),
            new Column("text", row -> row.getValue().origin().name()),
            new Column("boolean", row -> row.getValue().approximation()),
            new Column("text", row -> row.getValue().nature()),
            new Column("text", row -> row.getValue().obsStatus()),
            new Column("numeric", row -> row.getValue().lowerBound()),
            new Column("numeric", row -> row.getValue().upperBound()),
            new Column("text", row -> row.getValue().precision().name()),
            new Column("text", row -> row.getValue().reliability().name()),
            new Column("text", row -> row.getValue().source()),
            new Column("numeric", row -> row.getValue().reportedValue()),
            new Column("json", row -> row.getValue().inputs()),
            new Column("numeric", row -> row.getValue().weighing().sum()),
            new Column("numeric", row -> row.getValue().weighing().weight()),
            new Column("numeric", row -> row.getValue().weighing().comparedSum()),
            new Column("numeric", row -> row.getValue().weighing().comparedWeight()),
            new Column("boolean", row -> row.getValue().weighing().wholeWeight()),
            new Column("numeric", row -> row.getValue().standing().percent()),
            new Column("integer", row -> row.getValue().standing().areasWithData()),
            new Column("integer", row -> row.getValue().standing().areas()),
            new Column("numeric", row -> row.getValue().standing().imputedValue()),
            new Column("numeric", row -> row.getValue().standing().imputedPercent()),
            new Column("boolean", row -> row.getValue().weighing().catalogued()),
            new Column("boolean", row -> row.getValue().weighing().surveyed()),
            new Column("integer", row -> row.getValue().standing().areasSurveyed()),
            new Column("integer", row -> row.getValue().standing().areasCatalogued()),
            new Column("text", row -> row.getValue().standing().populationSource()));

    /** What holds for these sub-series and years, with what was withdrawn. */
    public Map<Cell, Content> current(Connection connection, String area, Collection<Mark> wanted) throws SQLException {
        String sql = "select distinct on (" + CELL + ") " + CELL + ", " + CONTENT
                + " from indicator_value where ref_area = ?"
                + " and (series, time_period) in (select * from unnest(?::text[], ?::integer[]))"
                + " order by " + CELL + ", revision desc";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            List<Mark> marks = List.copyOf(wanted);
            query.setString(1, area);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", marks.stream().map(Mark::series).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "integer", marks.stream().map(Mark::year).toArray()));
            return read(query);
        }
    }

    /** What holds for groups of a sub-series in every year, by area, with what was withdrawn. */
    public Map<String, Map<Cell, Content>> currentOf(
            Connection connection, Collection<String> areas, String series, Collection<Disaggregation> groups)
            throws SQLException {
        String sql = "select distinct on (ref_area, " + CELL + ") ref_area, " + CELL + ", " + CONTENT
                + " from indicator_value where ref_area = any(?) and series = ? and " + GroupFilter.CONDITION
                + " order by ref_area, " + CELL + ", revision desc";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", areas.toArray()));
            query.setString(2, series);
            GroupFilter.bind(connection, query, 3, groups);
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                Map<String, Map<Cell, Content>> current = new HashMap<>();
                while (row.next()) {
                    current.computeIfAbsent(row.getString("ref_area"), area -> new HashMap<>())
                            .put(cell(row), content(row));
                }
                return current;
            }
        }
    }

    private static Map<Cell, Content> read(PreparedStatement query) throws SQLException {
        query.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet row = query.executeQuery()) {
            Map<Cell, Content> current = new HashMap<>();
            while (row.next()) {
                current.put(cell(row), content(row));
            }
            return current;
        }
    }

    /** The number of a new recomputation; within an area they grow, for the caller holds the lock on it. */
    public long nextRevision(Connection connection, String area) throws SQLException {
        return Stamps.next(connection, area);
    }

    /** The same of a region, which is made of this vintage of its areas. */
    public long nextRevision(Connection connection, String region, Vintage madeOf) throws SQLException {
        return Stamps.next(connection, region, madeOf);
    }

    public void append(Connection connection, String area, long revision, Map<Cell, Content> changes)
            throws SQLException {
        StringBuilder arrays = new StringBuilder();
        for (Column column : COLUMNS) {
            arrays.append(arrays.isEmpty() ? "?::" : ", ?::")
                    .append(column.type)
                    .append("[]");
        }
        String sql = "insert into indicator_value (ref_area, revision, " + CELL + ", " + CONTENT
                + ") select ?, ?, change.* from unnest(" + arrays + ") change";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, area);
            insert.setLong(2, revision);
            for (int i = 0; i < COLUMNS.size(); i++) {
                Column column = COLUMNS.get(i);
                Object[] values = changes.entrySet().stream().map(column.value).toArray();
                insert.setArray(i + 3, connection.createArrayOf(column.type, values));
            }
            insert.executeUpdate();
        }
    }

    public static Cell cell(ResultSet row) throws SQLException {
        Disaggregation group = new Disaggregation(
                row.getString("sex"),
                row.getString("age"),
                row.getString("urbanisation"),
                row.getString("wealth_quantile"),
                row.getString("education_level"),
                row.getString("disability_status"),
                row.getString("migration_status"),
                row.getString("indigenous_status"),
                row.getString("custom_breakdown"));
        return new Cell(row.getString("series"), group, new Period(row.getInt("time_period")));
    }

    static Content content(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new Content(
                value,
                row.getString("unit"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("approximation"),
                row.getString("nature"),
                row.getString("obs_status"),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"),
                Precision.Basis.valueOf(row.getString("precision_basis")),
                Reliability.valueOf(row.getString("reliability")),
                row.getString("source"),
                row.getBigDecimal("reported_value"),
                row.getString("inputs"),
                new Weighing(
                        row.getBigDecimal("weighed_sum"),
                        row.getBigDecimal("weight"),
                        row.getBigDecimal("compared_sum"),
                        row.getBigDecimal("compared_weight"),
                        row.getBoolean("whole_weight"),
                        row.getBoolean("catalogue_weight"),
                        row.getBoolean("surveyed")),
                Standing.read(row, ""));
    }
}
