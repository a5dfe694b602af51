package org.inclusio.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.indicator.received.Hearing;
import org.inclusio.indicator.received.ObservationsOfArea;
import org.inclusio.indicator.received.Observed;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.recompute.Computing;
import org.inclusio.ingest.announcement.Announcing;
import org.inclusio.report.figure.Keeping;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Literacy of 15 to 24 year-olds that was kept without an age, when an earlier version took it so, after the series has come
 * to fix its age: by the services' own classes and migrations, each in a schema of its own.
 */
@Tag("servers")
class CarriedOverTest {

    private static final String SERIES = "MDG_0203_LITERACY_15_24";
    private static final String SCHEMA = "carried_over";
    private static final String BEFORE = "20261130100000";

    private PGSimpleDataSource ingest;
    private PGSimpleDataSource indicator;
    private PGSimpleDataSource report;
    private Hearing hearing;

    /** What the office stated in 2011, heard and computed with by the services downstream. */
    @BeforeEach
    void an_observation_without_an_age_is_kept_announced_and_published() throws Exception {
        ingest = database("ingest");
        flyway("ingest", ingest).cleanDisabled(false).load().clean();
        flyway("ingest", ingest).target(BEFORE).load().migrate();
        indicator = migrated("indicator");
        report = migrated("report");
        hearing = new Hearing(indicator);
        try (Connection connection = ingest.getConnection();
                Statement sql = connection.createStatement()) {
            keptBefore(sql, "F", "_T", "92");
            keptBefore(sql, "M", "_T", "80");
            keptBefore(sql, "M", "Y15T24", "81");
        }
        for (long submission = 1; submission <= 3; submission++) {
            assertThat(hears(submission)).isNotEmpty();
        }
    }

    @Test
    void it_becomes_one_cell_with_the_age_in_every_service_and_no_value_changes() throws Exception {
        Map<String, BigDecimal> published = published();
        assertThat(published).containsOnlyKeys("F Y15T24", "M Y15T24");
        assertThat(published.get("F Y15T24")).isEqualByComparingTo("92");
        assertThat(published.get("M Y15T24"))
                .as("the code counts where both are held")
                .isEqualByComparingTo("81");

        flyway("ingest", ingest).load().migrate();
        List<String> announced = new ArrayList<>();
        for (long submission : outbox()) {
            announced.addAll(hears(submission));
        }

        assertThat(announced)
                .as("stated again under the age, and withdrawn under the total")
                .containsExactlyInAnyOrder("F Y15T24 92", "F null null", "M null null");
        assertThat(held()).containsExactlyInAnyOrder("F Y15T24 92", "M Y15T24 81");
        Map<String, BigDecimal> after = published();
        assertThat(after).containsOnlyKeys("F Y15T24", "M Y15T24");
        after.forEach((cell, value) -> assertThat(value).as(cell).isEqualByComparingTo(published.get(cell)));
    }

    /** What the migration announces, heard; each row as sex, age and value. */
    private List<String> hears(long submission) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = ingest.getConnection()) {
            for (byte[] message : Announcing.messages(connection, submission)) {
                new ObjectMapper()
                        .readValue(message, ObservationsAnnounced.class)
                        .observations()
                        .forEach(one -> rows.add(one.cell().sex() + " "
                                + one.cell().age() + " "
                                + (one.value() == null ? null : one.value().toPlainString())));
                assertThat(hearing.hear(message)).isEmpty();
            }
        }
        return rows;
    }

    /** By sex and age the values that are computed of what was heard, as report-service takes them. */
    private Map<String, BigDecimal> published() throws SQLException, IOException {
        Map<String, BigDecimal> values = new TreeMap<>();
        Keeping keeping = new Keeping(report);
        try (Connection connection = indicator.getConnection()) {
            for (byte[] message : Computing.messages(connection, "LUX")) {
                assertThat(keeping.hear(message)).isEmpty();
                for (PublishedValue value : new ObjectMapper()
                        .readValue(message, IndicatorValuesPublished.class)
                        .values()) {
                    if (value.cell().series().equals(SERIES)) {
                        assertThat(values.put(
                                        value.cell().sex() + " " + value.cell().age(), value.value()))
                                .as("one value for a cell")
                                .isNull();
                    }
                }
            }
        }
        return values;
    }

    /** What indicator-service can compute with. */
    private List<String> held() throws SQLException {
        try (Connection connection = indicator.getConnection()) {
            return new ObservationsOfArea()
                    .read(connection, "LUX", Set.of(new Mark(SERIES, 2010))).stream()
                            .map(CarriedOverTest::told)
                            .toList();
        }
    }

    private static String told(Observed one) {
        return one.cell().disaggregation().sex() + " "
                + one.cell().disaggregation().age() + " " + one.stated().toPlainString();
    }

    private List<Long> outbox() throws SQLException {
        List<Long> submissions = new ArrayList<>();
        try (Connection connection = ingest.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT reference FROM outbox WHERE kind = 'submission' ORDER BY reference")) {
            while (row.next()) {
                submissions.add(row.getLong(1));
            }
        }
        return submissions;
    }

    /** As a service kept it that did not know whom the series is about. */
    private static void keptBefore(Statement sql, String sex, String age, String value) throws SQLException {
        sql.execute("""
                WITH kept AS (
                    INSERT INTO submission (id, revision, ref_area, submitted_by, format, dry_run, partial, status,
                        received_at, rows_received, rows_new, rows_changed, rows_unchanged, rows_withdrawn,
                        rows_refused, finding_count)
                    VALUES (nextval('submission_id'), nextval('revision'), 'LUX', 'office', 'text/csv', false, false,
                        'ACCEPTED', '2011-03-01', 1, 1, 0, 0, 0, 0, 0) RETURNING revision)
                INSERT INTO observation (ref_area, series, freq, sex, age, urbanisation, wealth_quantile,
                    education_level, disability_status, migration_status, indigenous_status, custom_breakdown,
                    time_period, value, withdrawn, line, revision)
                SELECT 'LUX', '%s', 'A', '%s', '%s', '_T', '_T', '_T', '_T', '_T', '_T', '_T', 2010, %s, false, 2,
                    revision FROM kept""".formatted(SERIES, sex, age, value));
    }

    private static PGSimpleDataSource migrated(String name) {
        PGSimpleDataSource database = database(name);
        flyway(name, database).load().migrate();
        return database;
    }

    private static PGSimpleDataSource database(String name) {
        Map<String, String> config = TestStack.datasource(name);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        database.setCurrentSchema(SCHEMA);
        return database;
    }

    private static FluentConfiguration flyway(String name, PGSimpleDataSource database) {
        Path migrations = Path.of(
                System.getProperty("inclusio.root"), name + "-service", "src", "main", "resources", "db", "migration");
        return Flyway.configure().dataSource(database).schemas(SCHEMA).locations("filesystem:" + migrations);
    }
}
