package org.inclusio.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The numbers of a report that was saved to disk, followed in a real browser that signs in at a real Keycloak. */
@Order(30)
class FollowedLinksIT {

    private static Path folder;
    private static RunningSystem system;
    private static Tokens tokens;
    private static Browser browser;
    private static String report;

    @BeforeAll
    static void assemble_a_report() {
        system = OneSystem.started();
        folder = OneSystem.emptyFolder("followed-links");
        tokens = OneSystem.tokens();
        browser = new Browser();

        Caller office = new Caller(tokens.ofDemoUser("nso-kenya"));
        Caller.Answer sent = office.post(
                system.ingestUrl() + "/v1/submissions",
                "text/csv",
                "ref_area,series,time_period,value\nKEN,SEATS_WOMEN,2013,65\nKEN,SEATS_TOTAL,2013,349\n");
        assertThat(sent.status()).isEqualTo(201);
        Everything.isThrough(system, tokens);
        report = editor().post(
                        system.reportUrl() + "/v1/reports",
                        "application/json",
                        "{\"session\":70,\"cutOff\":\"" + Instant.now() + "\",\"language\":\"en\"}")
                .body()
                .path("id")
                .asText();
    }

    @AfterAll
    static void close_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_number_in_a_saved_page_leads_after_signing_in_to_the_lines_that_an_office_sent() throws Exception {
        Path saved = Files.write(folder.resolve("report.html"), html());
        Page page = browser.stranger();
        page.navigate(saved.toUri().toString());
        page.locator("a.origin", new Page.LocatorOptions().setHasText("18.6"))
                .first()
                .click();
        signIn(page, "editor");

        // 65 of 349 seats.
        assertThat(page.locator("h1")).hasText("Where 18.6 comes from");
        assertThat(page.locator("table")).containsText("SEATS_WOMEN, 2013: 65");
        assertThat(page).hasURL(Pattern.compile(".*/v1/reports/" + report + "/statistics/\\d+\\?language=en"));

        page.locator("td.number a").first().click();
        assertThat(page.locator("body")).containsText("\"KEN\"");
        assertThat(page.locator("body")).containsText("\"line\":2");
    }

    @Test
    void a_cookie_opens_pages_and_does_nothing_else() {
        Page page = browser.stranger();
        page.navigate(system.reportUrl() + "/v1/reports/" + report);
        signIn(page, "editor");
        assertThat(page.locator("h1").first()).containsText("Promoting social integration");

        String reports = system.reportUrl() + "/v1/reports";
        RequestOptions asProgram = RequestOptions.create().setHeader("Accept", "application/json");
        assertThat(page.request().get(reports, asProgram).status()).isEqualTo(401);
        APIResponse order = page.request()
                .post(
                        reports,
                        RequestOptions.create()
                                .setHeader("Accept", "text/html, */*;q=0.8")
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"session\":70,\"cutOff\":\"2015-07-01T00:00:00Z\"}"));
        assertThat(order.status()).isEqualTo(401);
        assertThat(order.headers().get("content-type")).startsWith("application/problem+json");
        // A token counts beside the cookie of somebody else.
        APIResponse agency = page.request()
                .get(
                        reports,
                        RequestOptions.create()
                                .setHeader("Accept", "text/html, application/json")
                                .setHeader("Authorization", "Bearer " + tokens.ofDemoUser("agency")));
        assertThat(agency.status()).isEqualTo(200);
        assertThat(agency.text()).doesNotContain(report);
    }

    /** Browsers send the cookies of one service to every port of its host. */
    @Test
    void who_is_signed_in_to_one_service_is_not_in_the_way_of_the_others() {
        Page page = browser.stranger();
        page.navigate(system.reportUrl() + "/v1/reports/" + report);
        signIn(page, "nso-kenya");
        assertThat(page.locator("body")).containsText("\"status\":403");

        // Keycloak knows who it is, and the page of the office opens.
        page.navigate(system.ingestUrl() + "/office/");
        assertThat(page.locator("#who")).hasText("nso-kenya, office of KEN");
        for (String address : List.of(
                system.ingestUrl() + "/v1/collection-rounds",
                system.indicatorUrl() + "/v1/indicators",
                system.reportUrl() + "/v1/progress")) {
            RequestOptions asAdmin = RequestOptions.create()
                    .setHeader("Accept", "application/json")
                    .setHeader("Authorization", "Bearer " + tokens.ofDemoUser("admin"));
            assertThat(page.request().get(address, asAdmin).status())
                    .as(address)
                    .isEqualTo(200);
            RequestOptions asNobody = RequestOptions.create().setHeader("Accept", "application/json");
            assertThat(page.request().get(address, asNobody).status())
                    .as(address)
                    .isEqualTo(401);
        }
    }

    @Test
    void who_may_not_read_a_report_is_told_so_after_signing_in() {
        Page office = browser.stranger();
        office.navigate(system.reportUrl() + "/v1/reports/" + report);
        signIn(office, "nso-kenya");
        assertThat(office.locator("body")).containsText("\"status\":403");

        Page agency = browser.stranger();
        agency.navigate(system.reportUrl() + "/v1/reports/" + report);
        signIn(agency, "agency");
        assertThat(agency.locator("body")).containsText("\"status\":404");
    }

    private static void signIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
    }

    private static byte[] html() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        editor().request(system.reportUrl() + "/v1/reports/" + report)
                                .setHeader("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Caller editor() {
        return new Caller(tokens.ofDemoUser("editor"));
    }
}
