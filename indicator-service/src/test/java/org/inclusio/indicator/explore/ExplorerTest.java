package org.inclusio.indicator.explore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.release.MadeReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a release, read without a token as a browser without scripts does. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ExplorerTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
    private static final String SEATS = "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&release=explored";
    private static final String CURED = "/explore?series=MDG_0610_TB_TREATMENT&area=GRL&release=explored";

    private static final String VALUE =
            "/explore/value?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&year=1998&release=explored";

    private static boolean isThere;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MadeReleases releases;

    /** Of 40 seats 5 and 10 are held by women; 3 of 55 women and 57 of 65 men are cured, which tells of two persons. */
    @BeforeEach
    void release() {
        if (isThere) {
            return;
        }
        received.apply(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "GRL", 1994, "5", 1),
                Statement.of("SEATS_TOTAL", "GRL", 1994, "40", 2),
                Statement.of("SEATS_WOMEN", "GRL", 1998, "10", 3),
                Statement.of("SEATS_TOTAL", "GRL", 1998, "40", 4),
                Statement.of("TB_COHORT", "GRL", 1994, "120", 5),
                Statement.of("TB_COHORT", "GRL", 1994, "55", 6).with("sex", "F"),
                Statement.of("TB_COHORT", "GRL", 1994, "65", 7).with("sex", "M"),
                Statement.of("TB_CURED_OR_COMPLETED", "GRL", 1994, "3", 8).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", "GRL", 1994, "57", 9).with("sex", "M"),
                Statement.of("MDG_0201_NER_PRIMARY", "GRL", 1994, "70", 10).with("sex", "F"),
                Statement.of("MDG_0201_NER_PRIMARY", "GRL", 1994, "80", 11).with("sex", "M"),
                Statement.of("MDG_0201_NER_PRIMARY", "GRL", 1996, "75", 12).with("sex", "F")));
        Eventually.computed(database, "GRL");
        releases.make("explored");
        isThere = true;
    }

    @Test
    void a_table_and_a_chart_tell_the_numbers_of_the_release_and_of_years_between_that_there_are_none() {
        String page = page(SEATS);

        assertThat(page)
                .contains("title=\"12.5\">12.5<", "title=\"25\">25<")
                .contains("Greenland, 1994: 12.5", "1998: 25<")
                .contains("Nothing is told of these years: 1995\u20131997")
                .contains("stroke-dasharray=\"3 4\"")
                .contains("release explored");
        assertThat(page(SEATS + "&language=fr")).contains("title=\"12.5\">12,5<");
    }

    @Test
    void of_a_hidden_number_it_is_told_why_and_no_digit() {
        String page = page(CURED + "&group=sex:F");

        assertThat(page)
                .contains("Suppressed to protect persons.", "suppressed, to protect persons")
                .doesNotContain("5.45", "title=\"5");
        assertThat(page(CURED + "&group=sex:F,all,sex:M")).doesNotContain("5.45");
    }

    @Test
    void each_number_leads_to_its_inputs_by_submission_and_line_and_to_what_each_release_tells() {
        String value = page(link(page(SEATS), "group=all&year=1998"));

        assertThat(value)
                .contains(
                        "<code>SEATS_WOMEN GRL 1998</code></th><td class=\"number\">10</td><td class=\"number\">1</td>"
                                + "<td class=\"number\">3</td>")
                .contains("25 (Per cent)")
                .contains("computed here from the base statistics of the office")
                .containsPattern("explored</a>[^/]*</span></th><td>25</td>");
        assertThat(page("/explore/value?series=MDG_0610_TB_TREATMENT&area=GRL&group=sex:F&year=1994"))
                .contains("Suppressed to protect persons.", "not told")
                .doesNotContain(">3<", "5.45");
        given().get("/explore/value?series=MDG_0610_TB_TREATMENT&area=GRL&year=1066")
                .then()
                .statusCode(404)
                .body(containsString("1066"));
    }

    @Test
    void a_gap_is_that_of_the_newest_year_with_both_groups_and_no_more_is_said_of_it_than_intervals_show() {
        assertThat(page("/explore?series=MDG_0201_NER_PRIMARY&area=GRL&group=sex:F&group=sex:M"))
                .containsPattern("Greenland</th><td>1994</td><td>-?10</td>")
                .contains("No interval is known, so that nothing is said of chance.")
                .contains("75");
        assertThat(page(CURED + "&group=sex:F,sex:M"))
                .contains("Not compared: ")
                .doesNotContain("5.45");
    }

    @Test
    void the_chart_alone_has_its_title_and_release() {
        given().get(SEATS.replace("/explore?", "/explore/chart.svg?"))
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Seats held by women"))
                .body(containsString("explored"));
    }

    @Test
    void what_is_taken_away_is_what_is_shown() {
        String csv = link(page(SEATS + "&from=1998"), "format=csv");

        String file = given().urlEncodingEnabled(false).get(csv).asString();

        assertThat(file.lines().skip(1).toList()).hasSize(1);
        assertThat(file).contains("1998").contains(",25,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?q=parliament", SEATS, CURED, "/indicators/3.3", "/areas/GRL", "/areas/WORLD", VALUE})
    void every_page_needs_no_script_and_every_link_leads_somewhere(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(answer.asString()).doesNotContain("<script", "style=\"", "javascript:");
        List<String> broken = new ArrayList<>();
        LINK.matcher(answer.asString())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").replace("&#39;", "'"))
                .filter(link -> !link.startsWith("#") && !link.contains("/bulk/"))
                .distinct()
                .limit(60)
                .forEach(link -> {
                    int status = given().urlEncodingEnabled(false).get(link).statusCode();
                    if (status != 200) {
                        broken.add(status + " " + link);
                    }
                });
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl, المؤشر", "zh, ltr, 指标", "fr, ltr, Indicateur", "ru, ltr, Показатель", "es, ltr, Indicador"})
    void a_page_is_in_the_language_of_its_reader(String language, String direction, String word) {
        given().header("Accept-Language", language + ",en;q=0.5")
                .get(SEATS)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body(containsString("lang=\"" + language + "\" dir=\"" + direction + "\""))
                .body(containsString(word));
    }

    @Test
    void an_analyst_finds_a_number_by_words_alone() {
        String page = page("/?q=women+in+parliament+Greenland+1998");
        String best = link(page, "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL");

        assertThat(best).contains("from=1998", "to=1998");
        assertThat(page(best)).contains(">25<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/explore?series= | 404 | names no indicator",
                "/explore?series=MDG_0303_WOMEN_PARLIAMNT | 404 | Was &quot;MDG_0303_WOMEN_PARLIAMENT&quot; meant?",
                "/explore?series=<script> | 404 | &lt;script&gt;",
                "/indicators/99 | 404 | There is no indicator &quot;99&quot;",
                "/areas/XXX | 404 | There is no area &quot;XXX&quot;",
                "/?release=no-such-release | 404 | There is no release &#39;no-such-release&#39;",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=FSN | 200 | There is no area &quot;FSN&quot;",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&group=sex:X | 200 | There is no group &quot;sex:X&quot;",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&group=.:,: | 200 | There is no group",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&from=soon | 200 | &quot;soon&quot; is no year",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&from=2010&to=2005 | 200 | were exchanged",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&colour=red | 200 | &quot;colour&quot;",
                "/?colour=red | 200 | &quot;colour&quot;",
                "/areas/GRL?colour=red&language=tlh | 200 | no page in &quot;tlh&quot;",
                "/indicators/3.3?from=1990 | 200 | &quot;from&quot;",
                "/explore/value?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&year=1998&to=1 | 200 | &quot;to&quot;",
                "/explore?series=MDG_0303_WOMEN_PARLIAMENT&area=GRL&from=1901&to=1902 | 200 | no value for this choice"
            })
    void an_address_that_is_not_right_says_so_in_words(String address, int status, String told) {
        given().urlEncodingEnabled(false)
                .get(address.replace("<", "%3C").replace(">", "%3E"))
                .then()
                .statusCode(status)
                .contentType("text/html")
                .body(containsString(told))
                .body(not(containsString("<script")));
    }

    private static String page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.asString();
    }

    private static String link(String page, String part) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link has " + part));
    }
}
