package org.inclusio.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that holds values already is brought to new rules, and everything that they judge is computed again. */
@Tag("servers")
class MigrationsTest {

    private static final String SCHEMA = "before_standards";
    private static final String BEFORE = "20261130100000";
    private static final String GROUP = "'_T', '_T', '_T', '_T', '_T', '_T', '_T', '_T', '_T'";

    private static PGSimpleDataSource database;

    @BeforeAll
    static void a_database_of_before_is_migrated() throws SQLException {
        Map<String, String> config = TestStack.datasource("indicator");
        database = new PGSimpleDataSource();
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        database.setCurrentSchema(SCHEMA);
        migrate(BEFORE);
        // Of a sample, of a complete count with its weight, and of their region.
        execute("insert into received_observation values ('KEN', 'POP', 2009, " + GROUP
                + ", 100, null, 0, 'A', 'F', null, null, null, 60, null, null, false, 1, 1, 1)");
        execute("insert into recomputation (ref_area) values ('KEN'), ('UGA'), ('WORLD')");
        value("MDG_0101A_POV_NATIONAL", "KEN", 1, "'SAMPLE'", "null", "null");
        value("MDG_0303_WOMEN_PARLIAMENT", "UGA", 2, "'NONE'", "30", "null");
        value("MDG_0303_WOMEN_PARLIAMENT", "WORLD", 3, "'NONE'", "null", "2");
        execute("insert into reference_population values ('MDG_0303_WOMEN_PARLIAMENT', 'UGA', 2009, 100, 2)");

        migrate("latest");
    }

    @Test
    void values_of_which_the_precision_is_known_and_all_that_was_received_are_computed_again() {
        assertThat(
                        asked(
                                "select distinct ref_area || ' ' || series || ' ' || time_period from stale_waiting order by 1"))
                .containsExactly("KEN MDG_0101A_POV_NATIONAL 2009", "KEN POP 2009");
        assertThat(asked("select distinct complete::text from stale")).containsExactly("true");
    }

    @Test
    void regions_of_areas_with_a_weight_are_computed_again_in_every_group() {
        assertThat(asked("select series || ' ' || ref_area from stale_region_waiting"))
                .containsExactly("MDG_0303_WOMEN_PARLIAMENT UGA");
        assertThat(asked("select coalesce(sex, 'every') from stale_region")).containsExactly("every");
    }

    @Test
    void what_was_said_before_keeps_its_history() {
        assertThat(asked("select ref_area || ' ' || value::text from indicator_value order by revision"))
                .containsExactly("KEN 20", "UGA 20", "WORLD 20");
        assertThat(asked("select distinct catalogue_weight::text || surveyed::text from indicator_value"))
                .containsExactly("falsefalse");
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void value(String series, String area, long revision, String basis, String weighedSum, String areas)
            throws SQLException {
        execute("insert into indicator_value (series, ref_area, time_period, sex, age, urbanisation, wealth_quantile,"
                + " education_level, disability_status, migration_status, indigenous_status, custom_breakdown,"
                + " revision, value, unit, origin, approximation, obs_status, inputs, precision_basis, weighed_sum,"
                + " areas) values ('" + series + "', '" + area + "', 2009, " + GROUP + ", " + revision
                + ", 20, 'PERCENT', 'COMPUTED', false, 'A', '[]', " + basis + ", " + weighedSum + ", " + areas + ")");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> asked(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
