package org.inclusio.indicator.inequality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Births attended by skilled personnel by wealth, and net enrolment by sex, as offices would report them. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class InequalityResourceTest {

    private static final String BIRTHS = "/v1/indicators/5.2/inequality?dimension=wealthQuantile";
    private static final String ENROLMENT = "/v1/indicators/2.1/inequality?dimension=sex";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    private final ObjectMapper json = new ObjectMapper();

    /** World Health Organization, Global Health Observatory: Guatemala 2014, Madagascar 2008. */
    @BeforeEach
    void reported_groups() {
        String[][] guatemala = {
            {"39.8504", "36.17626", "43.64259"},
            {"56.9375", "53.19319", "60.60414"},
            {"78.582", "75.71215", "81.19688"},
            {"92.0661", "90.0162", "93.72447"},
            {"96.4236", "94.40719", "97.73057"}
        };
        List<Statement> gtm = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            gtm.add(births("GTM", 2014, i + 1, guatemala[i][0])
                    .with("lower", guatemala[i][1])
                    .with("upper", guatemala[i][2]));
        }
        received.apply(Statement.submission(1, gtm));

        String[] madagascar = {"22.395", "27.9525", "42.4518", "58.2795", "90.3735"};
        List<Statement> mdg = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mdg.add(births("MDG", 2008, i + 1, madagascar[i]));
            // A later survey lost a quintile.
            if (i != 3) {
                mdg.add(births("MDG", 2012, i + 1, madagascar[i]));
            }
        }
        received.apply(Statement.submission(1, mdg));

        received.apply(Statement.submission(
                1,
                enrolment(2010, "F", "40", "36", "44"),
                enrolment(2010, "M", "50", "46", "54"),
                enrolment(2011, "F", "48", "44", "52"),
                enrolment(2011, "M", "50", "46", "54")));
        Eventually.computed(database, "GTM", "MDG", "SLV");
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        String asked = BIRTHS + "&refArea=GTM&measure=DIFFERENCE";
        assertThat(json.readTree(given().get(asked).asString())).isEqualTo(json.readTree(InequalityExamples.PAGE));
        assertThat(given().accept("text/csv").get(asked).asString())
                .isEqualToNormalizingNewlines(InequalityExamples.CSV);
        assertThat(json.readTree(given().get("/v1/indicators/5.2/inequality").asString()))
                .isEqualTo(json.readTree(InequalityExamples.DIMENSION_MISSING));
        assertThat(json.readTree(given().get("/v1/inequality-measures").asString())
                        .get("measures")
                        .get(0))
                .isEqualTo(json.readTree(InequalityExamples.MEASURES)
                        .get("measures")
                        .get(0));
        assertThat(given().accept("text/csv").get("/v1/inequality-measures").asString())
                .startsWith(InequalityExamples.MEASURES_CSV.replace("\n", "\r\n"));
    }

    /** 96.4236 - 39.8504, and one by the other; the rest as in the golden cases of the module statistics. */
    @Test
    void every_measure_that_fits_ranked_groups_is_reported_and_those_of_other_groups_are_not() {
        given().get(BIRTHS + "&refArea=GTM")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].shares", equalTo("EQUAL"))
                .body("items[0].within.age", nullValue())
                .body("items[0].groups.code", equalTo(List.of("Q1", "Q2", "Q3", "Q4", "Q5")))
                .body("items[0].measures", hasSize(16))
                .body("items[0].measures.measure", not(hasItem("PARITY_INDEX")))
                .body(measured("DIFFERENCE") + ".value", equalTo(56.5732f))
                .body(measured("DIFFERENCE") + ".gap", equalTo("SHOWN"))
                .body(measured("DIFFERENCE") + ".betterOff", equalTo("Q5"))
                .body(measured("RATIO") + ".value", equalTo(2.41964f))
                .body(measured("SLOPE_INDEX_LOGIT") + ".value", equalTo(70.416f))
                .body(measured("CONCENTRATION_RELATIVE") + ".value", equalTo(0.163002f))
                .body(measured("THEIL") + ".value", equalTo(46.3216f))
                .body(measured("BETWEEN_GROUP_VARIANCE") + ".unit", equalTo("PERCENTAGE_POINTS_SQUARED"));
    }

    /** 0.8; the limits of the logarithm are -0.223 -+ hypot(ln 40/36, ln 54/50), so that 1 is outside. */
    @Test
    void women_by_men_is_told_for_the_sexes_and_a_small_gap_is_not_shown() {
        given().get(ENROLMENT + "&refArea=SLV")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].ranked", equalTo(false))
                .body("items[0].measures.measure", not(hasItem("SLOPE_INDEX")))
                .body(measured("PARITY_INDEX") + ".value", equalTo(0.8f))
                .body(measured("PARITY_INDEX") + ".gap", equalTo("SHOWN"))
                .body(measured("PARITY_INDEX") + ".betterOff", equalTo("M"))
                // 2 +- root of 4^2 + 4^2
                .body("items[1].measures.find { it.measure == 'DIFFERENCE' }.lowerBound", equalTo(-3.65685f))
                .body("items[1].measures.find { it.measure == 'DIFFERENCE' }.upperBound", equalTo(7.65685f))
                .body("items[1].measures.find { it.measure == 'DIFFERENCE' }.gap", equalTo("NOT_SHOWN"));
    }

    /** 120 of 300 and 90 of 100: the mean is 210 of 400, and 90 less 52.5 is to be gained. */
    @Test
    void groups_count_with_their_population_where_it_is_known() {
        received.apply(Statement.submission(
                1,
                Statement.of("POP_IMPROVED_WATER", "PRY", 2010, "120", 2).with("urbanisation", "R"),
                Statement.of("POP", "PRY", 2010, "300", 3).with("urbanisation", "R"),
                Statement.of("POP_IMPROVED_WATER", "PRY", 2010, "90", 4).with("urbanisation", "U"),
                Statement.of("POP", "PRY", 2010, "100", 5).with("urbanisation", "U")));
        Eventually.computed(database, "PRY");
        given().get("/v1/indicators/7.8/inequality?dimension=urbanisation&refArea=PRY")
                .then()
                .body("items[0].shares", equalTo("POPULATION"))
                .body("items[0].mean", equalTo(52.5f))
                .body("items[0].groups.code", equalTo(List.of("R", "U")))
                .body("items[0].groups.share", equalTo(List.of(0.75f, 0.25f)))
                .body(measured("ATTRIBUTABLE_RISK") + ".value", equalTo(37.5f));
    }

    @Test
    void a_group_that_its_office_withheld_is_neither_compared_nor_shown() {
        received.apply(Statement.submission(
                1, enrolment("ECU", 2010, "F", "60").with("obsStatus", "Q"), enrolment("ECU", 2010, "M", "50")));
        Eventually.computed(database, "ECU");
        given().get(ENROLMENT + "&refArea=ECU")
                .then()
                .body("items[0].refused.reason", equalTo("GROUP_SUPPRESSED"))
                .body("items[0].groups[0].code", equalTo("F"))
                .body("items[0].groups[0].value", nullValue());
    }

    @Test
    void regions_are_compared_as_areas_are() {
        received.apply(Statement.submission(
                1,
                enrolment("PNG", 2010, "F", "40"),
                enrolment("PNG", 2010, "M", "50"),
                Statement.of("POP_PRIMARY_AGE", "PNG", 2010, "600", 4),
                Statement.of("POP_PRIMARY_AGE", "PNG", 2010, "280", 5).with("sex", "F"),
                Statement.of("POP_PRIMARY_AGE", "PNG", 2010, "320", 6).with("sex", "M")));
        Eventually.regionsComputed(database, "PNG");
        given().get(ENROLMENT + "&refArea=OCEANIA&from=2010&to=2010")
                .then()
                .body("items[0].refArea", equalTo("OCEANIA"))
                .body("items[0].shares", equalTo("EQUAL"))
                .body(measured("PARITY_INDEX") + ".value", equalTo(0.8f));
    }

    @Test
    void four_of_five_quintiles_are_shown_and_refused() {
        given().get(BIRTHS + "&refArea=MDG&from=2012")
                .then()
                .statusCode(200)
                .body("items[0].groups.code", equalTo(List.of("Q1", "Q2", "Q3", "Q5")))
                .body("items[0].measures", nullValue())
                .body("items[0].shares", nullValue())
                .body("items[0].refused.reason", equalTo("GROUP_MISSING"))
                .body("items[0].refused.groups", equalTo(List.of("Q4")));
        String rows = given().accept("text/csv")
                .get(BIRTHS + "&refArea=MDG&from=2012")
                .asString();
        assertThat(rows.lines()).hasSize(2);
        assertThat(rows).contains("GROUP_MISSING Q4: no value");
    }

    /** Limits by Clopper and Pearson of 60 per cent of 40 cases are 32 points apart, of 60 cases 26; 30 are too many. */
    @Test
    void a_group_that_is_too_unsure_refuses_the_whole_and_one_that_is_sure_enough_does_not() {
        received.apply(Statement.submission(
                1,
                enrolment("BOL", 2010, "F", "60").with("sampleSize", "40").with("designEffect", "1"),
                enrolment("BOL", 2010, "M", "50").with("sampleSize", "100"),
                enrolment("BOL", 2011, "F", "60").with("sampleSize", "60").with("designEffect", "1"),
                enrolment("BOL", 2011, "M", "50").with("sampleSize", "100")));
        Eventually.computed(database, "BOL");
        given().get(ENROLMENT + "&refArea=BOL")
                .then()
                .body("items[0].refused.reason", equalTo("GROUP_UNRELIABLE"))
                .body("items[0].refused.groups", equalTo(List.of("F")))
                .body("items[1].measures.find { it.measure == 'PARITY_INDEX' }.value", equalTo(1.2f));
    }

    @Test
    void a_measure_that_is_asked_for_says_why_it_has_no_value() {
        given().get(ENROLMENT + "&refArea=SLV&to=2010&measure=SLOPE_INDEX")
                .then()
                .body("items[0].measures.measure", equalTo(List.of("SLOPE_INDEX", "RELATIVE_INDEX")))
                .body("items[0].measures[0].value", nullValue())
                .body("items[0].measures[0].undefined", equalTo("the groups have no natural rank"));
    }

    @Test
    void the_widest_gap_comes_first_with_the_latest_year_that_has_one() {
        given().get(BIRTHS + "&refArea=GTM&refArea=MDG&sort=-gap&measure=RATIO")
                .then()
                .statusCode(200)
                .body("items.refArea", equalTo(List.of("MDG", "GTM")))
                .body("items.timePeriod", equalTo(List.of(2008, 2014)))
                .body("next", nullValue());
        given().get(BIRTHS + "&refArea=GTM&refArea=MDG&sort=gap&measure=DIFFERENCE&limit=1")
                .then()
                .body("items.refArea", equalTo(List.of("GTM")));
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        String whole = BIRTHS + "&refArea=GTM&refArea=MDG&measure=RATIO";
        List<String> expected = given().get(whole).jsonPath().getList("items.timePeriod");
        assertThat(expected).hasSize(3);
        List<String> paged = new ArrayList<>();
        String next = whole + "&limit=1";
        while (next != null) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            paged.addAll(answer.jsonPath().getList("items.timePeriod"));
            String link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).isEqualTo(expected);
    }

    /** Of 40 and 50, then of 45 and 50. */
    @Test
    void a_past_gap_is_answered_as_of_then() throws Exception {
        received.apply(Statement.submission(1, enrolment("URY", 2010, "F", "40"), enrolment("URY", 2010, "M", "50")));
        Eventually.computed(database, "URY");
        String then = Instant.now().toString();
        received.apply(Statement.submission(2, enrolment("URY", 2010, "F", "45")));
        Eventually.computed(database, "URY");

        String asked = ENROLMENT + "&refArea=URY&measure=DIFFERENCE";
        given().get(asked).then().body("items[0].measures[0].value", equalTo(5));
        given().get(asked + "&asOf=" + then).then().body("items[0].measures[0].value", equalTo(10));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String tag = given().get(BIRTHS + "&refArea=GTM").header("ETag");
        given().header("If-None-Match", tag).get(BIRTHS + "&refArea=GTM").then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.9/inequality?dimension=sex | 404 | unknown-indicator | GET /v1/indicators",
                "5.2/inequality?dimension=age | 400 | unknown-dimension | wealthQuantile",
                "5.2/inequality?dimension=sex&dimension=urbanisation | 400 | repeated-parameter | 'dimension'",
                "5.2/inequality?dimension=sex | 400 | not-disaggregated | wealthQuantile",
                "3.3/inequality?dimension=sex | 400 | not-disaggregated | no groups",
                "2.1/inequality?dimension=sex&sex=F | 400 | not-one-group | 'sex'",
                "2.1/inequality?dimension=sex&urbanisation=U&urbanisation=R | 400 | repeated-parameter | 'urbanisation'",
                "2.1/inequality?dimension=sex&measure=GINI | 400 | unknown-measure | DIFFERENCE",
                "2.1/inequality?dimension=sex&sort=-gap | 400 | bad-sort | 'measure'",
                "2.1/inequality?dimension=sex&measure=RATIO&sort=up | 400 | bad-sort | -gap",
                "2.1/inequality?dimension=sex&measure=RATIO&sort=gap&cursor=x | 400 | bad-cursor | 'cursor'",
                "2.1/inequality?dimension=sex&limit=5001 | 400 | bad-limit | 5000",
                "2.1/inequality?dimension=sex&cursor=!! | 400 | bad-cursor | 'cursor'",
                "2.1/inequality?dimension=sex&refArea=XYZ | 400 | unknown-area | 'refArea'",
                "2.1/inequality?dimension=sex&series=POP | 400 | unknown-series | 'series'",
                "2.1/inequality?dimension=sex&from=2015&to=1990 | 400 | years-reversed | 'from'",
                "2.1/inequality?dimension=sex&dimensoin=sex | 400 | unknown-parameter | measure"
            })
    void a_question_that_cannot_be_answered_is_a_problem_that_names_the_parameter(
            String address, int status, String type, String told) {
        given().urlEncodingEnabled(false)
                .get("/v1/indicators/" + address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/" + type))
                .body("detail", containsString(told));
    }

    @Test
    void all_eighteen_measures_are_listed() {
        given().get("/v1/inequality-measures").then().statusCode(200).body("measures", hasSize(18));
        assertThat(given().accept("text/csv")
                        .get("/v1/inequality-measures")
                        .asString()
                        .lines())
                .hasSize(19);
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_may_read_the_measures_and_not_the_values_of_others() {
        given().get("/v1/inequality-measures").then().statusCode(200);
        given().get(BIRTHS).then().statusCode(403).contentType("application/problem+json");
    }

    private static String measured(String measure) {
        return "items[0].measures.find { it.measure == '" + measure + "' }";
    }

    private static Statement births(String area, int year, int quintile, String percent) {
        return Statement.of("MDG_0502_SBA", area, year, percent, quintile + 1).with("wealthQuantile", "Q" + quintile);
    }

    private static Statement enrolment(int year, String sex, String percent, String lower, String upper) {
        return enrolment("SLV", year, sex, percent).with("lower", lower).with("upper", upper);
    }

    private static Statement enrolment(String area, int year, String sex, String percent) {
        return Statement.of("MDG_0201_NER_PRIMARY", area, year, percent, 2).with("sex", sex);
    }
}
