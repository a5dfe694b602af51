package org.inclusio.benchmark.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.observation.Disaggregation;

/** The same totals, ratios and weighted means as one query of DuckDB over the same cells, held in its memory. */
final class DuckDbBaseline implements AutoCloseable {

    private static final String QUERY = """
            create or replace table result as
            with tabulated as (
                select area, year, sex, age, place, fifth,
                       sum(value) filter (series = 'POP') as people,
                       sum(value) filter (series = 'POP_IMPROVED_WATER') as water,
                       sum(value) filter (series = 'POP_IMPROVED_SANITATION') as sanitation
                  from cell group by area, year, cube (sex, age, place, fifth))
            select area, year, sex, age, place, fifth,
                   100.0 * water / people as water, 100.0 * sanitation / people as sanitation
              from tabulated
            union all
            select region, year, sex, age, place, fifth,
                   100.0 * sum(water) / sum(people), 100.0 * sum(sanitation) / sum(people)
              from tabulated join membership using (area)
             group by region, year, sex, age, place, fifth
            """;

    private final Connection connection;

    DuckDbBaseline(IndicatorCatalogue catalogue, CellTable cells) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("create table cell (area varchar, year integer, sex varchar, age varchar, place varchar,"
                    + " fifth varchar, series varchar, value bigint)");
            statement.execute("create table membership (area varchar, region varchar)");
        }
        load(cells);
        for (Region region : catalogue.regions()) {
            for (AreaEntry area : catalogue.areas()) {
                if (area.isMemberOf(region.code())) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "insert into membership values ('" + area.area() + "', '" + region.code() + "')");
                    }
                }
            }
        }
    }

    private void load(CellTable cells) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "cell")) {
            for (int area = 0; area < cells.areas().size(); area++) {
                for (int year = 0; year < CellTable.YEARS; year++) {
                    for (int group = 0; group < cells.groups().size(); group++) {
                        Disaggregation of = cells.groups().get(group);
                        for (int series = 0; series < CellTable.SERIES.size(); series++) {
                            appender.beginRow();
                            appender.append(cells.areas().get(area));
                            appender.append(CellTable.FIRST_YEAR + year);
                            appender.append(of.sex());
                            appender.append(of.age());
                            appender.append(of.urbanisation());
                            appender.append(of.wealthQuantile());
                            appender.append(CellTable.SERIES.get(series));
                            appender.append((long) cells.count(area, year, group, series));
                            appender.endRow();
                        }
                    }
                }
            }
        }
    }

    void run() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(QUERY);
        }
    }

    /** Of what the query gave last. */
    CheckSum checkSum() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select 2 * count(*), sum(water) + sum(sanitation) from result")) {
            row.next();
            return new CheckSum(row.getLong(1), row.getDouble(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
