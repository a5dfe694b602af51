package org.inclusio.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a statistics office in a real browser, signed in at a real Keycloak. */
class OfficePageIT {

    private static final String HEADER = "ref_area,series,time_period,value\n";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static Path pictures;
    private static RunningSystem system;
    private static Tokens tokens;
    private static Browser browser;

    @BeforeAll
    static void start_everything() throws IOException {
        Path root = Path.of(System.getProperty("inclusio.root"));
        Path folder = root.resolve("deploy/launcher/target/office-page");
        Folders.delete(folder);
        pictures = folder.resolve("pictures");
        system = RunningSystem.start(root, folder, PortPlan.free(), (name, after) -> {});
        Files.createDirectories(pictures);
        tokens = new Tokens(system.keycloakUrl(), Clock.systemUTC());
        browser = new Browser();
    }

    @AfterAll
    static void stop_everything() {
        if (browser != null) {
            browser.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void a_file_is_dropped_its_findings_stand_beside_its_rows_and_it_is_followed_until_its_indicators_are_published() {
        Page page = signedIn("nso-kenya");
        assertThat(page.locator("#who")).hasText("nso-kenya, office of KEN");

        choose(page, "seats.csv", HEADER + "KEN,SEATS_WOMEN,1998,eight\nKEN,SEATS_TOTAL,1998,224\n");
        assertThat(page.locator("#checked h3")).hasText("seats.csv: it would be refused");
        assertThat(page.locator("#checked td.here")).hasText("eight");
        assertThat(page.locator("#checked tbody tr")).hasCount(1);
        assertThat(page.locator("#checked tbody tr td").first()).hasText("2");
        picture(page, "findings");

        drop(page, "seats.csv", HEADER + "KEN,SEATS_WOMEN,1998,8\nKEN,SEATS_TOTAL,1998,224\n");
        assertThat(page.locator("#checked h3")).hasText("seats.csv: it can be sent");
        assertThat(page.locator("#counts"))
                .hasText("2 rows received = 2 new + 0 changed + 0 unchanged + 0 withdrawn + 0 refused.");
        assertThat(page.locator("#submission-list")).not().containsText("2 rows received = 2 new");
        press(page, "Send");
        assertThat(page.locator("#way li.done").last()).hasText("its indicators are published", patiently());
        assertThat(page.locator("#submission-list tbody tr").first()).containsText("accepted");
        picture(page, "published");

        // 8 of 224 seats.
        assertThat(new Caller(tokens.ofDemoUser("agency"))
                        .get(system.indicatorUrl() + "/v1/indicators/3.3/values?refArea=KEN&from=1998&to=1998")
                        .body()
                        .path("items")
                        .path(0)
                        .path("value")
                        .asDouble())
                .isCloseTo(3.571, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void warnings_are_answered_before_the_file_is_sent() {
        Page page = signedIn("nso-kenya");
        choose(page, "first.csv", HEADER + "KEN,LIVE_BIRTHS,1999,1000\n");
        press(page, "Send");
        assertThat(page.locator("#checked")).containsText("was sent as submission");
        choose(page, "second.csv", HEADER + "KEN,LIVE_BIRTHS,1999,9000\n");
        assertThat(page.locator("#checked h3")).hasText("second.csv: it has warnings that need an answer");
        press(page, "Send");
        assertThat(page.locator("#failure")).containsText("Say in a sentence why");
        page.getByLabel("What do you say to the warnings?").fill("A new register");
        press(page, "Send");

        assertThat(page.locator("#submission-list tbody tr").first()).containsText("accepted, correction", contain());
        assertThat(page.locator("#failure")).isHidden();
    }

    @Test
    void a_second_person_approves_and_the_first_may_not() {
        Caller office = new Caller(tokens.ofDemoUser("nso-kenya"));
        requireApproval(office, true);
        try {
            Page first = signedIn("nso-kenya");
            choose(first, "approve.csv", HEADER + "KEN,LIVE_BIRTHS,2001,1000\n");
            press(first, "Send");
            Locator newest = first.locator("#submission-list tbody tr").first();
            assertThat(newest).containsText("waits for a second person", contain());
            answer(first, newest, "Approve", "It is right");
            assertThat(first.locator("#failure")).containsText("Ask a colleague", contain());

            Page second = signedIn("nso-kenya-second");
            Locator seen = second.locator("#submission-list tbody tr").first();
            answer(second, seen, "Approve", "Compared with the registers");
            assertThat(second.locator("#submission-list tbody tr").first()).containsText("accepted", contain());
            assertThat(second.locator("#way li.done").last()).hasText("its indicators are published", patiently());
            answer(second, second.locator("#submission-list tbody tr").first(), "Withdraw", "The wrong year");
            assertThat(second.locator("#submission-list")).containsText("withdrawn", contain());
        } finally {
            requireApproval(office, false);
        }
    }

    @Test
    void a_round_shows_what_is_missing_and_gives_out_its_questionnaire() throws IOException {
        Caller admin = new Caller(tokens.ofDemoUser("admin"));
        Instant now = Instant.now();
        String round = """
                {"title": "Births and deaths", "opensAt": "%s", "dueAt": "%s",
                 "expectations": [{"refAreas": ["KEN"], "series": ["LIVE_BIRTHS"], "breakdowns": ["SEX"],
                                   "from": 1971, "to": 1974}]}
                """.formatted(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(40)));
        HttpRequest.Builder put = admin.request(system.ingestUrl() + "/v1/collection-rounds/BIRTHS")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(round));
        assertThat(admin.answer(put.build()).status()).isEqualTo(201);

        Page page = signedIn("nso-kenya");
        page.locator("#round").selectOption("BIRTHS");
        choose(page, "births.csv", HEADER + "KEN,LIVE_BIRTHS,1971,600000\n");
        press(page, "Send");
        assertThat(page.locator("#submission-list tbody tr").first()).containsText("BIRTHS", contain());
        press(page, "What is missing");
        assertThat(page.locator("#completeness"))
                .containsText("12 observations are expected: 1 are stated, 0 have no value, 11 are missing", contain());
        assertThat(page.locator("#completeness td.STATED")).hasCount(1);
        picture(page, "completeness");

        Download workbook = page.waitForDownload(() -> press(page, "Questionnaire"));
        assertThat(workbook.suggestedFilename()).isEqualTo("questionnaire-KEN-BIRTHS.xlsx");
        try (var in = workbook.createReadStream()) {
            assertThat(in.readNBytes(2)).isEqualTo("PK".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void markup_in_a_file_is_shown_as_text_and_nothing_is_asked_of_another_place() {
        Page page = signedIn("nso-kenya");
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(system.ingestUrl())
                    && !request.url().startsWith(system.indicatorUrl())
                    && !request.url().startsWith("blob:")) {
                elsewhere.add(request.url());
            }
        });
        choose(page, "hostile.csv", HEADER + "KEN,SEATS_WOMEN,1998,<img src=https://example.org/x onerror=alert(1)>\n");

        assertThat(page.locator("#checked td.here")).containsText("<img src=", contain());
        assertThat(page.locator("#checked img")).hasCount(0);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void who_is_not_signed_in_gets_neither_the_page_nor_a_token() {
        Page page = browser.stranger();
        page.navigate(system.ingestUrl() + "/office/");
        assertThat(page.url()).startsWith(system.keycloakUrl());
        assertThat(page.request().get(system.ingestUrl() + "/office/session").url())
                .startsWith(system.keycloakUrl());
    }

    private static Page signedIn(String user) {
        Page page = browser.stranger();
        page.navigate(system.ingestUrl() + "/office/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        assertThat(page.locator("body[data-ready]")).isVisible(PATIENT);
        return page;
    }

    private static void choose(Page page, String name, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#checked h3")).containsText(name + ":", contain());
    }

    private static void drop(Page page, String name, String content) {
        var transfer = page.evaluateHandle(
                "([name, content]) => { const data = new DataTransfer();"
                        + " data.items.add(new File([content], name, { type: 'text/csv' })); return data; }",
                List.of(name, content));
        page.dispatchEvent("#drop", "drop", java.util.Map.of("dataTransfer", transfer));
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    /** Takes a step with the submission of a row, and says why. */
    private static void answer(Page page, Locator row, String step, String why) {
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(step))
                .click();
        page.locator("dialog textarea").fill(why);
        page.locator("dialog button.first").click();
    }

    private static void requireApproval(Caller office, boolean required) {
        String url = system.ingestUrl() + "/v1/office";
        long version = office.get(url).body().path("version").asLong();
        HttpRequest put = office.request(url)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"approvalRequired\": " + required + ", \"comment\": \"Two people answer\"}"))
                .build();
        assertThat(office.answer(put).status()).isEqualTo(200);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.ContainsTextOptions contain() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }
}
