package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.report.RealStack;
import org.inclusio.report.Sample;
import org.inclusio.report.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class ReportsOverHttpTest {

    private static final Instant BEFORE_ANYTHING = Instant.parse("2015-07-01T00:00:00Z");

    // The sample is published once, before the first test, by way of the real topic.
    private static Instant sampleKnown;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void publish_the_sample() throws Exception {
        if (sampleKnown == null) {
            new Topic(brokers).publish(Sample.messages());
            caughtUp();
            sampleKnown = now();
        }
    }

    @Test
    void numbers_of_the_report_are_those_counted_by_hand_from_the_sample() {
        String id = assembled(sampleKnown);

        Document page = page(id);
        // Maternal mortality of the 80 States of the sample, computed apart from the CSV files: the medians of the
        // first
        // values in 1990-1995 and the last in 2010-2015 are 135 and 72, and 74 States have a lower one later.
        assertThat(row(page, "Goal 5: unweighted medians", "Maternal mortality ratio"))
                .containsExactly("80", "72", "80", "135", "72", "74");
        // Underweight in the poorest and the richest fifth of 50 States: 15.6639, 5.662785, median difference 9.8106.
        assertThat(row(
                        page,
                        "Two groups of people compared",
                        "Children under 5 moderately or severely underweight (per cent): poorest"))
                .startsWith("50", "15.7", "5.7", "9.8");
        // 21 least developed countries among them, median 353.
        assertThat(row(page, "Selected sub-series by group", "Maternal mortality ratio"))
                .contains("72 (80)", "353 (21)");
    }

    @Test
    void each_goal_with_data_has_a_table_and_a_chart_with_sources() {
        Document page = page(assembled(sampleKnown));

        for (int goal = 1; goal <= 8; goal++) {
            String title = "Goal " + goal + ": unweighted medians of areas";
            assertThat(page.select("caption:contains(" + title + ")")).as(title).hasSize(1);
            assertThat(page.select(".figure:contains(" + title + ") svg path"))
                    .as(title)
                    .isNotEmpty();
        }
        assertThat(page.select(".source:contains(UNSD MDG Indicators Database)"))
                .isNotEmpty();
        // One for each goal, one of wealth groups and one of areas.
        assertThat(page.select("svg > title")).hasSize(10);
        assertThat(page.select("svg > desc")).hasSize(10);
        assertThat(page.select(".figure details table")).hasSize(10);
    }

    @Test
    void each_of_the_fifteen_paragraphs_of_the_resolution_has_its_row() {
        Document page = page(assembled(sampleKnown));

        var rows = page.select("table:has(caption:contains(What each paragraph asks)) tbody tr");
        assertThat(rows.select("th").eachText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15");
        assertThat(rows.get(5).text()).contains("No contribution on this paragraph has been received.");
    }

    private static final String[] FORMS = {
        "application/json",
        "text/html",
        "application/pdf",
        "application/akn+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    };

    @Test
    void the_same_snapshot_gives_the_same_bytes_and_what_is_heard_later_changes_nothing() throws Exception {
        Map<String, String> first = digests(assembled(sampleKnown));
        Thread.sleep(1_100);
        new Topic(brokers)
                .publish(List.of(Map.entry(
                        "KEN",
                        message(
                                "KEN",
                                2,
                                "MDG_0501_MMR",
                                "5.1",
                                "\"sex\": \"F\", \"age\": \"Y15T49\",",
                                "9999",
                                "a later count"))));
        caughtUp();
        Map<String, String> second = digests(assembled(sampleKnown));
        Map<String, String> third = digests(assembled(now()));

        assertThat(second).isEqualTo(first).containsOnlyKeys(FORMS);
        assertThat(third.get("text/html")).isNotEqualTo(first.get("text/html"));
    }

    @Test
    void hostile_markup_in_a_source_prints_as_text() throws Exception {
        String hostile = "<script>alert('x')</script> & \\\"]]> {report.title}";
        new Topic(brokers)
                .publish(List.of(
                        Map.entry("TUV", message("TUV", 1, "MDG_0813_ESSENTIAL_DRUGS", "8.13", "", "50", hostile))));
        caughtUp();
        String id = assembled(now());

        String html = read(id, "text/html").asString();
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("<script>alert('x')</script> & \"]]> {report.title}");
        assertThat(wellFormedRoot(html)).isEqualTo("html");
        assertThat(pdfText(id)).contains("<script>alert('x')</script>");
    }

    @Test
    void without_figures_the_report_says_so_and_is_whole() throws Exception {
        String id = assembled(BEFORE_ANYTHING);

        JsonPath report = read(id, "application/json").jsonPath();
        assertThat(report.getLong("report.figureCount")).isZero();
        assertThat(report.getList("report.findings", String.class)).hasSizeGreaterThanOrEqualTo(5);
        Document page = page(id);
        assertThat(page.text()).contains("No figure was known at the cut-off");
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("table:has(caption:contains(What each paragraph asks)) tbody tr"))
                .hasSize(15);
        assertThat(pdfText(id)).contains("General Assembly", "No figure was known at the cut-off");
    }

    @Test
    void the_pdf_has_the_masthead_the_draft_notice_numbered_paragraphs_and_the_same_numbers() throws Exception {
        String text = pdfText(assembled(sampleKnown)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains(
                        "A/70/\u2026",
                        "Distr.: General",
                        "Seventieth session",
                        "Report of the Secretary-General (draft)")
                .contains("it is not an official document of the United Nations")
                .contains("1. In paragraph 14 of its resolution 68/131")
                .contains("Maternal mortality ratio (per 100,000 live births) 80 72 80 135 72 74");
    }

    @Test
    void a_number_leads_to_its_figures_and_these_to_the_line_that_an_office_submitted() {
        String id = assembled(sampleKnown);

        JsonPath report = read(id, "application/json").jsonPath();
        List<Integer> figures = report.getList(
                "statistics.find { it.row?.startsWith('Maternal mortality ratio') && it.column?.startsWith('Paired median, 1990') }.figures",
                Integer.class);
        assertThat(figures).hasSize(80);
        given().get("/v1/reports/" + id + "/figures/" + figures.get(0) + "/lineage")
                .then()
                .statusCode(200)
                .body("figure.series", equalTo("MDG_0501_MMR"))
                .body("figure.group.sex", equalTo("F"))
                .body("inputs[0].submission", is(1))
                .body("inputs[0].line", notNullValue());
        given().get("/v1/reports/" + id + "/figures/999999999/lineage")
                .then()
                .statusCode(404)
                .body("title", equalTo("Unknown figure"));
    }

    @Test
    void the_figures_of_a_report_come_in_pages_without_gap_or_repetition() {
        String path = "/v1/reports/" + assembled(sampleKnown) + "/figures?refArea=KEN&series=MDG_0708_WATER&limit=2";
        int all = given().get(path.replace("limit=2", "limit=1000"))
                .jsonPath()
                .getList("items")
                .size();
        int seen = 0;
        String after = "";
        while (after != null) {
            JsonPath page =
                    given().get(path + after).then().statusCode(200).extract().jsonPath();
            seen += page.getList("items").size();
            after = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        assertThat(seen).isEqualTo(all).isGreaterThan(2);
    }

    @Test
    void an_order_repeated_with_its_key_gives_the_same_report_and_another_order_is_refused() {
        String key = "key-" + Instant.now();
        Response first = order(order(70, BEFORE_ANYTHING.toString(), "en"), key);
        Response second = order(order(70, BEFORE_ANYTHING.toString(), "en"), key);
        Response other = order(order(70, "2016-01-01T00:00:00Z", "en"), key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        other.then().statusCode(422).body("title", equalTo("Key used for another order"));
    }

    @Test
    void the_newest_reports_come_first_and_in_pages() {
        String older = assembled(BEFORE_ANYTHING);
        String newer = assembled(BEFORE_ANYTHING);

        String next = given().get("/v1/reports?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .extract()
                .path("next");
        given().get("/v1/reports?limit=1&cursor=" + next).then().body("items.id", contains(older));
        given().get("/v1/reports?limit=0").then().statusCode(400).body("title", equalTo("Bad limit"));
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_each_form_has_its_tag() {
        String id = assembled(BEFORE_ANYTHING);
        String tag = read(id, "application/pdf").header("ETag");

        given().accept("application/pdf")
                .header("If-None-Match", tag)
                .get("/v1/reports/" + id)
                .then()
                .statusCode(304);
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200);
        assertThat(tag).contains(digests(id).get("application/pdf"));
    }

    @Test
    void a_report_is_read_in_any_of_the_six_languages_and_always_with_the_same_bytes() {
        String id = assembled(sampleKnown);
        for (String language : List.of("ar", "zh", "fr", "ru", "es")) {
            String tag = inLanguage(id, language)
                    .contentType("text/html")
                    .header("Content-Language", equalTo(language))
                    .body(containsString("<html lang=\"" + language + "\""))
                    .extract()
                    .header("ETag");
            inLanguage(id, language).header("ETag", equalTo(tag));
        }
        given().accept("application/akn+xml")
                .get("/v1/reports/" + id + "?language=fr")
                .then()
                .statusCode(200)
                .contentType("application/akn+xml")
                .body("akomaNtoso.documentCollection.collectionBody.component.doc.@name", equalTo("progressReport"));
        given().accept("text/html")
                .get("/v1/reports/" + id + "?language=tlh")
                .then()
                .statusCode(400)
                .body("detail", containsString("Ask for one of ar, zh, en, fr, ru, es."));
    }

    @Test
    void a_table_is_read_by_its_number_in_any_language_as_json_and_as_csv() {
        String id = assembled(sampleKnown);
        String place = "/v1/reports/" + id + "/tables/";
        List<String> english =
                given().get(place + "1").then().statusCode(200).extract().path("rows.label");
        List<String> french = given().get(place + "1?language=fr")
                .then()
                .statusCode(200)
                .extract()
                .path("rows.label");
        assertThat(french).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
        String csv = given().accept("text/csv")
                .get(place + "1?language=ru")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(english.size() + 1);
        assertThat(csv).startsWith("Подряд,");
        given().get(place + "99")
                .then()
                .statusCode(404)
                .body("title", equalTo("Unknown table"))
                .body("detail", containsString("numbered from 1 to"));
        given().get(place + "x").then().statusCode(404);
    }

    /** Counted apart from the CSV files of the sample: underweight in Northern Africa. */
    @Test
    void the_availability_matrix_tells_who_has_figures_of_what_and_who_has_none() throws Exception {
        String place = "/v1/reports/" + assembled(sampleKnown) + "/availability";
        String asked = place + "?indicator=1.8&criterion=any&region=NORTHERN_AFRICA";
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(given().get(asked).asString())).isEqualTo(json.readTree(AvailabilityExamples.MATRIX));
        assertThat(given().accept("text/csv").get(asked).asString().replace("\r\n", "\n"))
                .isEqualTo(AvailabilityExamples.CSV);
        List<Map<String, Object>> all = given().get(place).jsonPath().getList("items");
        assertThat(all)
                .hasSizeGreaterThan(5_000)
                .allSatisfy(cell -> assertThat((int) cell.get("now") + ((List<?>) cell.get("without")).size())
                        .isEqualTo(cell.get("areas")));
        given().get(place + "?region=ATLANTIS")
                .then()
                .statusCode(400)
                .body("detail", containsString("NORTHERN_AFRICA"));
    }

    @Test
    void a_chart_is_read_by_its_numeral_in_any_language_as_json_and_as_csv() {
        String id = assembled(sampleKnown);
        String place = "/v1/reports/" + id + "/charts/";
        // Of the same hand count of maternal mortality as above.
        given().get(place + "V")
                .then()
                .statusCode(200)
                .body("label", equalTo("Figure V"))
                .body("plot.kind", equalTo("DOT_PLOT"))
                .body("plot.panels.rows.flatten().find { it.label.startsWith('Maternal mortality') }.first", is(135));
        String csv = given().accept("text/csv")
                .get(place + "V?language=es")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("Unidad,Subserie,");
        assertThat(csv.lines())
                .anySatisfy(line -> assertThat(line)
                        .matches(".*,135,72(,http://localhost:8083" + place.replace("charts/", "statistics/")
                                + "\\d+)+"));
        given().get(place + "X")
                .then()
                .statusCode(200)
                .body("plot.kind", equalTo("TILE_GRID"))
                .body("plot.blocks.tiles.flatten().size()", is(234))
                .body("notes[0]", containsString("do not imply the expression of any opinion"));
        given().get(place + "XX")
                .then()
                .statusCode(404)
                .body("title", equalTo("Unknown chart"))
                .body("detail", containsString("numbered from I to X"));
    }

    @Test
    void editors_get_a_word_document_and_analysts_a_workbook() throws Exception {
        String id = assembled(sampleKnown);

        byte[] docx = read(id, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getFootnotes()).isNotEmpty();
        }
        byte[] xlsx = read(id, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetName(0)).isEqualTo("Contents");
            assertThat(book.getSheet("Figure V")).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, inline, html",
        "application/pdf, inline, pdf",
        "application/akn+xml, attachment, akn.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, attachment, xlsx"
    })
    void each_form_is_saved_under_a_name_that_tells_session_day_version_and_language(
            String mediaType, String disposition, String ending) throws Exception {
        assertThat(read(assembled(sampleKnown), mediaType).header("Content-Disposition"))
                .matches(disposition + "; filename=\"report-70-\\d{4}-\\d\\d-\\d\\d-v1-en\\." + Pattern.quote(ending)
                        + "\"");
    }

    private static ValidatableResponse inLanguage(String id, String language) {
        return given().accept("text/html")
                .get("/v1/reports/" + id + "?language=" + language)
                .then()
                .statusCode(200);
    }

    @Test
    void an_order_that_cannot_be_carried_out_is_a_problem_that_says_what_can() {
        refused(order(71, "2015-07-01T00:00:00Z", "en"), 422, "Unknown session", "Send 70.");
        refused(
                order(70, "2015-07-01T00:00:00Z", "tlh"),
                422,
                "Unknown language",
                "Send one of ar, zh, en, fr, ru, es.");
        refused(order(70, "yesterday", "en"), 422, "Unusable cut-off", "such as 2026-11-24T00:00:00Z");
        refused(order(70, "2999-01-01T00:00:00Z", "en"), 422, "Unusable cut-off", "in the future");
        refused(order(70, "-1000000000-01-01T00:00:00Z", "en"), 422, "Unusable cut-off", "before anything");
        refused("{\"session\": 70, \"language\": \"en\"}", 422, "Unusable cut-off", "is missing");
        refused("{\"session\": ", 400, "Unreadable request", "In line 1, column 13 the body is no JSON");
        refused("{\"session\": \"many\"}", 400, "Unreadable request", "/session is not a whole number");
        refused("{\"session\": 70, \"langauge\": \"fr\"}", 400, "Unreadable request", "/langauge is not understood");
        refused("[1]", 400, "Unreadable request", "The body is not an object");
        refused("null", 400, "Unreadable order", "The body is empty");
    }

    @Test
    void an_unknown_report_and_a_form_that_is_not_offered_are_problems() {
        given().get("/v1/reports/draft")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("GET /v1/reports"));
        for (String refused : List.of("image/png", "text/*;q=0", "*/*;q=0")) {
            given().header("Accept", refused)
                    .get("/v1/reports/" + assembled(BEFORE_ANYTHING))
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json");
        }
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void a_reader_reads_but_does_not_assemble() {
        given().get("/v1/reports").then().statusCode(200);
        order(order(70, "2015-07-01T00:00:00Z", "en"), null)
                .then()
                .statusCode(403)
                .body("title", equalTo("Role missing"));
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_sees_the_progress_but_no_report() {
        given().get("/v1/progress")
                .then()
                .statusCode(200)
                .body("indicatorValues.lag", notNullValue())
                .body("pending", is(0));
        given().get("/v1/reports").then().statusCode(403);
        given().get("/v1/reports/x/figures").then().statusCode(403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void without_a_token_nothing_is_told() {
        given().get("/v1/reports").then().statusCode(401).contentType("application/problem+json");
        given().get("/v1/progress").then().statusCode(401);
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String session = order(order(71, "2015-07-01T00:00:00Z", "en"), null).asString();
        assertThat(json.readTree(session)).isEqualTo(json.readTree(ReportExamples.OTHER_SESSION));
        assertThat(json.readTree(given().get("/v1/reports/draft").asString()))
                .isEqualTo(json.readTree(ReportExamples.UNKNOWN));
        assertThat(json.readTree(order("null", null).asString())).isEqualTo(json.readTree(ReportExamples.NO_ORDER));
        JsonPath summary =
                order(order(70, BEFORE_ANYTHING.toString(), "en"), null).jsonPath();
        JsonPath example = JsonPath.from(ReportExamples.SUMMARY);
        assertThat(summary.getMap("$").keySet()).isEqualTo(example.getMap("$").keySet());
        assertThat(summary.getList("findings")).isEqualTo(example.getList("findings"));
        assertThat(order(ReportExamples.ORDER, null).statusCode()).isEqualTo(201);
    }

    private void refused(String body, int status, String title, String detail) {
        order(body, null)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("title", equalTo(title))
                .body("detail", containsString(detail));
    }

    private static String order(int session, String cutOff, String language) {
        return "{\"session\": %d, \"cutOff\": \"%s\", \"language\": \"%s\"}".formatted(session, cutOff, language);
    }

    private static Response order(String body, String key) {
        var request = given().contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/reports");
    }

    private static String assembled(Instant cutOff) {
        Response response = order(order(70, cutOff.toString(), "en"), null);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        String id = response.jsonPath().getString("id");
        assertThat(response.header("Location")).endsWith("/v1/reports/" + id);
        return id;
    }

    private static Response read(String id, String form) {
        Response response = given().accept(form).get("/v1/reports/" + id);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(form);
        return response;
    }

    private static Document page(String id) {
        return Jsoup.parse(read(id, "text/html").asString());
    }

    /** Each form is made when it is asked for first. */
    private static Map<String, String> digests(String id) {
        for (String form : FORMS) {
            read(id, form);
        }
        return read(id, "application/json").jsonPath().getMap("report.sha256");
    }

    private static List<String> row(Document page, String table, String label) {
        return page.select("table:has(caption:contains(" + table + ")) tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith(label))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    private static String pdfText(String id) throws Exception {
        try (PDDocument document = Loader.loadPDF(read(id, "application/pdf").asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String wellFormedRoot(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTagName();
    }

    private static String message(
            String area, long revision, String series, String indicator, String group, String value, String source) {
        return """
                {"revision": %d, "refArea": "%s", "slice": 0, "last": true, "values": [{"series": "%s",
                 "refArea": "%s", %s "timePeriod": 2015, "indicator": "%s", "value": %s, "origin": "REPORTED",
                 "source": "%s"}]}""".formatted(revision, area, series, area, group, indicator, value, source);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void caughtUp() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (given().get("/v1/progress").jsonPath().getInt("indicatorValues.lag") > 0) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(100);
        }
    }
}
