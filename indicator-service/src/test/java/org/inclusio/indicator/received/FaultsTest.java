package org.inclusio.indicator.received;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.delivery.SetAside;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages that can be read and never be kept, and a database that can't keep anything for a while. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class FaultsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    SetAside setAside;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_can_never_be_kept_is_set_aside_with_its_reason_and_holds_nobody_up() throws Exception {
        Map<String, Statement> faults = new LinkedHashMap<>();
        faults.put("its source has", row("1").with("source", "a NUL \0 inside"));
        faults.put("no statistic here is about the year 12", Statement.of("POP", "NLD", 12, "1", 1));
        faults.put("digits before or after the point", row("1E+999999999"));
        faults.put("the unit multiplier 99999", row("1").with("multiplier", "99999"));
        faults.put("a code has more than 100 characters", row("1").with("customBreakdown", "A".repeat(101)));
        faults.put("it is about POL in a message about", Statement.of("POP", "POL", 2009, "1", 1));

        long number = 1;
        for (Statement fault : faults.values()) {
            ObservationsAnnounced slice = Statement.submission(number++, fault);
            send(
                    "NLD",
                    json.writeValueAsString(new ObservationsAnnounced(
                            slice.submission(), slice.revision(), "NLD", 0, true, slice.observations())));
        }
        send("NLD", json.writeValueAsString(Statement.submission(number, row("500000"))));

        Eventually.until("the good message is kept", () -> count("NLD") == 1);
        List<String> reasons = reasons("NLD");
        for (String fault : faults.keySet()) {
            assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains(fault));
        }
        assertThat(reasons).hasSize(faults.size());
    }

    @Test
    void of_a_message_only_the_rows_that_can_not_be_kept_are_set_aside_and_all_others_are_kept() throws Exception {
        List<Statement> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Statement.of("POP", "LIE", 2009, Integer.toString(1_000 + i), i + 1)
                    .with("customBreakdown", "G" + i));
        }
        rows.set(0, rows.get(0).with("multiplier", "99"));
        rows.set(321, Statement.of("POP", "LIE", 2009, "1E+99", 322).with("customBreakdown", "G321"));
        String message = json.writeValueAsString(Statement.submission(1, rows))
                // A row that is no row at all.
                .replace(
                        "\"customBreakdown\":\"G77\",\"timePeriod\":2009",
                        "\"customBreakdown\":\"G77\",\"timePeriod\":\"soon\"");

        send("LIE", message);

        Eventually.until("the others are kept", () -> count("LIE") == 497);
        Eventually.until("three are set aside", () -> reasons("LIE").size() == 3);
        assertThat(asked("select item from set_aside where key = 'LIE' order by id"))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("LIE: submission 1, revision 1,")
                                .contains("line 1 ("),
                        second -> assertThat(second).contains("line 78 ("),
                        third -> assertThat(third).contains("line 322 ("));
        assertThat(setAside.open().get("observations").left()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_was_set_aside_is_kept_when_it_is_tried_after_the_cause_is_gone_and_never_over_what_is_newer()
            throws Exception {
        execute("create function refuse_monaco() returns trigger language plpgsql as"
                + " $$ begin if new.ref_area = 'IMN' and new.revision = 1 then raise exception 'a mistake';"
                + " end if; return new; end $$");
        execute("create trigger refuse_monaco before insert on received_observation for each row"
                + " execute function refuse_monaco()");
        try {
            send(
                    "IMN",
                    json.writeValueAsString(Statement.submission(
                            1, Statement.of("POP", "IMN", 2009, "1", 1), Statement.of("POP", "IMN", 2010, "2", 2))));
            Eventually.until("both are set aside", () -> reasons("IMN").size() == 2);
            assertThat(reasons("IMN")).allSatisfy(reason -> assertThat(reason).contains("a mistake"));
            send("IMN", json.writeValueAsString(Statement.submission(2, Statement.of("POP", "IMN", 2010, "3", 1))));
            Eventually.until("the newer one is kept", () -> count("IMN") == 1);
        } finally {
            execute("drop trigger refuse_monaco on received_observation");
            execute("drop function refuse_monaco()");
        }

        Eventually.until(
                "they are tried again by themselves", () -> reasons("IMN").isEmpty());
        Eventually.until("both years are there", () -> count("IMN") == 2);
        assertThat(asked("select time_period || ' ' || value from received_observation where ref_area = 'IMN'"
                        + " order by time_period"))
                .containsExactly("2009 1", "2010 3");
    }

    @Test
    void what_cannot_be_kept_now_is_kept_later() throws Exception {
        execute("alter table received_observation rename to received_observation_away");
        try {
            send(
                    "GIB",
                    json.writeValueAsString(Statement.submission(1, Statement.of("POP", "GIB", 2009, "400000", 1))));
            Thread.sleep(1_000);
        } finally {
            execute("alter table received_observation_away rename to received_observation");
        }

        Eventually.until("the message is kept", () -> count("GIB") == 1);
        assertThat(reasons("GIB")).isEmpty();
    }

    private static Statement row(String value) {
        return Statement.of("POP", "NLD", 2009, value, 1);
    }

    private void send(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, key, value)).get();
        }
    }

    private List<String> reasons(String key) {
        return asked("select reason from set_aside where settled_at is null and queue = 'observations' and key = '"
                + key + "' order by id");
    }

    private List<String> asked(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int count(String area) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*)::integer from received_observation where ref_area = ?")) {
            query.setString(1, area);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
