package org.inclusio.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Items of a queue that fails, in a real PostgreSQL. */
@Tag("servers")
class SetAsideTest {

    private record Hours(int mostTries, Duration firstPause, double growth) implements Patience {
        @Override
        public Duration rest() {
            return Duration.ofMillis(10);
        }

        @Override
        public Duration longestTry() {
            return Duration.ofHours(2);
        }
    }

    /** Does what it is told, and remembers what it was handed. */
    private static final class Told implements ItemQueue {
        private final List<SetAsideItem> handed = new ArrayList<>();
        private Exception failure;

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public void handle(SetAsideItem item) throws Exception {
            handed.add(item);
            if (failure != null) {
                throw failure;
            }
        }
    }

    private final PGSimpleDataSource database = database();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Told queue = new Told();

    @BeforeEach
    void an_empty_table() throws SQLException {
        execute("DROP TABLE IF EXISTS set_aside");
        execute(SetAside.TABLE);
    }

    @Test
    void what_can_never_be_handled_is_left_at_once_and_the_health_and_a_counter_tell_it() throws Exception {
        SetAside setAside = setAside(new Hours(6, Duration.ZERO, 6));
        assertThat(health(setAside)).isEqualTo(HealthCheckResponse.Status.UP);

        setAside.put(letter("one"), Fault.LASTING, "It is too large.");

        assertThat(retries(setAside).tryDue()).isFalse();
        assertThat(setAside.open()).isEqualTo(Map.of("letters", new SetAside.Open(0, 1)));
        assertThat(health(setAside)).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(metrics.counter("inclusio.set.aside.items", "queue", "letters")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_fails_for_no_known_reason_is_tried_as_often_as_stated_and_then_left() throws Exception {
        SetAside setAside = setAside(new Hours(4, Duration.ZERO, 6));
        queue.failure = new IllegalStateException("A mistake in a program.");
        setAside.put(letter("one"), Fault.UNKNOWN, "A mistake in a program.");
        Retries retries = retries(setAside);

        while (retries.tryDue()) {
            assertThat(queue.handed).hasSizeLessThan(10);
        }

        assertThat(queue.handed).as("tries after the first").hasSize(3);
        SetAsideItem left = setAside.after(0, 10).get(0);
        assertThat(left.tries()).isEqualTo(4);
        assertThat(left.reason()).isEqualTo("A mistake in a program.");
        assertThat(PublishedItem.of(left).state()).isEqualTo(PublishedItem.State.LEFT);
    }

    @Test
    void each_pause_is_longer_than_the_one_before_by_the_stated_factor() throws Exception {
        SetAside setAside = setAside(new Hours(6, Duration.ofMinutes(1), 6));
        queue.failure = new IllegalStateException("Still not.");
        setAside.put(letter("one"), Fault.UNKNOWN, "Not yet.");
        SetAsideItem first = setAside.after(0, 10).get(0);
        assertThat(pause(first)).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(65));

        retries(setAside).tryNow(first.id());

        assertThat(pause(setAside.after(0, 10).get(0))).isBetween(Duration.ofSeconds(355), Duration.ofSeconds(365));
    }

    @Test
    void a_try_that_a_passing_fault_ends_does_not_count() throws Exception {
        SetAside setAside = setAside(new Hours(2, Duration.ZERO, 6));
        queue.failure = new SQLException("The server is starting up.", "57P03");
        setAside.put(letter("one"), Fault.UNKNOWN, "Not yet.");
        Retries retries = retries(setAside);

        for (int i = 0; i < 20; i++) {
            assertThat(retries.tryDue()).isTrue();
        }

        assertThat(setAside.after(0, 10).get(0).tries()).isEqualTo(1);
    }

    @Test
    void what_is_left_is_handled_when_it_is_asked_for_with_all_that_it_came_with() throws Exception {
        SetAside setAside = setAside(new Hours(1, Duration.ZERO, 6));
        setAside.put(letter("one"), Fault.UNKNOWN, "A mistake \0 in a program, and half of a character: \uD800.");
        long id = setAside.after(0, 10).get(0).id();

        SetAsideItem settled = retries(setAside).tryNow(id).orElseThrow();

        assertThat(settled.settledAt()).isNotNull();
        assertThat(new String(queue.handed.get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("text of one");
        assertThat(setAside.open()).isEmpty();
        assertThat(health(setAside)).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(retries(setAside).tryNow(id)).as("settled once").isEmpty();
    }

    @Test
    void an_item_that_is_set_aside_twice_is_there_once_and_again_after_it_was_settled() throws Exception {
        SetAside setAside = setAside(new Hours(9, Duration.ofHours(1), 1));
        setAside.put(letter("one"), Fault.UNKNOWN, "First.");
        setAside.put(letter("one"), Fault.UNKNOWN, "Second.");
        assertThat(setAside.after(0, 10)).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo("Second.");
            assertThat(item.tries()).isEqualTo(2);
        });

        retries(setAside).tryNow(setAside.after(0, 10).get(0).id());
        setAside.put(letter("one"), Fault.UNKNOWN, "Third.");

        assertThat(setAside.after(0, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.tries()).isEqualTo(1));
    }

    @Test
    void an_item_that_ends_the_stack_or_is_of_no_queue_keeps_no_other_from_its_try() throws Exception {
        SetAside setAside = setAside(new Hours(9, Duration.ZERO, 6));
        ItemQueue endless = new ItemQueue() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            @SuppressWarnings("InfiniteRecursion")
            public void handle(SetAsideItem item) {
                handle(item);
            }
        };
        setAside.put(SetAsideItem.of("endless", "deep", null, null, null), Fault.UNKNOWN, "Deep.");
        setAside.put(SetAsideItem.of("nobody's", "lost", null, null, null), Fault.UNKNOWN, "Lost.");
        setAside.put(letter("one"), Fault.UNKNOWN, "Not yet.");
        Retries retries = new Retries(setAside, List.of(endless, queue), new Hours(9, Duration.ZERO, 6));

        for (int i = 0; i < 50 && queue.handed.isEmpty(); i++) {
            retries.tryDue();
        }

        assertThat(queue.handed).hasSize(1);
        assertThat(setAside.after(0, 10)).extracting(SetAsideItem::name).containsExactly("deep", "lost");
    }

    private static SetAsideItem letter(String name) {
        return SetAsideItem.of("letters", name, "KEN", 7L, ("text of " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Duration pause(SetAsideItem item) {
        return Duration.between(Instant.now(), item.nextTryAt());
    }

    private SetAside setAside(Patience patience) {
        return new SetAside(database, patience, metrics);
    }

    private Retries retries(SetAside setAside) {
        return new Retries(setAside, List.of(queue), new Hours(1, Duration.ZERO, 1));
    }

    private static HealthCheckResponse.Status health(SetAside setAside) {
        return new SetAsideHealth(setAside).call().getStatus();
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
