package org.inclusio.indicator.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.inclusio.indicator.RealStack;
import org.inclusio.problem.RefusedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer about an instant never changes, whatever is being written while it is asked for. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class VintagesTest {

    private static final int WRITERS = 3;
    private static final int COMMITS = 60;

    @Inject
    DataSource database;

    private final Vintages vintages = new Vintages(() -> Duration.ofSeconds(10));

    @Test
    void a_question_about_now_waits_for_what_is_stamped_and_not_committed() throws Exception {
        CompletableFuture<Set<Long>> answer;
        long revision;
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            revision = Stamps.next(writer, "open");
            Instant asked = now();
            answer = CompletableFuture.supplyAsync(() -> revisions("open", asked));
            assertThat(answer.completeOnTimeout(Set.of(), 300, TimeUnit.MILLISECONDS)
                            .join())
                    .isEmpty();
            answer = CompletableFuture.supplyAsync(() -> revisions("open", asked));
            assertThat(revisions("open", asked.minus(Duration.ofMinutes(2)))).isEmpty();
            writer.commit();
        }

        assertThat(answer.join()).containsExactly(revision);
    }

    @Test
    void a_transaction_that_stays_open_ends_the_patience_of_who_asks_about_now_with_a_reason() throws SQLException {
        Vintages impatient = new Vintages(() -> Duration.ofMillis(100));
        try (Connection writer = database.getConnection();
                Connection reader = database.getConnection()) {
            writer.setAutoCommit(false);
            Stamps.next(writer, "slow");
            Instant asked = now();

            assertThatThrownBy(() -> impatient.at(reader, Optional.of(asked)))
                    .isInstanceOfSatisfying(
                            RefusedRequest.class,
                            refused -> assertThat(refused.refusal().status()).isEqualTo(409))
                    .hasMessageContaining("Ask again");
            writer.rollback();
            assertThat(impatient.at(reader, Optional.of(asked)).asOf()).contains(asked);
        }
    }

    @Test
    void who_asks_keeps_no_writer_waiting_and_waits_for_none_that_came_later() throws Exception {
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            Stamps.next(first, "waited for");
            Instant asked = now();
            CompletableFuture<Set<Long>> answer = CompletableFuture.supplyAsync(() -> revisions("waited for", asked));
            Thread.sleep(200);
            Stamps.next(second, "not waited for");
            first.commit();

            assertThat(answer.join()).hasSize(1);
            second.rollback();
        }
    }

    @Test
    void instants_of_an_area_grow_even_when_the_clock_was_set_back() throws SQLException {
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            long before = Stamps.next(writer, "clock");
            execute(writer, "update recomputation set computed_at = '2100-01-01Z' where revision = " + before);
            long after = Stamps.next(writer, "clock");
            try (ResultSet row = writer.createStatement()
                    .executeQuery("select computed_at > '2100-01-01Z' from recomputation where revision = " + after)) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
            writer.rollback();
        }
    }

    @Test
    void what_was_answered_about_now_is_answered_later_too_while_many_write() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String area = "busy-" + i;
            writers.add(CompletableFuture.runAsync(() -> write(area)));
        }
        CompletableFuture<Void> written = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        Map<Instant, Set<Long>> answers = new HashMap<>();
        while (!written.isDone()) {
            Instant asked = now();
            answers.put(asked, revisions("busy-%", asked));
        }
        written.join();

        assertThat(answers).hasSizeGreaterThan(10);
        answers.forEach((asked, answer) ->
                assertThat(revisions("busy-%", asked)).as(asked.toString()).isEqualTo(answer));
        assertThat(revisions("busy-%", now())).hasSize(WRITERS * COMMITS);
    }

    private void write(String area) {
        for (int i = 0; i < COMMITS; i++) {
            try (Connection writer = database.getConnection()) {
                writer.setAutoCommit(false);
                Stamps.next(writer, area);
                Thread.sleep(ThreadLocalRandom.current().nextInt(8));
                writer.commit();
            } catch (SQLException | InterruptedException e) {
                throw new CompletionException(e);
            }
        }
    }

    private Instant now() {
        try (Connection connection = database.getConnection()) {
            return vintages.now(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Set<Long> revisions(String areas, Instant asOf) {
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(asOf));
            String sql =
                    "select revision from recomputation where ref_area like ?" + vintage.restrictionOn("recomputation");
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, areas);
                query.setObject(2, vintage.parameters().get(0));
                try (ResultSet row = query.executeQuery()) {
                    Set<Long> revisions = new TreeSet<>();
                    while (row.next()) {
                        revisions.add(row.getLong(1));
                    }
                    return revisions;
                }
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
