package org.inclusio.report.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.report.RealStack;
import org.inclusio.report.SetAsideRow;
import org.inclusio.report.Topic;
import org.inclusio.statistics.uncertainty.Reliability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class KeptFiguresTest {

    private static final String SERIES = "MDG_0816_INTERNET";

    @Inject
    KeptFigures kept;

    @Inject
    KnownFigures known;

    @Inject
    FigureLag lag;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void the_newest_revision_is_known_whatever_the_order_of_arrival() {
        kept.apply(message("AAA", 5, "\"value\": 20.50,"));
        kept.apply(message("AAA", 4, "\"value\": 10,"));
        kept.apply(message("AAA", 5, "\"value\": 30,"));

        assertThat(now("AAA")).extracting(Figure::value).singleElement().hasToString("20.50");
    }

    @Test
    void a_figure_that_is_no_longer_available_is_not_known() {
        kept.apply(message("BBB", 1, "\"value\": 10,"));
        kept.apply(message("BBB", 2, ""));

        assertThat(now("BBB")).isEmpty();
    }

    @Test
    void a_figure_that_is_suppressed_is_known_as_such_and_never_as_a_number() {
        kept.apply(message("HHH", 1, "\"value\": 10,"));
        kept.apply(message("HHH", 2, "\"obsStatus\": \"Q\", \"confStatus\": \"C\","));

        assertThat(now("HHH")).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isNull();
            assertThat(figure.obsStatus()).isEqualTo("Q");
        });
        List<Figure> written = new ArrayList<>();
        known.forEach(kept.at(Instant.now()), written::add);
        assertThat(written)
                .filteredOn(figure -> figure.refArea().equals("HHH"))
                .singleElement()
                .extracting(Figure::value)
                .isNull();
    }

    @Test
    void what_was_heard_after_the_cut_off_is_not_known_at_it() throws InterruptedException {
        kept.apply(message("CCC", 1, "\"value\": 10,"));
        Instant cutOff = Instant.now();
        Thread.sleep(1_100);
        kept.apply(message("CCC", 2, "\"value\": 11,"));

        assertThat(known.page(kept.at(cutOff), 0, 10, null, "CCC"))
                .extracting(Figure::value)
                .singleElement()
                .hasToString("10");
        assertThat(now("CCC")).extracting(Figure::value).singleElement().hasToString("11");
    }

    @Test
    void a_snapshot_does_not_change_with_what_is_heard_within_its_last_second() {
        kept.apply(message("DDD", 1, "\"value\": 10,"));
        Snapshot snapshot = kept.at(Instant.now());
        kept.apply(message("DDD", 2, "\"value\": 11,"));

        assertThat(known.page(snapshot, 0, 10, null, "DDD"))
                .extracting(Figure::value)
                .singleElement()
                .hasToString("10");
    }

    @Test
    void the_golden_sample_is_kept_with_its_inputs_after_messages_that_cannot_be_kept() throws Exception {
        String sample = sample("indicator-values-published");
        IndicatorValuesPublished published = new ObjectMapper().readValue(sample, IndicatorValuesPublished.class);
        String forbidden = message("EEE", 1, "\"value\": 10, \"source\": \"\\u0000\",");
        new Topic(brokers)
                .publish(List.of(
                        Map.entry("FFF", "this is not JSON"),
                        Map.entry("GGG", "{}"),
                        Map.entry("EEE", forbidden),
                        Map.entry(published.refArea(), sample)));

        until(() -> !now(published.refArea()).isEmpty());
        List<Figure> figures = now(published.refArea());
        assertThat(figures).hasSameSizeAs(published.values());
        String inputs = known.traced(kept.at(Instant.now()), figures.get(0).number())
                .orElseThrow()
                .inputs();
        assertThat(new ObjectMapper().readTree(inputs))
                .isEqualTo(new ObjectMapper().readTree(sample).at("/values/0/inputs"));
        assertThat(SetAsideRow.of(database, "FFF").reason()).contains("this");
        assertThat(SetAsideRow.of(database, "GGG").reason()).contains("is missing");
        assertThat(SetAsideRow.of(database, "EEE").reason()).contains("can't be handed out");
        assertThat(SetAsideRow.of(database, "EEE").content()).isEqualTo(forbidden);
        until(() -> lag.messages() == 0);
    }

    @Test
    void of_a_message_only_the_value_that_can_not_be_kept_is_set_aside() throws Exception {
        StringBuilder values = new StringBuilder();
        for (int year = 1990; year < 2015; year++) {
            values.append(year == 1990 ? "" : ",")
                    .append("""
                    {"series": "%s", "refArea": "LLL", "timePeriod": %d, "indicator": "8.16", "value": %s,
                     "unit": "PER_100_POP", "origin": "REPORTED"}""".formatted(SERIES, year, year == 2001 ? "1E+1001" : "20.50"));
        }
        String message =
                "{\"revision\": 1, \"refArea\": \"LLL\", \"slice\": 0, \"last\": true, \"values\": [" + values + "]}";

        new Topic(brokers).publish(List.of(Map.entry("LLL", message)));

        SetAsideRow left = SetAsideRow.of(database, "LLL");
        assertThat(left.reason()).contains("more than 1000 digits");
        assertThat(new ObjectMapper().readTree(left.content()).at("/values")).hasSize(1);
        until(() -> known.page(kept.at(Instant.now()), 0, 100, null, "LLL").size() == 24);
        assertThat(now("LLL").get(0).value()).hasToString("20.50");
    }

    @Test
    void what_lies_within_limits_is_kept_as_the_limit_and_never_as_a_number() throws Exception {
        String sample = sample("indicator-values-published-within-limits");
        new Topic(brokers).publish(List.of(Map.entry("BLZ", sample)));

        until(() -> now("BLZ").size() == 2);
        assertThat(now("BLZ"))
                .allSatisfy(figure -> assertThat(figure.value()).isNull())
                .extracting(figure ->
                        figure.series() + " " + figure.limit().orElseThrow().text() + " " + figure.origin())
                .containsExactlyInAnyOrder(
                        "MDG_0109_UNDERNOURISHED <2.5 REPORTED", "MDG_0303_WOMEN_PARLIAMENT <12.5 COMPUTED");

        String withdrawal = sample.replace("\"revision\" : 43", "\"revision\" : 44")
                .replaceAll("\"(lower|upper)Bound\" : [\\d.]+,", "");
        new Topic(brokers).publish(List.of(Map.entry("BLZ", withdrawal)));
        until(() -> now("BLZ").isEmpty());
    }

    @Test
    void the_value_of_a_region_is_kept_with_its_coverage_and_one_that_is_held_back_is_not_known() throws Exception {
        String sample = sample("indicator-values-published-of-region");
        kept.apply(sample);

        assertThat(now("NORTHERN_AFRICA")).singleElement().satisfies(figure -> {
            assertThat(figure.value()).hasToString("7.5");
            assertThat(figure.origin()).isEqualTo("AGGREGATED");
        });
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coverage from figure where ref_area = 'NORTHERN_AFRICA' order by time_period")) {
            for (int value = 0; value < 2; value++) {
                row.next();
                assertThat(new ObjectMapper().readTree(row.getString(1)))
                        .isEqualTo(new ObjectMapper().readTree(sample).at("/values/" + value + "/coverage"));
            }
        }
    }

    @Test
    void a_figure_says_what_it_is_sure_enough_for_and_by_its_status_where_its_message_was_older() {
        kept.apply(message("III", 1, "\"value\": 10, \"reliability\": \"SUPPRESS\","));
        kept.apply(message("JJJ", 1, "\"value\": 10, \"obsStatus\": \"U\","));
        kept.apply(message("KKK", 1, "\"value\": 10,"));

        assertThat(List.of(now("III").get(0), now("JJJ").get(0), now("KKK").get(0)))
                .extracting(Figure::reliability)
                .containsExactly(Reliability.SUPPRESS, Reliability.WARN, Reliability.PUBLISH);
    }

    @ParameterizedTest
    @EnumSource(PublishedValue.Reliability.class)
    void whatever_is_announced_of_how_sure_a_figure_is_can_be_kept(PublishedValue.Reliability announced) {
        String area = "M" + (char) ('A' + announced.ordinal()) + "M";
        String value = announced == PublishedValue.Reliability.SUPPRESS ? "\"obsStatus\": \"Q\"" : "\"value\": 10";
        kept.apply(message(area, 1, value + ", \"reliability\": \"" + announced + "\","));

        assertThat(now(area))
                .singleElement()
                .extracting(Figure::reliability)
                .isEqualTo(Reliability.valueOf(announced.name()));
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void what_is_set_aside_comes_in_pages_without_gap_or_repetition() throws Exception {
        new Topic(brokers).publish(List.of(Map.entry("NNN", "not JSON"), Map.entry("OOO", "{}")));
        SetAsideRow.of(database, "NNN");
        SetAsideRow.of(database, "OOO");
        List<String> all = ids("?limit=1000");

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = given().get("/v1/set-aside?limit=1" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            after = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        assertThat(seen).isEqualTo(all).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    private static List<String> ids(String query) {
        return given().get("/v1/set-aside" + query).jsonPath().getList("items.id");
    }

    private List<Figure> now(String area) {
        return known.page(kept.at(Instant.now()), 0, 10, null, area);
    }

    private static String message(String area, long revision, String value) {
        return """
                {"revision": %d, "refArea": "%s", "slice": 0, "last": true, "values": [{"series": "%s",
                 "refArea": "%s", "timePeriod": 2010, "indicator": "8.16", %s "unit": "PER_100_POP",
                 "origin": "REPORTED"}]}""".formatted(revision, area, SERIES, area, value);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static String sample(String name) throws IOException {
        try (var in = IndicatorValuesPublished.class.getResourceAsStream(
                "/org/inclusio/contracts/v1/sample/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
