package org.inclusio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.reactive.messaging.kafka.Record;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Patience;
import org.inclusio.delivery.SetAside;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Messages that end the process that applies them, over a real PostgreSQL. */
@Tag("servers")
class InboxTest {

    private static final String MESSAGE = "{\"letters\": [\"a\", \"b\", \"poison\", \"d\", \"e\"]}";

    private static final Patience FOUR = new Patience() {
        @Override
        public int mostTries() {
            return 4;
        }

        @Override
        public Duration firstPause() {
            return Duration.ofHours(1);
        }

        @Override
        public double growth() {
            return 1;
        }

        @Override
        public Duration rest() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration longestTry() {
            return Duration.ofHours(1);
        }
    };

    private final PGSimpleDataSource database = database();
    private final ConcurrentLinkedQueue<String> applied = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void empty_tables() throws SQLException {
        execute("DROP TABLE IF EXISTS begun_try");
        execute(BegunTries.TABLE);
        execute("DROP TABLE IF EXISTS set_aside");
        execute(SetAside.TABLE);
    }

    @Test
    void of_a_message_that_ends_the_process_the_one_item_that_does_it_is_set_aside_and_all_others_are_applied()
            throws Exception {
        int deaths = 0;
        while (!outlives(MESSAGE)) {
            deaths++;
            assertThat(deaths).isLessThan(20);
        }

        assertThat(deaths).as("once together, and as often alone as is stated").isEqualTo(5);
        assertThat(applied)
                .contains(
                        "{\"letters\":[\"a\"]}",
                        "{\"letters\":[\"b\"]}",
                        "{\"letters\":[\"d\"]}",
                        "{\"letters\":[\"e\"]}")
                .noneMatch(message -> message.contains("poison"));
        assertThat(asked("SELECT reason FROM set_aside WHERE next_try_at IS NULL"))
                .containsExactly("The process ended 4 times while it was handled.");
        assertThat(asked("SELECT encode(content, 'escape') FROM set_aside"))
                .containsExactly("{\"letters\":[\"poison\"]}");
        assertThat(asked("SELECT item FROM begun_try")).as("all is settled").isEmpty();
    }

    @Test
    void a_message_that_was_handled_when_the_process_ended_for_another_reason_is_applied() throws Exception {
        String whole = "{\"letters\": [\"a\", \"b\"]}";
        tries().begin("letters", Items.countedAs("KEN", whole));

        assertThat(outlives(whole)).isTrue();

        assertThat(applied).containsExactly("{\"letters\":[\"a\"]}", "{\"letters\":[\"b\"]}");
        assertThat(asked("SELECT item FROM set_aside")).isEmpty();
    }

    /** Hands a message to an inbox whose thread stops for ever at the poison, as a process does that is killed there. */
    private boolean outlives(String message) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        boolean[] settled = new boolean[1];
        Inbox inbox = new Inbox(
                "letters", new SetAside(database, FOUR, new SimpleMeterRegistry()), tries(), "letters", part -> {
                    if (part.contains("poison")) {
                        over.countDown();
                        never.await();
                    }
                    applied.add(part);
                });
        Thread process = new Thread(() -> {
            inbox.settle(Record.of("KEN", message));
            settled[0] = true;
            over.countDown();
        });
        process.setDaemon(true);
        process.start();
        over.await();
        return settled[0];
    }

    private BegunTries tries() {
        return new BegunTries(database, FOUR);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> asked(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
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
