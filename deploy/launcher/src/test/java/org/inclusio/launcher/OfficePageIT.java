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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page of a statistics office in a real browser, signed in at a real Keycloak. */
@Order(20)
class OfficePageIT {

    private static final String HEADER = "ref_area,series,time_period,value\n";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static Path pictures;
    private static RunningSystem system;
    private static Tokens tokens;
    private static Browser browser;

    @BeforeAll
    static void open_a_browser() {
        system = OneSystem.started();
        pictures = OneSystem.emptyFolder("office-page");
        tokens = OneSystem.tokens();
        browser = new Browser();
    }

    @AfterAll
    static void close_the_browser() {
        if (browser != null) {
            browser.close();
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
                .hasText("2 rows received = 2 new + 0 changed + 0 unchanged + 0 withdrawn + 0 refused");
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
                .containsText("Observations expected: 12; stated: 1; without a value: 0; missing: 11", contain());
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
    void an_office_that_reads_arabic_drops_a_file_reads_its_findings_and_answers_them_in_a_mirrored_page() {
        Page page = signedIn("nso-kenya", "ar");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page)
                .hasTitle("Inclusio: \u0628\u064a\u0627\u0646\u0627\u062a \u0627\u0644\u0645\u0643\u062a\u0628");
        assertThat(left(page, "header h1"))
                .as("the name of the page is on the right, the way out on the left")
                .isGreaterThan(left(page, "header a"));

        drop(page, "seats.csv", HEADER + "KEN,SEATS_TOTAL,2003,\u062b\u0645\u0627\u0646\u064a\u0629\n");
        assertThat(page.locator("#checked h3")).hasText("seats.csv: \u0633\u064a\u0631\u0641\u0636");
        Locator finding = page.locator("#checked tbody tr td").last();
        assertThat(finding)
                .containsText(
                        "\u062e\u0637\u0623. \u0644\u0645 \u062a\u0633\u062a\u0648\u0641 \u0627\u0644\u0642\u0627\u0639\u062f\u0629: \u0627\u0644\u0639\u062f\u062f \u0645\u0643\u062a\u0648\u0628",
                        contain());
        assertThat(finding.locator(".detail"))
                .containsText(
                        "\u0627\u0644\u0633\u0637\u0631 \u20682\u2069\u060c \u2068OBS_VALUE\u2069: \u00ab\u2068\u062b\u0645\u0627\u0646\u064a\u0629\u2069\u00bb \u0644\u064a\u0633 \u0639\u062f\u062f\u0627 \u0639\u0634\u0631\u064a\u0627",
                        contain());
        assertThat(page.locator("#checked td.here")).hasText("\u062b\u0645\u0627\u0646\u064a\u0629");
        assertThat(left(page, "#checked tbody td"))
                .as("the first column is on the right")
                .isGreaterThan(left(page, "#checked td.ERROR"));
        assertThat(latinWords(page))
                .as("words in Latin letters that are no names")
                .isEmpty();
        picture(page, "findings-ar");

        choose(page, "first.csv", HEADER + "KEN,SEATS_TOTAL,2003,224\n");
        press(page, "\u0625\u0631\u0633\u0627\u0644");
        assertThat(page.locator("#checked")).containsText("\u0623\u0631\u0633\u0644 first.csv", contain());
        choose(page, "second.csv", HEADER + "KEN,SEATS_TOTAL,2003,500\n");
        assertThat(page.locator("#checked td.WARNING")).containsText("\u062a\u062d\u0630\u064a\u0631.", contain());
        page.locator("#answer").fill("\u0627\u0646\u062a\u062e\u0627\u0628\u0627\u062a \u062c\u062f\u064a\u062f\u0629");
        picture(page, "warnings-ar");
        press(page, "\u0625\u0631\u0633\u0627\u0644");
        assertThat(page.locator("#submission-list tbody tr").first())
                .containsText("\u0645\u0642\u0628\u0648\u0644\u060c \u062a\u0635\u062d\u064a\u062d", contain());
        assertThat(page.locator("#way li.done").last())
                .hasText("\u0646\u0634\u0631\u062a \u0645\u0624\u0634\u0631\u0627\u062a\u0647", patiently());
        picture(page, "published-ar");
    }

    @Test
    void an_office_that_reads_french_sends_a_file_and_answers_its_warnings_with_the_keyboard_alone()
            throws IOException {
        Page page = signedIn("nso-kenya", "fr-FR");
        choose(page, "avant.csv", HEADER + "KEN,SEATS_TOTAL,2005,224\n");
        press(page, "Envoyer");
        assertThat(page.locator("#checked")).containsText("avant.csv a \u00e9t\u00e9 envoy\u00e9", contain());

        page.reload();
        assertThat(page.locator("body[data-ready]")).isVisible(PATIENT);
        tabTo(page, "#language");
        tabTo(page, "header a");
        tabTo(page, "#round");
        tabTo(page, "#mapping");
        tabTo(page, "#file");
        picture(page, "keyboard-fr");
        Path file = pictures.resolve("apres.csv");
        Files.writeString(file, HEADER + "KEN,SEATS_TOTAL,2005,500\n");
        page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
        assertThat(page.locator("#checked h3"))
                .hasText("apres.csv\u00a0: des avertissements demandent une r\u00e9ponse");
        assertThat(page.locator("#checked td.WARNING"))
                .containsText(
                        "Ligne 2, SEATS_TOTAL, le total, 2005\u00a0: 500 remplace 224, que ce service a fourni"
                                + " auparavant, soit une variation de 123.2\u00a0%. V\u00e9rifiez si la valeur ou son"
                                + " unit\u00e9 est erron\u00e9e, ou dites dans un commentaire ce qui a chang\u00e9.",
                        contain());
        tabTo(page, "#answer");
        page.keyboard().type("Nouvelle l\u00e9gislature");
        picture(page, "warnings-fr");
        tabTo(page, "#checked button.first");
        page.keyboard().press("Enter");
        assertThat(page.locator("#submission-list tbody tr").first())
                .containsText("accept\u00e9, correction", contain());
        tabTo(page, "#submission-list button");
        picture(page, "sent-fr");
    }

    @Test
    void the_language_that_is_chosen_is_remembered_and_numbers_have_its_plural_forms() {
        Page page = signedIn("nso-kenya", "de-DE");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#language option").allTextContents())
                .hasSize(6)
                .contains("\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "\u4e2d\u6587", "English", "fran\u00e7ais");
        page.locator("#language").selectOption("ru");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.locator("#send-title"))
                .hasText("\u041e\u0442\u043f\u0440\u0430\u0432\u0438\u0442\u044c \u0444\u0430\u0439\u043b");
        // The cardinal categories of Russian by the Unicode CLDR: one, few, many.
        assertThat(said(page, 21))
                .startsWith(
                        "\u043f\u043e\u043b\u0443\u0447\u0435\u043d\u0430 21 \u0441\u0442\u0440\u043e\u043a\u0430 =");
        assertThat(said(page, 3))
                .startsWith(
                        "\u043f\u043e\u043b\u0443\u0447\u0435\u043d\u044b 3 \u0441\u0442\u0440\u043e\u043a\u0438 =");
        assertThat(said(page, 1_000))
                .startsWith(
                        "\u043f\u043e\u043b\u0443\u0447\u0435\u043d\u043e 1\u00a0000 \u0441\u0442\u0440\u043e\u043a =");

        page.locator("#language").selectOption("ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        // few from 3 to 10, many from 11 to 99, in the digits of files.
        assertThat(said(page, 3)).startsWith("3 \u0635\u0641\u0648\u0641");
        assertThat(said(page, 11)).startsWith("11 \u0635\u0641\u0627");
        assertThat(said(page, 1_100)).startsWith("1,100 \u0635\u0641 ");

        page.locator("#language").selectOption("fr");
        assertThat(page.locator("#send-title")).hasText("Envoyer un fichier");
        assertThat(said(page, 1_000_000)).startsWith("1\u202f000\u202f000 de lignes");
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
        return signedIn(user, "en-GB");
    }

    private static Page signedIn(String user, String language) {
        Page page = browser.stranger(language);
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
        assertThat(page.locator("#checked h3")).containsText(name, contain());
    }

    /** Goes from control to control with the Tab key until it comes to this one. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector + ".");
    }

    private static String said(Page page, int rows) {
        return (String) page.evaluate(
                "async count => (await import('/page/language.js')).say('counts', { count, added: count, changed: 0,"
                        + " unchanged: 0, withdrawn: 0, refused: 0 })",
                rows);
    }

    /** Of what stands on the page outside of data and of what is said in English, the words that are no names. */
    private static List<?> latinWords(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const names = ["Inclusio", "CSV", "SDMX", "JSON", "ML", "xlsx", "zip", "seats", "csv"];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const found = [];
                  while (walker.nextNode()) {
                    const place = walker.currentNode.parentElement;
                    const apart = "[lang=en], select, #who, #submission-list td, #checked th, #round-list td, #round-list th[scope=row]";
                    if (!place.closest(apart)) {
                      found.push(...(walker.currentNode.textContent.match(/[A-Za-z]{2,}/g) ?? []));
                    }
                  }
                  return found.filter((word) => !names.includes(word) && !/^(KEN|SEATS|TOTAL|OBS|VALUE)$/.test(word));
                }
                """);
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).first().boundingBox().x;
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
