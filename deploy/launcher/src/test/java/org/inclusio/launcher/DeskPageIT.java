package org.inclusio.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page of the desk officer in a real browser, signed in at a real Keycloak, over the report on the sample. */
@Order(40)
class DeskPageIT {

    private static Path pictures;
    private static RunningSystem system;
    private static Caller editor;
    private static Browser browser;

    @BeforeAll
    static void load_the_sample() throws IOException {
        system = OneSystem.started();
        pictures = OneSystem.emptyFolder("desk-page");
        LoadData.load(system, Path.of(System.getProperty("inclusio.root")), null, OneSystem.emptyFolder("parts"));
        editor = new Caller(OneSystem.tokens().ofDemoUser("editor"));
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void close_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_report_is_assembled_worded_anew_commented_on_and_published_and_then_agencies_read_it() {
        Page page = signedIn("editor");
        fits(page, "reports");
        press(page, "Assemble");
        assertThat(page.locator("h2")).containsText("Report, cut-off");
        assertThat(page.locator("#standing")).containsText("draft");
        assertThat(page.locator("#standing")).containsText("0 open comments");
        String id = reportOf(page);
        fits(page, "text");

        // A typed number is refused with its remedy, and what was typed stays.
        press(page, "Edit: paragraph 2");
        Locator form = page.locator("#place-2 form.editing");
        form.locator("textarea").fill("The report rests on 12 figures.");
        form.getByLabel("Say in a sentence why").fill("Shorter");
        press(page, "Save");
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("New numbers are not typed");
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("The text has the number \"12\"");
        assertThat(form.locator("textarea")).hasValue("The report rests on 12 figures.");
        fits(page, "refused");

        // The number is looked for by its words, put in as a reference, and shown as what it prints.
        String printed = editor.get(report(id) + "/statistics/1")
                .body()
                .path("statistic")
                .path("text")
                .asText();
        form.locator("textarea").fill("The report rests on many figures, {statistic:1} of them new.");
        assertThat(form.locator(".references li")).hasCount(1);
        assertThat(form.locator(".references li")).containsText(printed);
        picture(page, "references");
        press(page, "Save");
        Locator text = page.locator("#place-2 .said");
        assertThat(text).containsText("The report rests on many figures, " + printed);
        assertThat(form).hasCount(0);
        assertThat(page.locator("#standing")).containsText("version 2");
        assertThat(text.locator("a.origin")).hasAttribute("href", "/v1/reports/" + id + "/statistics/1?language=en");

        press(page, "Comment: summary, paragraph 1");
        page.locator("#place-summary-1 form textarea").fill("Say <b>which</b> areas.");
        press(page, "Send the comment");
        assertThat(page.locator("#place-summary-1 .comment.open")).containsText("Say <b>which</b> areas.");
        assertThat(page.locator("#standing")).containsText("1 open comment");
        picture(page, "commented");

        follow(page, "Steps");
        step(page, "Hand over for review", "Ready to be read");
        assertThat(page.locator("#standing")).containsText("in review");
        step(page, "Publish", "Nothing is left to do");
        assertThat(page.locator("#failure")).containsText("Comments are still open");
        fits(page, "steps");
        page.locator("#part").getByText("summary, paragraph 1").click();
        assertThat(page.locator("#place-summary-1")).isFocused();
        press(page, "Resolve comment 1: summary, paragraph 1");
        assertThat(page.locator("#place-summary-1 .comment.open")).hasCount(0);
        assertThat(page.locator("#place-summary-1")).containsText("1 resolved");
        follow(page, "Steps");
        step(page, "Publish", "Nothing is left to do");
        assertThat(page.locator("#standing .state"))
                .hasText("published", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
        picture(page, "published");

        Page agency = signedIn("agency");
        assertThat(agency.locator("#report-list tbody tr").first()).containsText("published");
        assertThat(agency.locator("#assemble")).hasCount(0);
        fits(agency, "agency");
        agency.navigate(system.reportUrl() + "/desk/#report=" + id);
        assertThat(agency.locator("#place-2")).containsText("The report rests on many figures, " + printed);
        assertThat(agency.locator("#part button")).hasCount(0);
        assertThat(agency.locator("nav")).not().containsText("Steps");
        picture(agency, "agency-text");
    }

    @Test
    void an_edit_that_somebody_else_preceded_is_told_and_saved_when_its_author_has_seen_theirs() {
        String id = assembled();
        Page page = opened(signedIn("editor"), id);
        press(page, "Edit: paragraph 1");
        Locator form = page.locator("#place-1 form.editing");
        form.locator("textarea").fill("The Assembly asked for this report.");
        form.getByLabel("Say in a sentence why").fill("Shorter");
        assertThat(edit(id, "1", "en", "Somebody was quicker.")).isEqualTo(200);
        press(page, "Save");
        Locator told = form.getByRole(AriaRole.ALERT);
        assertThat(told).containsText("Somebody else was quicker");
        assertThat(told.locator("blockquote")).hasText("Somebody was quicker.");
        assertThat(form.locator("textarea")).hasValue("The Assembly asked for this report.");
        picture(page, "quicker");

        // Whoever has to sign in anew, or reloads the page, finds what was typed.
        page.reload();
        assertThat(page.locator("#place-1 form.editing textarea")).hasValue("The Assembly asked for this report.");
        press(page, "Save");
        assertThat(page.locator("#place-1 .said")).containsText("The Assembly asked for this report.");

        follow(page, "What changed");
        press(page, "Compare");
        assertThat(page.locator("#comparison h4").first()).hasText("paragraph 1");
        assertThat(page.locator("#comparison ins").first()).containsText("asked");
        fits(page, "changes");

        // What the editor gives back is the text that was generated.
        follow(page, "Text");
        press(page, "Edit: paragraph 1");
        page.locator("#place-1 form.editing")
                .getByLabel("Say in a sentence why")
                .fill("The rule was right");
        press(page, "Give back the generated text");
        assertThat(page.locator("#place-1 .said")).not().containsText("The Assembly asked for this report.");
        assertThat(page.locator("#standing")).containsText("version 4");
    }

    @Test
    void two_passages_can_be_worded_at_once_by_one_person() {
        String id = assembled();
        Page page = opened(signedIn("editor"), id);
        for (String place : List.of("1", "2")) {
            press(page, "Edit: paragraph " + place);
            Locator form = page.locator("#place-" + place + " form.editing");
            form.locator("textarea").fill("Worded anew.");
            form.getByLabel("Say in a sentence why").fill("Shorter");
        }
        for (String place : List.of("1", "2")) {
            page.locator("#place-" + place + " form.editing button.first").click();
            assertThat(page.locator("#place-" + place + " .said")).containsText("Worded anew.");
        }
        assertThat(page.locator("#standing")).containsText("version 3");
    }

    @Test
    void every_form_is_saved_in_every_language_under_a_name_that_tells_which_it_is() throws IOException {
        String id = assembled();
        Page page = opened(signedIn("editor"), id);
        follow(page, "Files");
        assertThat(page.locator("#part button")).hasCount(36);
        fits(page, "files");
        Download pdf = page.waitForDownload(() -> press(page, "Save: PDF, French"));
        assertThat(pdf.suggestedFilename()).matches("report-70-\\d{4}-\\d\\d-\\d\\d-v1-fr\\.pdf");
        try (var in = pdf.createReadStream()) {
            assertThat(in.readNBytes(5)).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_desk_officer_who_reads_arabic_reads_and_edits_a_mirrored_page_whatever_the_language_of_the_text() {
        String id = assembled();
        Page page = signedIn("editor", "ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        fits(page, "reports-ar");
        opened(page, id);
        assertThat(page.locator("#place-1 .said")).hasAttribute("dir", "rtl");
        assertThat(left(page, "header h1"))
                .as("the name of the page is on the right, the way out on the left")
                .isGreaterThan(left(page, "header a"));
        assertThat(left(page, "#place-1 .said"))
                .as("the text is on the right, what is said of it on the left")
                .isGreaterThan(left(page, "#place-1 .beside"));
        press(page, "\u062a\u062d\u0631\u064a\u0631: \u0627\u0644\u0641\u0642\u0631\u0629 1");
        Locator form = page.locator("#place-1 form.editing");
        form.locator("textarea").fill("\u0641\u064a \u0665 \u0628\u0644\u062f\u0627\u0646");
        form.locator("input:not([type])").fill("\u0623\u0642\u0635\u0631");
        press(page, "\u062d\u0641\u0638");
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("{statistic:12}");
        fits(page, "text-ar");
        assertThat(latinWords(page))
                .as("words in Latin letters that are no names")
                .isEmpty();

        page.locator("#text-language").selectOption("fr");
        assertThat(page.locator("#place-1 .said")).hasAttribute("dir", "ltr");
        assertThat(page.locator("#place-1 .said")).hasAttribute("lang", "fr");
        picture(page, "text-fr-ar");
    }

    @Test
    void the_page_is_worked_with_the_keyboard_alone() {
        String id = assembled();
        Page page = signedIn("editor");
        tabTo(page, "#report-list a[href*='" + id + "']");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place-1")).isVisible();
        tabTo(page, "nav a");
        tabTo(page, "#text-language");
        tabTo(page, "[aria-label='Edit: summary, paragraph 1']");
        page.keyboard().press("Enter");
        Locator wording = page.locator("#place-summary-1 form.editing textarea");
        assertThat(wording).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type("Worded by hand.");
        tabTo(page, "#wording-summary-1-why");
        page.keyboard().type("Shorter");
        tabTo(page, "#place-summary-1 button.first");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place-summary-1 .said")).containsText("Worded by hand.");
    }

    @Test
    void an_agency_is_told_of_no_draft_and_who_is_not_signed_in_gets_neither_the_page_nor_a_token() {
        String id = assembled();
        Page agency = signedIn("agency");
        assertThat(agency.locator("#report-list a[href*='" + id + "']")).hasCount(0);
        agency.navigate(system.reportUrl() + "/desk/#report=" + id);
        assertThat(agency.locator("#failure")).containsText("There is no such report");

        Page stranger = browser.stranger();
        stranger.navigate(system.reportUrl() + "/desk/");
        assertThat(stranger.url()).startsWith(system.keycloakUrl());
        assertThat(stranger.request().get(system.reportUrl() + "/desk/session").url())
                .startsWith(system.keycloakUrl());
    }

    private static Page signedIn(String user) {
        return signedIn(user, "en-GB");
    }

    private static Page signedIn(String user, String language) {
        Page page = browser.stranger(language);
        page.navigate(system.reportUrl() + "/desk/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        ready(page);
        return page;
    }

    private static Page opened(Page page, String id) {
        page.navigate(system.reportUrl() + "/desk/#report=" + id);
        assertThat(page.locator("#place-1")).isVisible();
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        assertThat(page.locator("body[data-ready]")).isVisible();
    }

    private static String report(String id) {
        return system.reportUrl() + "/v1/reports/" + id;
    }

    private static String reportOf(Page page) {
        return (String) page.evaluate("new URLSearchParams(location.hash.slice(1)).get('report')");
    }

    /** A report on everything that is known now. */
    private static String assembled() {
        String order = "{\"session\": 70, \"language\": \"en\", \"cutOff\": \"%s\"}"
                .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        JsonNode report = editor.post(system.reportUrl() + "/v1/reports", "application/json", order)
                .body();
        return report.path("id").asText();
    }

    /** Words a place anew as somebody at another machine does. */
    private static int edit(String id, String place, String language, String wording) {
        String url = report(id) + "/paragraphs/" + place + "?language=" + language;
        HttpRequest put = editor.request(url)
                .header("Content-Type", "application/json")
                .header(
                        "If-Match",
                        "\""
                                + editor.get(report(id) + "/state")
                                        .body()
                                        .path("changes")
                                        .size() + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"wording\": \"" + wording + "\", \"reason\": \"Quicker\"}"))
                .build();
        return editor.answer(put).status();
    }

    private static void step(Page page, String name, String why) {
        press(page, name);
        page.locator("dialog textarea").fill(why);
        page.locator("dialog button.first").click();
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private static void follow(Page page, String label) {
        page.locator("nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
        assertThat(page.locator("nav a[aria-current]")).hasText(label);
        ready(page);
    }

    /** Goes from control to control with the Tab key until it comes to this one. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector + ".");
    }

    /** Of what stands on the page outside of the report and of what is said in English, the words that are no names. */
    private static List<?> latinWords(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const names = ["Inclusio", "UTC", "statistic"];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const found = [];
                  while (walker.nextNode()) {
                    const place = walker.currentNode.parentElement;
                    if (!place.closest("[lang=en], select, #who, #standing, #part [lang]")) {
                      found.push(...(walker.currentNode.textContent.match(/[A-Za-z]{2,}/g) ?? []));
                    }
                  }
                  return found.filter((word) => !names.includes(word));
                }
                """);
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).first().boundingBox().x;
    }

    /** Takes a picture on a desktop and on a telephone, where nothing may need scrolling to the side; looks for barriers on both. */
    private static void fits(Page page, String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        picture(page, name);
        page.setViewportSize(360, 740);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " on a telephone")
                .isLessThanOrEqualTo(360);
        assertThat(Browser.barriers(page)).as(name + " on a telephone").isEmpty();
        picture(page, name + "-360");
        page.setViewportSize(1280, 900);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }
}
