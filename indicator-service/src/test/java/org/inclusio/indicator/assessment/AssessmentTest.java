package org.inclusio.indicator.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class AssessmentTest {

    private static final String CHILDREN = "/v1/indicators/4.1/progress?age=_T&age=Y0T4";
    private static final String GIRLS = "/v1/progress-gaps?series=MDG_0201_NER_PRIMARY&sex=F&urbanisation=R";
    private static final String OFF_TRACK = GIRLS + "&groupCategory=POOR,FAIR&totalCategory=MET,GOOD";

    private static final String WATER = "/v1/progress-gaps?series=MDG_0708_WATER&urbanisation=R&groupCategory=POOR,FAIR"
            + "&totalCategory=MET,GOOD";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    private final Map<String, List<Statement>> stated = new HashMap<>();

    /**
     * Bhutan has the numbers of the UN Inter-agency Group for Child Mortality Estimation (2017), Djibouti those of the
     * WHO/UNICEF Joint Monitoring Programme (2015). The others are made up: in Lesotho enrolment went from 80 to 96 per
     * cent, of rural girls from 60 to 75; in Togo both came to 96.
     */
    @BeforeEach
    void statements() {
        state("BTN", "MDG_0401_U5MR", 1990, "127.6", "nature", "E", "lower", "113.9", "upper", "145.9");
        state("BTN", "MDG_0401_U5MR", 2015, "33.6", "nature", "E", "lower", "24.6", "upper", "44.8");
        state("DJI", "MDG_0708_WATER", 1990, "78.1");
        state("DJI", "MDG_0708_WATER", 2015, "90.0");
        state("DJI", "MDG_0708_WATER", 1990, "60.7", "urbanisation", "R");
        state("DJI", "MDG_0708_WATER", 2015, "64.7", "urbanisation", "R");
        state("LSO", "MDG_0201_NER_PRIMARY", 1990, "80");
        state("LSO", "MDG_0201_NER_PRIMARY", 2014, "96");
        state("LSO", "MDG_0201_NER_PRIMARY", 1990, "60", "sex", "F", "urbanisation", "R");
        state("LSO", "MDG_0201_NER_PRIMARY", 2014, "75", "sex", "F", "urbanisation", "R");
        state("LSO", "MDG_0401_U5MR", 1990, "90");
        state("LSO", "MDG_0401_U5MR", 2005, "70", "obsStatus", "B");
        state("LSO", "MDG_0401_U5MR", 2014, "30");
        state("TGO", "MDG_0201_NER_PRIMARY", 1990, "70");
        state("TGO", "MDG_0201_NER_PRIMARY", 2014, "96");
        state("TGO", "MDG_0201_NER_PRIMARY", 1990, "60", "sex", "F", "urbanisation", "R");
        state("TGO", "MDG_0201_NER_PRIMARY", 2014, "96", "sex", "F", "urbanisation", "R");
        state("TGO", "MDG_0401_U5MR", 1990, "150", "sampleSize", "4000");
        state("TGO", "MDG_0401_U5MR", 2010, "80", "sampleSize", "4000");
        state("TGO", "MDG_0401_U5MR", 2013, "20", "sampleSize", "9");
        stated.values().forEach(rows -> received.apply(Statement.submission(1, rows)));
        Eventually.computed(database, "BTN", "DJI", "LSO", "TGO");
    }

    /** ln(127.6 / 33.6) / 25 = 5.337 per cent a year, 1.21 of the 4.394 required; 94.0 of 85.07 deaths. */
    @Test
    void the_progress_of_an_area_is_measured_and_judged() {
        JsonPath answer = given().get(CHILDREN + "&refArea=BTN").jsonPath();

        assertThat(answer.getList("items")).hasSize(1);
        assertThat(answer.getString("items[0].category")).isEqualTo("MET");
        assertThat(answer.getString("items[0].level")).isEqualTo("low mortality");
        assertThat(answer.getString("items[0].baseline.basis")).isEqualTo("BASELINE_YEAR");
        assertThat(answer.getDouble("items[0].target.value")).isCloseTo(42.53, within(0.005));
        assertThat(answer.getBoolean("items[0].target.met")).isTrue();
        assertThat(answer.getDouble("items[0].observedRate.continuous")).isCloseTo(5.337, within(0.0005));
        // 1 - exp(-0.05337)
        assertThat(answer.getDouble("items[0].observedRate.compound")).isCloseTo(5.197, within(0.0015));
        assertThat(answer.getDouble("items[0].requiredRate.continuous")).isCloseTo(4.394, within(0.0005));
        assertThat(answer.getDouble("items[0].requiredRate.compound")).isCloseTo(4.299, within(0.0005));
        assertThat(answer.getDouble("items[0].shareOfRequired")).isCloseTo(1.215, within(0.0005));
        assertThat(answer.getDouble("items[0].shareOfPlannedChange")).isCloseTo(1.105, within(0.0005));
        assertThat(answer.getDouble("items[0].projected")).isEqualTo(33.6);
        assertThat(answer.getList("items[0].remarks.code")).containsExactly("BASELINE_ESTIMATED");
    }

    /** What is about 2012 and before leaves one value, which is no trend. */
    @Test
    void an_earlier_year_can_be_asked_about() {
        given().get(CHILDREN + "&refArea=BTN&to=2012")
                .then()
                .body("items[0].category", equalTo("MISSING"))
                .body("items[0].why", equalTo("fewer than two values that can be used"))
                .body("items[0].observedRate", nullValue());
    }

    @Test
    void a_break_of_the_series_stops_the_trend() {
        given().get(CHILDREN + "&refArea=LSO")
                .then()
                .body("items[0].category", equalTo("MISSING"))
                .body("items[0].onTrack", nullValue())
                .body("items[0].observedRate", nullValue())
                .body("items[0].target.met", nullValue())
                .body("items[0].latest.year", equalTo(2014))
                .body("items[0].remarks.code", hasItem("SERIES_BREAK"));
    }

    /** Nine cases are fewer than the 10 of a rate that may be published: the trend ends with the survey before. */
    @Test
    void a_value_from_few_cases_is_not_used() {
        given().get(CHILDREN + "&refArea=TGO")
                .then()
                .body("items[0].latest.year", equalTo(2010))
                .body("items[0].remarks.code", hasItem("UNRELIABLE_LEFT_OUT"));
        given().get("/v1/indicators/4.1/values?refArea=TGO&from=2013")
                .then()
                .body("items[0].reliability", equalTo("SUPPRESS"))
                .body("items[0].precision", equalTo("SAMPLE"));
    }

    /** ln(150 / 80) / 20 = 3.1 per cent: too slow for the target and too high for Countdown. */
    @ParameterizedTest
    @CsvSource({
        "WORLD_BANK, POSSIBLE",
        "UNICEF_2004, ADVANCING",
        "IGME_2013, NOT_ON_TRACK",
        "COUNTDOWN, INSUFFICIENT",
        "MMEIG_2015,"
    })
    void other_rules_can_be_asked_for_by_name(String rule, String category) {
        given().get(CHILDREN + "&refArea=TGO&rule=" + rule)
                .then()
                .body("items[0].rule", equalTo(rule))
                .body("items[0].category", equalTo(category));
    }

    @Test
    void a_rule_that_does_not_apply_says_why() {
        given().get(CHILDREN + "&refArea=TGO&rule=MMEIG_2015")
                .then()
                .body("items[0].why", containsString("MDG_0501_MMR"))
                .body("items[0].observedRate.continuous", org.hamcrest.Matchers.notNullValue());
    }

    /** Shortfalls of 40 and 25: ln 1.6 of ln 8 in 24 of 25 years is 0.24. The whole country is beyond 95 per cent. */
    @Test
    void girls_in_rural_areas_are_off_track_while_the_country_is_on_track() {
        given().get(OFF_TRACK)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].standing", equalTo("BEHIND"))
                .body("items[0].steps", equalTo(3))
                .body("items[0].group.refArea", equalTo("LSO"))
                .body("items[0].group.sex", equalTo("F"))
                .body("items[0].group.urbanisation", equalTo("R"))
                .body("items[0].group.category", equalTo("POOR"))
                .body("items[0].group.why", equalTo("g = 0.24"))
                .body("items[0].total.category", equalTo("MET"))
                .body("items[0].total.sex", nullValue());
    }

    /** Shortfalls of 39.3 and 35.3 points: ln(39.3 / 35.3) / ln 2 = 0.15; of the country 21.9 and 10, less than half. */
    @Test
    void rural_people_of_djibouti_did_not_get_the_water_that_the_country_got() {
        given().get(WATER)
                .then()
                .body("items.group.refArea", equalTo(List.of("DJI")))
                .body("items[0].group.why", equalTo("g = 0.15"))
                .body("items[0].total.category", equalTo("MET"));
    }

    @Test
    void where_group_and_country_are_doing_alike_there_is_no_gap() {
        given().get(GIRLS + "&refArea=TGO").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void gaps_are_looked_for_in_every_series_that_is_told_apart() {
        given().get("/v1/progress-gaps?refArea=LSO&sex=F&urbanisation=R&groupCategory=POOR")
                .then()
                .statusCode(200)
                .body("items.group.series", equalTo(List.of("MDG_0201_NER_PRIMARY")));
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        String all = "/v1/indicators/2.1/progress?refArea=LSO&refArea=TGO";
        List<String> whole = places(given().get(all).jsonPath());
        assertThat(whole).hasSize(4);

        List<String> paged = new ArrayList<>();
        String next = all + "&limit=1";
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            paged.addAll(places(answer.jsonPath()));
            String link = answer.header("Link");
            assertThat(link == null).isEqualTo(page == 3);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void only_groups_of_a_category_can_be_listed() {
        given().get("/v1/indicators/2.1/progress?refArea=LSO&refArea=TGO&category=POOR")
                .then()
                .body("items.refArea", equalTo(List.of("LSO")))
                .body("items.sex", equalTo(List.of("F")));
    }

    /** Prevalence of 300 and 120 in 200,000 people, per 100,000: 150 and 60, where half of 150 was asked for. */
    @Test
    void a_region_is_judged_like_an_area() {
        cases("DZA", "200", "80");
        cases("EGY", "100", "40");
        Eventually.regionsComputed(database, "DZA", "EGY");

        given().get("/v1/indicators/6.9/progress?series=MDG_0609_TB_PREVALENCE&refArea=NORTHERN_AFRICA&sex=_T&age=_T")
                .then()
                .body("items", hasSize(1))
                .body("items[0].baseline.value", equalTo(150))
                .body("items[0].latest.value", equalTo(60))
                .body("items[0].target.value", equalTo(75))
                .body("items[0].category", equalTo("MET"));
    }

    private void cases(String area, String first, String last) {
        received.apply(Statement.submission(
                1,
                Statement.of("TB_CASES", area, 1990, first, 1),
                Statement.of("TB_CASES", area, 2014, last, 2),
                Statement.of("POP", area, 1990, "100000", 3),
                Statement.of("POP", area, 2014, "100000", 4)));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (String address : List.of(CHILDREN + "&refArea=BTN", OFF_TRACK, "/v1/progress-rules")) {
            Response first = given().get(address);
            given().header("If-None-Match", first.header("ETag"))
                    .get(address)
                    .then()
                    .statusCode(304);
            given().accept("text/csv").get(address).then().statusCode(200).contentType(startsWith("text/csv"));
        }
    }

    @Test
    void the_examples_are_what_is_answered() throws Exception {
        sameJson(AssessmentExamples.PROGRESS, CHILDREN + "&refArea=BTN");
        sameJson(AssessmentExamples.GAPS, WATER);
        sameJson(AssessmentExamples.UNKNOWN_RULE, "/v1/indicators/4.1/progress?rule=UN");
        sameJson(AssessmentExamples.NO_GROUP, "/v1/progress-gaps?groupCategory=POOR");
        assertThat(AssessmentExamples.PROGRESS_CSV).isEqualToNormalizingNewlines(csv(CHILDREN + "&refArea=BTN"));
        assertThat(AssessmentExamples.GAPS_CSV).isEqualToNormalizingNewlines(csv(WATER));
        assertThat(csv("/v1/progress-rules").replace("\r\n", "\n")).startsWith(AssessmentExamples.RULES_CSV);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(given().get("/v1/progress-rules").asString()).at("/rules/3"))
                .isEqualTo(json.readTree(AssessmentExamples.RULES).at("/rules/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/indicators/9.9/progress | 404 | unknown-indicator | GET /v1/indicators",
                "/v1/indicators/4.1/progress?refArea=XYZ | 400 | unknown-area | 'refArea'",
                "/v1/indicators/4.1/progress?series=POP | 400 | unknown-series | MDG_0401_U5MR",
                "/v1/indicators/4.1/progress?sex=W | 400 | unknown-code | 'sex'",
                "/v1/indicators/4.1/progress?from=1990 | 400 | unknown-parameter | 'from'",
                "/v1/indicators/4.1/progress?rule=UN | 400 | unknown-rule | WORLD_BANK",
                "/v1/indicators/4.1/progress?rule=WORLD_BANK&category=POOR | 400 | unknown-category | LIKELY",
                "/v1/indicators/4.1/progress?to=2016 | 400 | bad-year | 2015",
                "/v1/indicators/4.1/progress?to=soon | 400 | bad-year | 'to'",
                "/v1/indicators/4.1/progress?limit=0 | 400 | bad-limit | 'limit'",
                "/v1/indicators/4.1/progress?cursor=AAAA | 400 | bad-cursor | 'cursor'",
                "/v1/progress-gaps | 400 | no-group | sex=F",
                "/v1/progress-gaps?sex=_T | 400 | no-group | sex=F",
                "/v1/progress-gaps?sex=F&category=POOR | 400 | unknown-parameter | groupCategory",
                "/v1/progress-gaps?sex=F&series=POP | 400 | unknown-series | 'series'",
                "/v1/progress-gaps?sex=F&series=MDG_0501_MMR | 400 | not-disaggregated | sex",
                "/v1/progress-gaps?sex=F&series=MDG_0403_MEASLES | 400 | rule-does-not-apply | No target",
                "/v1/progress-gaps?sex=F&totalCategory=GREAT | 400 | unknown-category | MET"
            })
    void a_question_that_cannot_be_answered_is_a_problem_that_names_the_parameter(
            String address, int status, String type, String told) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/" + type))
                .body("detail", containsString(told));
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_may_read_the_rules_and_not_the_progress_of_others() {
        given().get("/v1/progress-rules").then().statusCode(200);
        given().get(CHILDREN).then().statusCode(403).contentType("application/problem+json");
        given().get(OFF_TRACK).then().statusCode(403).contentType("application/problem+json");
    }

    private static void sameJson(String example, String address) throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(given().get(address).asString())).isEqualTo(json.readTree(example));
    }

    private static String csv(String address) {
        return given().accept("text/csv").get(address).asString();
    }

    private static List<String> places(JsonPath page) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            places.add(page.getString("items[" + i + "].refArea")
                    + page.getString("items[" + i + "].sex")
                    + page.getString("items[" + i + "].category"));
        }
        return places;
    }

    private void state(String area, String series, int year, String value, String... attributes) {
        List<Statement> rows = stated.computeIfAbsent(area, any -> new ArrayList<>());
        Statement row = Statement.of(series, area, year, value, rows.size() + 1);
        for (int i = 0; i < attributes.length; i += 2) {
            row = row.with(attributes[i], attributes[i + 1]);
        }
        rows.add(row);
    }
}
