package org.inclusio.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Tries that nobody ends, as those of a process that does not outlive them, in a real PostgreSQL. */
@Tag("servers")
class BegunTriesTest {

    private static final String MIGRATION = "/db/delivery/V20261130200000__count_tries_before_they_begin.sql";

    /** Three tries, each of which counts as dead at once. */
    private static final Patience THREE = new Patience() {
        @Override
        public int mostTries() {
            return 3;
        }

        @Override
        public Duration firstPause() {
            return Duration.ZERO;
        }

        @Override
        public double growth() {
            return 1;
        }

        @Override
        public Duration rest() {
            return Duration.ofMillis(10);
        }

        @Override
        public Duration longestTry() {
            return Duration.ZERO;
        }
    };

    private final PGSimpleDataSource database = database();
    private final BegunTries tries = new BegunTries(database, THREE);

    @BeforeEach
    void empty_tables() throws SQLException {
        execute("DROP TABLE IF EXISTS begun_try");
        execute(BegunTries.TABLE);
        execute("DROP TABLE IF EXISTS set_aside");
        execute(SetAside.TABLE);
    }

    @Test
    void as_many_tries_as_are_stated_may_end_with_their_process() {
        for (int died = 0; died < 3; died++) {
            BegunTries.Try begun = tries.begin("letters", "one");
            assertThat(begun.died()).isEqualTo(died);
            begun.mayGoOn();
        }

        assertThatThrownBy(() -> tries.begin("letters", "one").mayGoOn())
                .isInstanceOf(UnusableItem.class)
                .hasMessage("The process ended 3 times while it was handled.")
                .satisfies(e -> assertThat(Fault.of(e)).isEqualTo(Fault.LASTING));
        assertThat(tries.begin("letters", "one").died())
                .as("an administrator's try begins anew")
                .isZero();
    }

    @Test
    void a_try_that_its_process_outlives_does_not_count_however_it_ended() {
        for (int i = 0; i < 10; i++) {
            try (BegunTries.Try begun = tries.begin("letters", "one")) {
                begun.mayGoOn();
                assertThat(begun.died()).isZero();
                throw new IllegalStateException("A mistake in a program.");
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("A mistake in a program.").hasNoSuppressedExceptions();
            }
        }
    }

    @Test
    void items_that_are_tried_together_each_keep_a_count_of_their_own() {
        tries.begin("letters", List.of("one", "two", "three"));
        tries.begin("letters", "two").close();

        assertThat(tries.open("letters", List.of("one", "two"))).isEqualTo(1);
        assertThat(tries.open("letters", List.of("two", "four"))).isZero();
        assertThat(tries.open("parcels", List.of("one"))).isZero();
        assertThat(tries.begin("letters", List.of("three", "four")).died()).isEqualTo(1);
    }

    @Test
    void what_was_set_aside_and_ends_the_process_at_each_try_is_left_in_the_end() throws SQLException {
        SetAside setAside = new SetAside(database, THREE, new SimpleMeterRegistry());
        setAside.put(SetAsideItem.of("letters", "one", null, null, null), Fault.UNKNOWN, "Not yet.");

        assertThat(setAside.takeDue())
                .hasValueSatisfying(item -> assertThat(item.tries()).isEqualTo(2));
        assertThat(setAside.takeDue())
                .hasValueSatisfying(item -> assertThat(item.tries()).isEqualTo(3));
        assertThat(setAside.takeDue()).isEmpty();

        SetAsideItem left = setAside.after(0, 10).get(0);
        assertThat(PublishedItem.of(left).state()).isEqualTo(PublishedItem.State.LEFT);
        assertThat(left.reason()).isEqualTo("It was tried 3 times, and the process ended while it was handled.");
        assertThat(setAside.take(left.id())).as("when an administrator asks").isPresent();
    }

    @Test
    void the_migration_of_this_module_makes_the_same_table() throws SQLException, IOException {
        execute("DROP TABLE begun_try");
        try (InputStream migration = BegunTriesTest.class.getResourceAsStream(MIGRATION)) {
            execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }

        tries.begin("letters", "one");

        assertThat(tries.begin("letters", "one").died()).isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PGSimpleDataSource database() {
        Map<String, String> config = TestStack.datasource("ingest");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        return database;
    }
}
