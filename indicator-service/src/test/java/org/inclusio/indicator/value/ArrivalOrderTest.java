package org.inclusio.indicator.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.inbox.Lag;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.value.Arrivals.Stated;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.IndicatorComputation;
import org.inclusio.statistics.computation.IndicatorComputation.Result;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.computation.Outcome.Basis;
import org.inclusio.statistics.computation.Outcome.Computed;
import org.inclusio.statistics.computation.Slice;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is stated, and in whatever order and how often it arrives through Kafka, the values in the end are those of
 * one computation of what was stated last. A failure names the seed; {@code -Dinclusio.seed=…} repeats it alone, and
 * {@code -Dinclusio.seeds=…} tries so many new ones.
 */
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ArrivalOrderTest {

    private static final int SUBMISSIONS = 8;

    /** No other test of the service uses these. */
    private static final List<String> AREAS = List.of("AGO", "NPL", "TON");

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Long> seeds() {
        Long told = Long.getLong("inclusio.seed");
        return told == null
                ? Stream.concat(
                        Stream.of(1L, 2L),
                        new SecureRandom()
                                .longs(Integer.getInteger("inclusio.seeds", 1))
                                .boxed())
                : Stream.of(told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_values_in_the_end_are_those_of_one_computation_of_what_was_stated_last(long seed) throws Exception {
        Random random = new Random(seed);
        forget();
        Arrivals arrivals = new Arrivals(catalogue, random);
        Map<String, List<ObservationsAnnounced>> histories = new TreeMap<>();
        List<ObservationsAnnounced> messages = new ArrayList<>();
        for (String area : AREAS) {
            histories.put(area, arrivals.history(area, SUBMISSIONS));
            messages.addAll(arrivals.messages(histories.get(area)));
        }
        Collections.shuffle(messages, random);

        announce(messages, random);

        int values = 0;
        for (String area : AREAS) {
            Map<Cell, Said> expected = fromScratch(area, Arrivals.lastStated(histories.get(area)));
            Map<Cell, Said> held = held(area);
            assertThat(differences(held, expected))
                    .as("%s with seed %d", area, seed)
                    .isEmpty();
            values += held.size();
        }
        long revisions = revisions();
        long announcements = announcements();
        assertThat(values).as("values, seed %d", seed).isGreaterThan(20);

        markEverythingStale();
        Eventually.computed(database, AREAS.toArray(String[]::new));

        assertThat(revisions()).as("revisions, seed %d", seed).isEqualTo(revisions);
        assertThat(announcements()).as("announcements, seed %d", seed).isEqualTo(announcements);
    }

    /** The values are computed now and then while messages still arrive, and once all are heard. */
    private void announce(List<ObservationsAnnounced> messages, Random random) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Lag lag = new Lag(admin, "indicator-service", Topics.OBSERVATIONS);
            for (ObservationsAnnounced message : messages) {
                send(producer, message);
                if (random.nextInt(40) == 0) {
                    producer.flush();
                    Eventually.until("what was announced is heard", () -> lag.messages() == 0);
                }
            }
            // Nothing new, but the end of something: what waits for the rest of its submission waits no longer.
            for (String area : AREAS) {
                send(producer, new ObservationsAnnounced(1, 1, area, 99, true, List.of()));
            }
            producer.flush();
            Eventually.until("everything is heard", () -> lag.messages() == 0);
        }
        Eventually.computed(database, AREAS.toArray(String[]::new));
    }

    private void send(KafkaProducer<String, String> producer, ObservationsAnnounced message) throws Exception {
        producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, message.refArea(), json.writeValueAsString(message)));
    }

    private static List<String> differences(Map<Cell, Said> held, Map<Cell, Said> expected) {
        return Stream.concat(held.keySet().stream(), expected.keySet().stream())
                .distinct()
                .filter(cell -> !Objects.equals(held.get(cell), expected.get(cell)))
                .map(cell -> cell + " is " + held.get(cell) + " and should be " + expected.get(cell))
                .toList();
    }

    /** What is said of a value: the number, how it came about and the lines behind it. */
    private record Said(BigDecimal value, String origin, boolean approximation, Set<String> lines) {}

    private Map<Cell, Said> fromScratch(String area, List<Stated> last) {
        Map<Cell, Stated> stated = new TreeMap<>(Comparator.comparing(Cell::toString));
        last.forEach(one -> stated.put(cellOf(one), one));
        List<Input> inputs = new ArrayList<>();
        stated.forEach((cell, one) -> inputs.add(new Input(
                cell,
                one.row()
                        .value()
                        .scaleByPowerOfTen(Objects.requireNonNullElse(one.row().unitMultiplier(), 0)))));
        Slice slice = Slice.of(catalogue, inputs);
        AreaEntry entry = catalogue.area(area).orElseThrow();
        IndicatorComputation computation = new IndicatorComputation(catalogue);
        Map<Cell, Said> said = new HashMap<>();
        for (Series series : catalogue.series()) {
            for (Result result : series.isAbout(entry) ? computation.computeAll(series, slice) : List.<Result>of()) {
                if (result.outcome() instanceof Computed computed) {
                    said.put(result.cell(), said(computed, stated));
                }
            }
        }
        return said;
    }

    private static Said said(Computed computed, Map<Cell, Stated> stated) {
        Set<String> lines = new HashSet<>();
        computed.inputs().forEach(input -> {
            Stated one = stated.get(input.cell());
            lines.add(one.submission() + ":" + one.row().line());
        });
        String origin =
                switch (computed.basis()) {
                    case REPORTED -> "REPORTED";
                    default -> computed.derived() ? "DERIVED" : "COMPUTED";
                };
        return new Said(computed.value().stripTrailingZeros(), origin, computed.basis() == Basis.APPROXIMATION, lines);
    }

    private static Cell cellOf(Stated one) {
        org.inclusio.contracts.v1.Cell cell = one.row().cell();
        Disaggregation group = new Disaggregation(
                total(cell.sex()),
                total(cell.age()),
                total(cell.urbanisation()),
                total(cell.wealthQuantile()),
                total(cell.educationLevel()),
                total(cell.disabilityStatus()),
                total(cell.migrationStatus()),
                total(cell.indigenousStatus()),
                total(cell.customBreakdown()));
        return new Cell(cell.series(), group, new Period(cell.timePeriod()));
    }

    private static String total(String code) {
        return Objects.requireNonNullElse(code, Disaggregation.ALL);
    }

    private Map<Cell, Said> held(String area) throws Exception {
        String sql = "select distinct on (" + IndicatorValues.CELL + ") * from indicator_value where ref_area = ?"
                + " order by " + IndicatorValues.CELL + ", revision desc";
        Map<Cell, Said> held = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, area);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal value = row.getBigDecimal("value");
                    if (value != null) {
                        Set<String> lines = new HashSet<>();
                        json.readTree(row.getString("inputs"))
                                .forEach(input ->
                                        lines.add(input.get("submission").asLong() + ":"
                                                + input.get("line").asLong()));
                        held.put(
                                IndicatorValues.cell(row),
                                new Said(
                                        value.stripTrailingZeros(),
                                        row.getString("origin"),
                                        row.getBoolean("approximation"),
                                        lines));
                    }
                }
            }
        }
        return held;
    }

    /** As before the first observation of these areas. */
    private void forget() throws SQLException {
        for (String table : List.of("received_observation", "stale", "indicator_value", "contradiction")) {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete =
                            connection.prepareStatement("delete from " + table + " where ref_area = any(?)")) {
                delete.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private void markEverythingStale() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into stale (ref_area, series, time_period, complete)
                        select distinct ref_area, series, time_period, true from received_observation
                         where ref_area = any(?)
                        """)) {
            insert.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
            assertThat(insert.executeUpdate()).isPositive();
        }
    }

    private long revisions() throws SQLException {
        return count("select count(*) from indicator_value where ref_area = any(?)");
    }

    private long announcements() throws SQLException {
        return count("select count(*) from outbox join recomputation on revision = reference where ref_area = any(?)");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
