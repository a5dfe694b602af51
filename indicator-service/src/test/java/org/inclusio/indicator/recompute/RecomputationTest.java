package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.value.Content;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However observations arrive, the values are those of one computation from what was stated last. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class RecomputationTest {

    private static final List<String> SERIES = List.of(
            "SEATS_WOMEN",
            "SEATS_TOTAL",
            "MDG_0303_WOMEN_PARLIAMENT",
            "DEATHS_U5",
            "LIVE_BIRTHS",
            "MDG_0401_U5MR",
            "GDP_CONST_PPP",
            "EMPLOYED",
            "POP",
            "POP_BELOW_NPL");
    private static final List<String> SEXES = List.of("_T", "F", "M");
    private static final int SUBMISSIONS = 40;

    @Inject
    ReceivedObservations received;

    @Inject
    IndicatorValues values;

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"1, FRA, DEU", "2, ITA, ESP", "3, JPN, KOR"})
    void shuffled_repeated_and_withdrawn_messages_give_what_one_computation_gives(
            long seed, String shuffledArea, String orderlyArea) throws SQLException {
        Random random = new Random(seed);
        List<List<Statement>> history = history(random, orderlyArea);

        List<ObservationsAnnounced> shuffled = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            List<Statement> rows = history.get(i).stream()
                    .map(row ->
                            new Statement(row.series(), shuffledArea, row.year(), row.value(), row.line(), row.more()))
                    .toList();
            for (int repeat = 0; repeat <= random.nextInt(3); repeat++) {
                shuffled.add(Statement.submission(i + 1, rows));
            }
        }
        Collections.shuffle(shuffled, random);
        for (ObservationsAnnounced message : shuffled) {
            received.apply(message);
            if (random.nextInt(10) == 0) {
                Eventually.computed(database, shuffledArea);
            }
        }
        // The last submission ends nothing here: values are computed once, from everything.
        for (int i = 0; i < SUBMISSIONS; i++) {
            received.apply(unfinished(Statement.submission(i + 1, history.get(i)), i < SUBMISSIONS - 1));
        }
        Eventually.computed(database, shuffledArea, orderlyArea);

        Map<Cell, Content> expected = current(orderlyArea);
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(current(shuffledArea)).isEqualTo(expected);
    }

    @Test
    void what_fails_half_way_is_undone_and_done_whole_later() throws Exception {
        execute("alter table outbox rename to outbox_away");
        try {
            received.apply(seats("DNK", 1, true));
            Thread.sleep(500);
            assertThat(count("select count(*) from indicator_value where ref_area = 'DNK'"))
                    .isZero();
            assertThat(count("select count(*) from stale where ref_area = 'DNK'"))
                    .isPositive();
        } finally {
            execute("alter table outbox_away rename to outbox");
        }

        Eventually.computed(database, "DNK");
        assertThat(count("select count(*) from indicator_value where ref_area = 'DNK'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from outbox where kind = 'recomputation' and reference in"
                        + " (select revision from recomputation where ref_area = 'DNK')"))
                .isEqualTo(1);
    }

    @Test
    void an_area_that_another_replica_works_on_is_left_to_it() throws Exception {
        try (Connection other = database.getConnection();
                java.sql.Statement sql = other.createStatement()) {
            sql.execute("select pg_advisory_lock(6813108, hashtext('FIN'))");
            received.apply(seats("FIN", 1, true));
            Thread.sleep(300);
            assertThat(count("select count(*) from indicator_value where ref_area = 'FIN'"))
                    .isZero();
            sql.execute("select pg_advisory_unlock(6813108, hashtext('FIN'))");
        }

        Eventually.computed(database, "FIN");
        assertThat(count("select count(*) from indicator_value where ref_area = 'FIN'"))
                .isEqualTo(1);
    }

    @Test
    void a_submission_is_computed_with_once_it_is_heard_to_its_end_even_if_the_end_says_nothing_new() throws Exception {
        received.apply(seats("EST", 1, false));
        Thread.sleep(300);
        assertThat(count("select count(*) from indicator_value where ref_area = 'EST'"))
                .isZero();

        received.apply(seats("EST", 1, true));

        Eventually.computed(database, "EST");
        assertThat(count("select count(*) from indicator_value where ref_area = 'EST'"))
                .isEqualTo(1);
    }

    @Test
    void aid_to_landlocked_states_is_not_computed_for_others() throws Exception {
        received.apply(Statement.submission(1, Statement.of("MDG_0804_ODA_LLDC_GNI", "LVA", 2010, "5", 1)));
        received.apply(Statement.submission(1, Statement.of("MDG_0804_ODA_LLDC_GNI", "LAO", 2010, "5", 1)));

        Eventually.computed(database, "LVA", "LAO");
        assertThat(count("select count(*) from indicator_value where ref_area = 'LVA'"))
                .isZero();
        assertThat(count("select count(*) from indicator_value where ref_area = 'LAO'"))
                .isEqualTo(1);
    }

    private static ObservationsAnnounced seats(String area, long number, boolean last) {
        return unfinished(
                Statement.submission(
                        number,
                        Statement.of("SEATS_WOMEN", area, 2009, "5", 1),
                        Statement.of("SEATS_TOTAL", area, 2009, "40", 2)),
                !last);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<List<Statement>> history(Random random, String area) {
        List<List<Statement>> history = new ArrayList<>();
        for (int submission = 0; submission < SUBMISSIONS; submission++) {
            Map<String, Statement> rows = new HashMap<>();
            for (int line = 1; line <= 12; line++) {
                String series = SERIES.get(random.nextInt(SERIES.size()));
                int year = 2000 + random.nextInt(5);
                String sex = SEXES.get(random.nextInt(SEXES.size()));
                String value = random.nextInt(6) == 0 ? null : Integer.toString(random.nextInt(1000));
                rows.put(
                        series + year + sex,
                        Statement.of(series, area, year, value, line).with("sex", sex));
            }
            history.add(List.copyOf(rows.values()));
        }
        return history;
    }

    private static ObservationsAnnounced unfinished(ObservationsAnnounced slice, boolean unfinished) {
        return new ObservationsAnnounced(
                slice.submission(),
                slice.revision(),
                slice.refArea(),
                slice.slice(),
                !unfinished,
                slice.observations());
    }

    /** What holds, with the area taken out of the inputs so that two can be compared. */
    private Map<Cell, Content> current(String area) throws SQLException {
        Set<Mark> everything = catalogue.series().stream()
                .flatMap(series ->
                        java.util.stream.IntStream.range(1999, 2007).mapToObj(year -> new Mark(series.code(), year)))
                .collect(Collectors.toSet());
        Map<Cell, Content> current = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            values.current(connection, area, everything).forEach((cell, content) -> {
                if (!content.isWithdrawn()) {
                    current.put(cell, withoutArea(content, area));
                }
            });
        }
        return current;
    }

    private static Content withoutArea(Content content, String area) {
        return new Content(
                content.value(),
                content.unit(),
                content.origin(),
                content.approximation(),
                content.nature(),
                content.obsStatus(),
                content.lowerBound(),
                content.upperBound(),
                content.precision(),
                content.reliability(),
                content.source(),
                content.reportedValue(),
                content.inputs().replace(area, "..."),
                content.weighing(),
                content.standing());
    }
}
