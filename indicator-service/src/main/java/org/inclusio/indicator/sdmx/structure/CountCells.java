package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.query.ReadingPlaces;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/** Counts the cells of a release and says which codes they have; of a cell whose number is hidden no more than that it is there. */
@ApplicationScoped
class CountCells {

    /** All values are annual, and have no column for it. */
    static final String ANNUAL = "A";

    private static final List<Component> COLUMNS = PublishedStructure.key().stream()
            .filter(dimension -> dimension != Component.FREQ)
            .toList();
    private static final String KEY = COLUMNS.stream().map(CountCells::column).collect(Collectors.joining(", "));
    private static final String GROUP =
            Stream.of(Dimension.values()).map(CountCells::column).collect(Collectors.joining(", "));
    private static final String CELL = "series, ref_area, time_period, " + GROUP;
    private static final String ONE_BY_ONE =
            COLUMNS.stream().map(one -> "(" + column(one) + ")").collect(Collectors.joining(", "));

    private final IndicatorCatalogue catalogue;
    private final DataSource database;
    private final ReadingPlaces places;
    private final Vintages vintages;

    CountCells(IndicatorCatalogue catalogue, DataSource database, ReadingPlaces places, Vintages vintages) {
        this.catalogue = catalogue;
        this.database = database;
        this.places = places;
        this.vintages = vintages;
    }

    /** The cells that one of the filters lets through. */
    @Transactional
    Counted count(ToldReleases.Told release, List<CellFilter> filters) {
        List<CellFilter> left =
                filters.stream().filter(filter -> !filter.findsNothing()).toList();
        if (left.isEmpty()) {
            return Counted.NOTHING;
        }
        ReadingPlaces.Place place = places.take();
        try (place;
                Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(release.asOf()));
            List<Object> parameters = new ArrayList<>();
            String sql = "with told as (select " + CELL + " from (select distinct on (" + CELL
                    + ") * from indicator_value join (select revision as made, computed_at from recomputation) r"
                    + " on made = revision where "
                    + restriction(connection, left, parameters)
                    + " and computed_at <= ?"
                    + " order by " + CELL + ", revision desc) newest where value is not null or lower_bound is not"
                    + " null or upper_bound is not null or areas is not null or obs_status ="
                    + " 'Q'), keys as"
                    + " (select"
                    + " " + KEY + ", count(*) cells, min(time_period) first_year,"
                    + " max(time_period) last_year from told group by " + KEY + ")"
                    + " select " + KEY + ", coalesce(sum(cells), 0) cells, count(*) series_keys,"
                    + " min(first_year) first_year, max(last_year) last_year"
                    + " from keys group by grouping sets ((), " + ONE_BY_ONE + ")";
            parameters.add(Vintage.timestamp(vintage.asOf().orElseThrow()));
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    query.setObject(i + 1, parameters.get(i));
                }
                try (ResultSet row = query.executeQuery()) {
                    return counted(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cells of a release can't be counted.", e);
        }
    }

    private static Counted counted(ResultSet row) throws SQLException {
        Map<Component, Set<String>> codes = new EnumMap<>(Component.class);
        Optional<CubeRegion.Periods> periods = Optional.empty();
        long cells = 0;
        long series = 0;
        while (row.next()) {
            Component dimension = null;
            for (Component one : COLUMNS) {
                String code = row.getString(column(one));
                if (code != null) {
                    dimension = one;
                    codes.computeIfAbsent(one, any -> new TreeSet<>()).add(code);
                }
            }
            if (dimension == null && row.getLong("cells") > 0) {
                cells = row.getLong("cells");
                series = row.getLong("series_keys");
                periods = Optional.of(new CubeRegion.Periods(row.getString("first_year"), row.getString("last_year")));
            }
        }
        if (cells > 0) {
            codes.put(Component.FREQ, Set.of(ANNUAL));
        }
        Map<Component, List<String>> listed = new EnumMap<>(Component.class);
        codes.forEach((dimension, ones) -> listed.put(dimension, List.copyOf(ones)));
        return new Counted(listed, periods, cells, series);
    }

    private String restriction(Connection connection, List<CellFilter> filters, List<Object> parameters)
            throws SQLException {
        StringBuilder sql = new StringBuilder("series = any(?)");
        parameters.add(texts(
                connection,
                catalogue.series().stream()
                        .map(Series::code)
                        .filter(code -> filters.stream().anyMatch(filter -> isAsked(filter, code)))
                        .toList()));
        String or = " and (";
        for (CellFilter filter : filters) {
            sql.append(or).append("true");
            restrict(connection, filter, sql, parameters);
            or = " or ";
        }
        return sql.append(")").toString();
    }

    private static boolean isAsked(CellFilter filter, String series) {
        Set<String> asked = filter.codes().get(Component.SERIES);
        return asked == null || asked.contains(series);
    }

    private void restrict(Connection connection, CellFilter filter, StringBuilder sql, List<Object> parameters)
            throws SQLException {
        for (Component dimension : COLUMNS) {
            Set<String> codes = filter.codes().get(dimension);
            if (codes != null) {
                sql.append(" and ").append(column(dimension)).append(" = any(?)");
                parameters.add(texts(connection, List.copyOf(codes)));
            }
        }
        if (filter.years().isPresent()) {
            sql.append(" and time_period = any(?)");
            parameters.add(
                    connection.createArrayOf("integer", filter.years().get().toArray()));
        }
        if (filter.areTotals()) {
            totals(sql, parameters);
        }
    }

    private void totals(StringBuilder sql, List<Object> parameters) {
        String marks = Stream.of(Dimension.values()).map(one -> "?").collect(Collectors.joining(", "));
        sql.append(" and (series, ").append(GROUP).append(") in (");
        sql.append(
                catalogue.series().stream().map(series -> "(?, " + marks + ")").collect(Collectors.joining(", ")));
        sql.append(")");
        for (Series series : catalogue.series()) {
            parameters.add(series.code());
            for (Dimension dimension : Dimension.values()) {
                parameters.add(series.universe().get(dimension));
            }
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static String column(Component dimension) {
        return Dimension.ofSdmxName(dimension.name())
                .map(CountCells::column)
                .orElseGet(() -> dimension.name().toLowerCase(Locale.ROOT));
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
