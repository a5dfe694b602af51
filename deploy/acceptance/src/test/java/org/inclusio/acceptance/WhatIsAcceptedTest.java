package org.inclusio.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.indicator.received.Hearing;
import org.inclusio.indicator.recompute.Computing;
import org.inclusio.ingest.announcement.Announcing;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.outbox.Slices;
import org.inclusio.report.figure.Keeping;
import org.inclusio.stack.TestStack;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Every row that ingest-service accepts is carried: announced, heard and computed with by indicator-service, published, and
 * heard by report-service, by their own classes in tables made by their own migrations.
 */
@Tag("servers")
class WhatIsAcceptedTest {

    private static final int ROWS = 700;
    private static final List<Column> TEXTS = List.of(
            Column.SERIES,
            Column.SEX,
            Column.AGE,
            Column.URBANISATION,
            Column.INCOME_WEALTH_QUANTILE,
            Column.EDUCATION_LEV,
            Column.DISABILITY_STATUS,
            Column.MIGRATION_STATUS,
            Column.INDIGENOUS_STATUS,
            Column.CUST_BREAKDOWN,
            Column.UNIT_MEASURE,
            Column.OBS_STATUS,
            Column.CONF_STATUS,
            Column.NATURE,
            Column.SOURCE_DETAIL);
    private static final int DIMENSIONS = 10;
    private static final List<Column> NUMBERS = List.of(
            Column.OBS_VALUE,
            Column.UNIT_MULT,
            Column.LOWER_BOUND,
            Column.UPPER_BOUND,
            Column.SAMPLE_SIZE,
            Column.DESIGN_EFFECT);
    private static final String INSERT = "INSERT INTO observation (series, sex, age, urbanisation, wealth_quantile,"
            + " education_level, disability_status, migration_status, indigenous_status, custom_breakdown, unit,"
            + " obs_status, conf_status, nature, source, value, unit_mult, lower_bound, upper_bound, sample_size,"
            + " design_effect, ref_area, freq, time_period, withdrawn, line, revision) VALUES (" + "?, ".repeat(22)
            + "'A', ?, false, ?, ?)";

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final PGSimpleDataSource INGEST = migrated("ingest");
    private static final PGSimpleDataSource INDICATOR = migrated("indicator");
    private static final PGSimpleDataSource REPORT = migrated("report");

    @ParameterizedTest
    @CsvSource({"KEN, 1", "PER, 2", "NPL, 3", "MLI, 4"})
    void a_row_that_ingest_accepts_is_taken_by_every_later_step(String area, long seed) throws Exception {
        carry(area, seed, accepted(area, seed));
    }

