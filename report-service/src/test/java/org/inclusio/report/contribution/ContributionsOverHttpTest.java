package org.inclusio.report.contribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.RealStack;
import org.inclusio.report.figure.KeptFigures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "an.editor", roles = "report-editor")
class ContributionsOverHttpTest {

    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Inject
    KeptContributions kept;

    @Inject
    KeptFigures figures;

    @Inject
    ObjectMapper json;

    @Test
    void a_contribution_is_answered_with_its_files_as_json_where_nothing_else_is_asked_for() throws Exception {
        heard(of(201, 2, "en", "Census", "The census of **2009**", file(201, "abc.txt")));

        given().get("/v1/contributions/201")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("text", equalTo("The census of 2009"))
                .body("attachments[0].name", equalTo("abc.txt"))
                .body("attachments[0].size", equalTo(3))
                .body("attachments[0].sha256", equalTo(DIGEST))
                .body("attachments[0].address", equalTo("/v1/contributions/201/attachments/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Kenya, Links and attached files",
        "fr, ltr, Kenya, Liens et fichiers joints",
        "es, ltr, Kenia, Enlaces y archivos adjuntos",
        "ru, ltr, \u041a\u0435\u043d\u0438\u044f, \u0421\u0441\u044b\u043b\u043a\u0438 \u0438",
        "zh, ltr, \u80af\u5c3c\u4e9a, \u94fe\u63a5\u548c",
        "ar, rtl, \u0643\u064a\u0646\u064a\u0627, \u0627\u0644\u0631\u0648\u0627\u0628\u0637"
    })
    void the_page_is_in_the_language_of_the_contribution_and_says_so(
            String language, String direction, String state, String heading) throws Exception {
        long number = 210L + "enfresruzhar".indexOf(language);
        heard(of(number, 2, language, "Title", "Some **strong** words", file(number, "abc.txt")));

        Document page = page(number);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.selectFirst("main > p").text()).startsWith(state);
        assertThat(page.selectFirst("strong").text()).isEqualTo("strong");
        assertThat(page.selectFirst("h2").text()).startsWith(heading);
        assertThat(page.selectFirst("a[href]").attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(page.select("li").last().text()).contains("abc.txt", "text/plain", DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "![x](https://tracker.example/p.png)",
                "</p></main></body></html>",
                "%1$s %n {report.title} ${x}",
                "\u202eright to left\u202c \u2066never closed",
                "\"' onmouseover=alert(1) x='"
            })
    void whatever_was_contributed_nothing_of_it_runs_loads_or_leads_elsewhere(String hostile) throws Exception {
        long number = 230 + Math.abs((long) hostile.hashCode());
        heard(new ContributionAnnounced(
                number,
                1,
                "UN_ENTITY",
                "Entity " + hostile,
                "2015-05-29T09:00:00Z",
                null,
                "VIEW",
                "Title " + hostile,
                "Text " + hostile + " end",
                "ar",
                List.of(11),
                null,
                null,
                null,
                List.of("javascript:alert(1)", "https://example.org/\"onclick=\"alert(1)"),
                List.of(file(number, "name " + hostile))));

        Document page = page(number);

        assertThat(page.select("script, img, iframe, [onerror], [onmouseover], [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("h1, li")).hasSize(4);
        assertThat(page.selectFirst("main").text()).contains("end").doesNotContain("\u202e", "\u2066");
    }

    @Test
    void a_text_nested_without_end_is_shown_as_it_was_written() throws Exception {
        heard(of(250, 1, "en", "Deep", "> ".repeat(5_000) + "bottom", file(250, "abc.txt")));

        assertThat(page(250).selectFirst("pre").text()).endsWith("> bottom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "0", "x", "-1", "99999999999999999999"})
    void what_is_not_known_is_not_found_as_json_and_as_a_page(String id) {
        for (String accept : List.of("application/json", "text/html")) {
            given().accept(accept)
                    .get("/v1/contributions/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("'" + id + "'"));
        }
    }

    /** A report that was begun before sees the files of its moment, whatever is attached later. */
    @Test
    void a_snapshot_sees_the_files_that_were_announced_when_it_was_taken() throws Exception {
        heard(of(260, 2, "en", "First", "Text", file(260, "first.txt")));
        var before = figures.at(Instant.now());
        heard(of(260, 4, "en", "Second", "Text", file(260, "first.txt"), file(260, "second.txt")));

        assertThat(kept.known(before))
                .filteredOn(it -> it.contribution() == 260)
                .flatExtracting(ContributionAnnounced::attachments)
                .extracting(AnnouncedAttachment::name)
                .containsExactly("first.txt");
    }

    private void heard(ContributionAnnounced announced) throws Exception {
        kept.keep(announced, json.writeValueAsString(announced));
    }

    private static Document page(long number) {
        Response answer = given().accept("text/html").get("/v1/contributions/" + number);
        answer.then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        return Jsoup.parse(answer.asString());
    }

    private static AnnouncedAttachment file(long number, String name) {
        return new AnnouncedAttachment(name, "text/plain", 3, DIGEST, "/v1/contributions/" + number + "/attachments/1");
    }

    private static ContributionAnnounced of(
            long number, long version, String language, String title, String body, AnnouncedAttachment... files) {
        return new ContributionAnnounced(
                number,
                version,
                "MEMBER_STATE",
                "KEN",
                "2015-05-29T09:00:00Z",
                null,
                "GOOD_PRACTICE",
                title,
                body,
                language,
                List.of(11, 13),
                List.of(),
                2009,
                2009,
                List.of("https://example.org/a?b=1&c=2"),
                List.of(files));
    }
}