    /** 300 rows, each with another source of 4,000 characters of three bytes each. */
    @Test
    void long_texts_in_any_script_make_no_message_too_large() throws Exception {
        List<RawObservation> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(RawObservation.of(
                    i + 1,
                    Map.of(
                            Column.REF_AREA,
                            "UGA",
                            Column.SERIES,
                            i % 2 == 0 ? "ENROLLED_PRIMARY_AGE" : "POP_PRIMARY_AGE",
                            Column.TIME_PERIOD,
                            Integer.toString(2_000 + i / 30),
                            Column.OBS_VALUE,
                            "100",
                            Column.CUST_BREAKDOWN,
                            "G" + i % 30 / 2,
                            Column.SOURCE_DETAIL,
                            "\u4eba".repeat(3_990) + i)));
        }
        Interpretation interpretation = new Interpretation().ofOneFile();
        assertThat(rows)
                .allSatisfy(row -> assertThat(interpretation.findings(row)).isEmpty());
        carry("UGA", 5, rows);
    }

    /** Below 2.5 per cent are undernourished; fewer than 5 of 40 seats are between none and 12.5 per cent. */
    @Test
    void what_is_below_a_limit_arrives_in_the_report_as_that_and_so_does_what_follows_from_it() throws Exception {
        carry(
                "BLZ",
                6,
                List.of(
                        row(1, "MDG_0109_UNDERNOURISHED", Column.UPPER_BOUND, "2.5"),
                        row(2, "SEATS_WOMEN", Column.UPPER_BOUND, "5"),
                        row(3, "SEATS_TOTAL", Column.OBS_VALUE, "40")));

        List<String> figures = new ArrayList<>();
        try (Connection report = REPORT.getConnection();
                PreparedStatement query = report.prepareStatement(
                        "SELECT series, value, lower_bound, upper_bound FROM figure WHERE ref_area = 'BLZ'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                figures.add(String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        assertThat(figures)
                .containsExactlyInAnyOrder(
                        "MDG_0109_UNDERNOURISHED null null 2.5", "MDG_0303_WOMEN_PARLIAMENT null 0 12.5");
    }

    private static RawObservation row(long line, String series, Column column, String number) {
        return RawObservation.of(
                line,
                Map.of(Column.REF_AREA, "BLZ", Column.SERIES, series, Column.TIME_PERIOD, "2014", column, number));
    }

    private static List<RawObservation> accepted(String area, long seed) {
        AnyRow any = new AnyRow(CATALOGUE, area, seed);
        Interpretation interpretation = new Interpretation().ofOneFile();
        List<RawObservation> accepted = new ArrayList<>();
        Set<List<String>> names = new HashSet<>();
        for (int line = 1; accepted.size() < ROWS; line++) {
            RawObservation row = any.next(line);
            if (interpretation.findings(row).isEmpty() && names.add(name(row))) {
                accepted.add(row);
            }
            assertThat(line).as("most rows are refused").isLessThan(50 * ROWS);
        }
        return accepted;
    }

    private static List<String> name(RawObservation row) {
        List<String> name = new ArrayList<>();
        TEXTS.subList(0, DIMENSIONS).forEach(column -> name.add(dimension(row, column)));
        name.add(row.get(Column.TIME_PERIOD).strip());
        return name;
    }

    private static String dimension(RawObservation row, Column column) {
        return Objects.requireNonNullElse(row.get(column), "_T");
    }

    private static void carry(String area, long submission, List<RawObservation> rows) throws Exception {
        state(area, submission, rows);
        Hearing hearing = new Hearing(INDICATOR);
        try (Connection ingest = INGEST.getConnection()) {
            for (byte[] message : Announcing.messages(ingest, submission)) {
                assertThat(message.length).isLessThan(Slices.LARGEST_MESSAGE);
                assertThat(hearing.hear(message)).isEmpty();
            }
        }
        assertThat(held(area)).isEqualTo(stated(rows));
        Keeping keeping = new Keeping(REPORT);
        int published = 0;
        try (Connection indicator = INDICATOR.getConnection()) {
            for (byte[] message : Computing.messages(indicator, area)) {
                assertThat(message.length).isLessThan(Slices.LARGEST_MESSAGE);
                assertThat(keeping.hear(message)).isEmpty();
                published++;
            }
        }
        assertThat(published).as("messages of values").isPositive();
        assertThat(count(REPORT, "SELECT count(*) FROM figure WHERE ref_area = '" + area + "'"))
                .isEqualTo(count(INDICATOR, "SELECT count(*) FROM indicator_value WHERE ref_area = '" + area + "'"));
    }

    private static void state(String area, long submission, List<RawObservation> rows) throws SQLException {
        try (Connection ingest = INGEST.getConnection();
                PreparedStatement insert = ingest.prepareStatement(INSERT);
                PreparedStatement head = ingest.prepareStatement(
                        "INSERT INTO submission (id, revision, ref_area, submitted_by, format, dry_run, partial,"
                                + " status, received_at, rows_received, rows_new, rows_changed, rows_unchanged,"
                                + " rows_withdrawn, rows_refused, finding_count) VALUES (?, ?, ?, 'office', 'text/csv',"
                                + " false, false, 'ACCEPTED', now(), ?, ?, 0, 0, 0, 0, 0)")) {
            head.setLong(1, submission);
            head.setLong(2, submission);
            head.setString(3, area);
            head.setLong(4, rows.size());
            head.setLong(5, rows.size());
            head.executeUpdate();
            for (RawObservation row : rows) {
                int at = 1;
                for (Column column : TEXTS) {
                    insert.setString(at, at <= DIMENSIONS ? dimension(row, column) : row.get(column));
                    at++;
                }
                for (Column column : NUMBERS) {
                    String number = row.get(column);
                    boolean whole = column == Column.UNIT_MULT || column == Column.SAMPLE_SIZE;
                    insert.setObject(
                            at++,
                            number == null ? null : whole ? Integer.valueOf(number) : new BigDecimal(number),
                            whole ? Types.INTEGER : Types.NUMERIC);
                }
                insert.setString(at++, area);
                insert.setInt(at++, Integer.parseInt(row.get(Column.TIME_PERIOD).strip()));
                insert.setLong(at++, row.line());
                insert.setLong(at, submission);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** By line: the number and the source. */
    private static Map<Long, List<Object>> stated(List<RawObservation> rows) {
        Map<Long, List<Object>> stated = new HashMap<>();
        rows.forEach(row -> stated.put(
                row.line(),
                told(
                        row.get(Column.OBS_VALUE) == null ? null : new BigDecimal(row.get(Column.OBS_VALUE)),
                        row.get(Column.SOURCE_DETAIL))));
        return stated;
    }

    private static Map<Long, List<Object>> held(String area) throws SQLException {
        Map<Long, List<Object>> held = new HashMap<>();
        try (Connection connection = INDICATOR.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT line, value, source FROM received_observation WHERE ref_area = ?")) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.put(row.getLong(1), told(row.getBigDecimal(2), row.getString(3)));
                }
            }
        }
        return held;
    }

    private static List<Object> told(BigDecimal number, String source) {
        String text = number == null
                ? "none"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return List.of(text, Objects.requireNonNullElse(source, "none"));
    }

    private static long count(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PGSimpleDataSource migrated(String name) {
        Map<String, String> config = TestStack.datasource(name);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        Path migrations = Path.of(
                System.getProperty("inclusio.root"), name + "-service", "src", "main", "resources", "db", "migration");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        return database;
    }
}
