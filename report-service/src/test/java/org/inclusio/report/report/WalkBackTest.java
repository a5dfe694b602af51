package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.inclusio.report.report.Orders.assembled;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.report.RealStack;
import org.inclusio.report.RegionalSample;
import org.inclusio.report.Sample;
import org.inclusio.report.Topic;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From every number that the report on the sample prints back to the rows that were submitted, and forth again. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class WalkBackTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final Set<String> AREAS =
            Sample.values().stream().map(value -> value.cell().refArea()).collect(Collectors.toSet());

    private static final Pattern NUMBER = Pattern.compile("\u2212?[\\d,]*\\.?\\d+");

    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void every_number_leads_to_submitted_rows_from_which_it_is_computed_again() throws Exception {
        new Topic(brokers).publish(RegionalSample.messages());
        try {
            everyNumberLeadsToRows(sampleReport());
        } finally {
            // Reports of other tests have no regions.
            new Topic(brokers).publish(RegionalSample.withdrawals());
            heard();
        }
    }

    private static void everyNumberLeadsToRows(String id) throws Exception {
        Map<String, PublishedValue> rows = Sample.values().stream()
                .collect(Collectors.toMap(value -> place(value.cell()), value -> value, (a, b) -> b));
        Map<String, List<JsonNode>> listed = figures(id, WalkBackTest::tellsSomething);
        Map<String, List<JsonNode>> hidden = figures(
                id,
                figure -> !tellsSomething(figure)
                        || !figure.path("reliability").asText("PUBLISH").equals("PUBLISH"));
        assertThat(hidden.get("MDG_0401_U5MR")).hasSizeGreaterThanOrEqualTo(5);
        int all = given().get("/v1/reports/" + id)
                .jsonPath()
                .getList("statistics")
                .size();
        assertThat(all).isGreaterThan(600);
        Map<Integer, JsonNode> origins = new TreeMap<>();
        for (int number = 1; number <= all; number++) {
            JsonNode origin = JSON.readTree(given().accept("application/json")
                    .get("/v1/reports/" + id + "/statistics/" + number)
                    .asString());
            computedAgain(origin, rows, listed, hidden);
            origins.put(number, origin);
        }
        Document page =
                Jsoup.parse(given().accept("text/html").get("/v1/reports/" + id).asString());
        assertThat(page.select("a.origin"))
                .hasSizeGreaterThan(700)
                .allSatisfy(link -> printed(
                        link.text(),
                        origins.get(Integer.parseInt(link.attr("href").replaceAll(".*/", "")))));
        assertThat(origins.values())
                .filteredOn(origin -> origin.at("/statistic/formula").asText().equals("STANDING"))
                .as("three sub-series, of three regions at least")
                .hasSizeGreaterThanOrEqualTo(9);
    }

    /** A value, or the limit that it is known to be below or above. */
    private static boolean tellsSomething(JsonNode figure) {
        return figure.has("value") || figure.has("limit");
    }

    private static void computedAgain(
            JsonNode origin,
            Map<String, PublishedValue> rows,
            Map<String, List<JsonNode>> listed,
            Map<String, List<JsonNode>> hidden)
            throws Exception {
        JsonNode statistic = origin.path("statistic");
        BigDecimal value = statistic.path("value").decimalValue();
        if (statistic.has("counted") && !statistic.path("formula").asText().equals("STANDING")) {
            long parts = 0;
            long wholes = 0;
            for (JsonNode part : origin.path("parts")) {
                parts += part.path("count").asLong();
                wholes += part.path("whole").asLong();
                countedAgain(part, statistic.path("counted").asText(), listed, hidden);
            }
            assertThat(value)
                    .as(statistic.toString())
                    .isEqualByComparingTo(
                            statistic.path("formula").asText().equals("COUNT")
                                    ? BigDecimal.valueOf(parts)
                                    : BigDecimal.valueOf(100 * parts)
                                            .divide(BigDecimal.valueOf(wholes), MathContext.DECIMAL64));
            return;
        }
        List<BigDecimal> values = new ArrayList<>();
        for (JsonNode one : origin.path("figures")) {
            values.add(one.at("/figure/origin").asText().equals("AGGREGATED") ? aggregated(one) : submitted(one, rows));
        }
        if (statistic.path("formula").asText().equals("STANDING")) {
            judgedAgain(origin, values);
        }
        assertThat(value).as(statistic.toString()).isEqualByComparingTo(again(statistic, values));
    }

    /** The figures that a part counts are those of the report's list that are as it says. */
    private static void countedAgain(
            JsonNode part, String counted, Map<String, List<JsonNode>> listed, Map<String, List<JsonNode>> hidden) {
        String code = part.path("code").asText();
        if (counted.startsWith("suppressed values")
                || counted.startsWith("unreliable values")
                || counted.startsWith("values kept back")) {
            assertThat(hidden.get(code).stream().filter(figure -> isHidden(figure, counted)))
                    .as(counted + ": " + code)
                    .hasSize(part.path("count").asInt());
            return;
        }
        if (counted.startsWith("areas with a figure")) {
            assertThat(listed.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(figure -> figure.path("refArea").asText().equals(code)))
                    .as(code)
                    .isTrue();
        } else if (counted.startsWith("figures") && !counted.startsWith("figures of Goal")) {
            String whole = part.path("whole").asText();
            List<JsonNode> ofSeries = listed.getOrDefault(code, List.of());
            long all = ofSeries.stream()
                    .filter(figure -> isCounted(figure, counted.replace(" behind it", "")))
                    .count();
            // Below a table or a chart stand those of its own figures.
            assertThat(part.path("count").asLong())
                    .as(counted + ": " + code)
                    .isBetween(counted.contains(" behind it") ? 1 : all, all);
            assertThat(whole).isIn("", Integer.toString(ofSeries.size()));
        }
    }

    /** Of the sub-series that are counted here there are areas with values in both periods. */
    private static boolean isHidden(JsonNode figure, String counted) {
        int year = figure.path("timePeriod").asInt();
        boolean late = 2010 <= year && year <= 2015;
        JsonNode group = figure.path("group");
        boolean everybody = !group.has("sex") && !group.has("urbanisation") && !group.has("wealthQuantile");
        if (counted.startsWith("values that are too unsure")) {
            return figure.path("reliability").asText().equals("SUPPRESS");
        }
        boolean asked = counted.startsWith("values kept back")
                || counted.contains("values for everybody of both periods") && everybody && (year <= 1995 || late)
                || counted.contains("five wealth groups") && group.has("wealthQuantile") && year >= 2005
                || counted.contains("values of 2010\u20132015") && late;
        return asked
                && (counted.startsWith("unreliable")
                        ? unused(counted).contains(figure.path("reliability").asText())
                        : !figure.has("value") && !figure.has("reliability"));
    }

    /** What is too unsure for what is counted: a value by itself may be told where a trend or a gap may not. */
    private static Set<String> unused(String counted) {
        return counted.contains("values of 2010\u20132015") ? Set.of("SUPPRESS") : Set.of("NOT_FOR_TRENDS", "SUPPRESS");
    }

    private static boolean isCounted(JsonNode figure, String counted) {
        Series series = CATALOGUE.series(figure.path("series").asText()).orElseThrow();
        Disaggregation group = Disaggregation.TOTAL;
        for (Dimension dimension : Dimension.values()) {
            group = group.with(dimension, code(figure.path("group"), dimension.jsonName()));
        }
        Disaggregation matched = new Universe(series.universe()).matched(group);
        String kind = counted.replaceFirst(", of all figures", "").replaceFirst(", by sub-series$", "");
        String last = kind.substring(kind.lastIndexOf(' ') + 1);
        if (kind.startsWith("figures by ")) {
            return !matched.isTotal(Dimension.ofJsonName(last).orElseThrow());
        }
        if (kind.startsWith("figures of the origin ")) {
            return figure.path("origin").asText().equals(last);
        }
        if (kind.startsWith("figures of the nature ")) {
            return figure.path("nature").asText().equals(last);
        }
        if (kind.startsWith("figures of the reliability ")) {
            return figure.path("reliability").asText("PUBLISH").equals(last);
        }
        return switch (kind) {
            case "figures" -> true;
            case "figures about a group of people" -> !matched.isTotal();
            case "figures that state no nature" -> !figure.has("nature");
            case "figures with an interval" -> figure.has("lowerBound") && figure.has("upperBound");
            case "figures computed by a simpler method" ->
                figure.path("approximation").asBoolean();
            default -> throw new AssertionError(counted);
        };
    }

    /** Some of the figures of areas that the report lists, by sub-series of the catalogue. */
    private static Map<String, List<JsonNode>> figures(String id, Predicate<JsonNode> which) throws Exception {
        Map<String, List<JsonNode>> listed = new TreeMap<>();
        String path = "/v1/reports/" + id + "/figures?limit=1000";
        String after = "";
        while (after != null) {
            JsonNode page = JSON.readTree(
                    given().get(path + after).then().statusCode(200).extract().asString());
            for (JsonNode figure : page.path("items")) {
                String series = figure.path("series").asText();
                if (which.test(figure)
                        && CATALOGUE.series(series).isPresent()
                        && CATALOGUE.region(figure.path("refArea").asText()).isEmpty()) {
                    listed.computeIfAbsent(series, any -> new ArrayList<>()).add(figure);
                }
            }
            after = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        }
        return listed;
    }

    /** What each sign of a standing is called in the table of the chart. */
    private static final Map<String, String> STANDINGS =
            Map.of("+++", "met, or 95% of the pace", "++", "from 75%", "+", "from 40%", "\u2212", "less");

    /** A link prints its statistic: rounded, in words or with its unit; or the coverage of a region, or its standing. */
    private static void printed(String text, JsonNode origin) {
        JsonNode statistic = origin.path("statistic");
        if (statistic.path("formula").asText().equals("STANDING")) {
            assertThat(text).isEqualTo(STANDINGS.get(statistic.path("text").asText()));
            return;
        }
        if (statistic.path("formula").asText().equals("OF_REGION") && isCoverage(text, origin)) {
            return;
        }
        int most = statistic.path("decimals").asInt();
        String value = printed(statistic.path("value").decimalValue(), most);
        Matcher digits = NUMBER.matcher(text);
        if (digits.find()) {
            // A table may print fewer decimals of a share than a sentence.
            String number = digits.group().replace(",", "");
            int decimals = number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
            assertThat(decimals).isLessThanOrEqualTo(most);
            assertThat(number)
                    .as(statistic.toString())
                    .isEqualTo(printed(statistic.path("value").decimalValue(), decimals));
        } else if (!text.equals("all")) {
            assertThat(Integer.toString(WORDS.indexOf(text.toLowerCase(Locale.ROOT))))
                    .as(statistic.toString())
                    .isEqualTo(value);
        }
    }

    /** Tables print it in whole per cent or as it was published, sentences with its unit. */
    private static boolean isCoverage(String text, JsonNode origin) {
        JsonNode region = origin.at("/figures/0/figure");
        BigDecimal coverage = RegionalSample.coverage(
                Sample.values(),
                region.path("series").asText(),
                region.path("refArea").asText(),
                region.path("timePeriod").asInt());
        String areas = RegionalSample.areas(
                Sample.values(),
                region.path("series").asText(),
                region.path("refArea").asText(),
                region.path("timePeriod").asInt());
        String printed =
                text.replace(", " + areas.replace("/", " of ") + " areas", "").replace(" per cent", "");
        // 100 per cent is said of the whole alone.
        String whole = coverage.compareTo(BigDecimal.valueOf(100)) < 0
                ? printed(coverage.min(BigDecimal.valueOf(99)), 0)
                : "100";
        return printed.equals(whole) || printed.equals(coverage.toPlainString()) || text.equals(areas);
    }

    @Test
    void the_page_of_a_number_names_formula_office_submission_and_line() throws Exception {
        String id = sampleReport();
        String link = Jsoup.parse(given().accept("text/html")
                        .get("/v1/reports/" + id + "?language=fr")
                        .asString())
                .select("tr:contains(mortalité maternelle) td a")
                .get(1)
                .attr("href")
                .replace("http://localhost:8083", "");
        given().redirects()
                .follow(false)
                .get(link)
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/v1/reports/[^/]+/statistics/\\d+\\?language=fr"));
        Document page = Jsoup.parse(given().accept("text/html").get(link).asString());
        assertThat(page.text())
                .contains("unweighted median of the 80 figures below", "5.1: Maternal mortality ratio", "Benin")
                .contains("mortalité maternelle");
        assertThat(page.select("tbody tr")).hasSize(80);
        Files.createDirectories(Path.of("target/report"));
        Files.writeString(Path.of("target/report/origin.html"), page.outerHtml());
        given().get("/v1/reports/" + id + "/statistics/9999")
                .then()
                .statusCode(404)
                .body("title", equalTo("Unknown statistic"));
    }

    @Test
    void a_number_of_a_file_leads_there_too_by_the_content_that_the_file_was_made_from() throws Exception {
        String id = sampleReport();
        String akn = given().accept("application/akn+xml")
                .get("/v1/reports/" + id + "?language=fr")
                .asString();
        Matcher reference = Pattern.compile("<ref href=\"http://localhost:8083(/v1/origins/[0-9a-f]{64}/(\\d+))\">")
                .matcher(akn);
        assertThat(reference.find()).isTrue();
        given().redirects()
                .follow(false)
                .get(reference.group(1))
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        matchesPattern(".*/v1/reports/[^/]+/statistics/" + reference.group(2) + "\\?language=fr"));
        given().accept("application/json")
                .get(reference.group(1))
                .then()
                .statusCode(200)
                .body("statistic.number", equalTo(Integer.valueOf(reference.group(2))));
        given().get("/v1/origins/0123456789abcdef/1").then().statusCode(404).body("title", equalTo("Unknown report"));
    }

    /** The value of a region, which no row states, from the rows of its areas and the sizes of their populations. */
    private static BigDecimal aggregated(JsonNode figure) {
        JsonNode region = figure.path("figure");
        BigDecimal mean = RegionalSample.mean(
                        Sample.values(),
                        region.path("series").asText(),
                        region.path("refArea").asText(),
                        region.path("timePeriod").asInt())
                .orElseThrow(() -> new AssertionError(figure));
        assertThat(region.path("value").decimalValue()).as(figure.toString()).isEqualByComparingTo(mean);
        return mean;
    }

    /**
     * By the rule as the annex on methods tells it: the annual rate so far, in proportion to that which leads from the first
     * value to the target. Of maternal deaths three quarters are to go by 2015, of those without water or sanitation half.
     */
    private static void judgedAgain(JsonNode origin, List<BigDecimal> values) {
        JsonNode statistic = origin.path("statistic");
        boolean deaths = statistic.path("series").asText().equals("MDG_0501_MMR");
        double first = values.get(0).doubleValue();
        double last = values.get(values.size() - 1).doubleValue();
        double from = deaths ? first : 100 - first;
        double to = deaths ? last : 100 - last;
        double part = deaths ? 4 : 2;
        int years = origin.at("/figures/" + (values.size() - 1) + "/figure/timePeriod")
                        .asInt()
                - origin.at("/figures/0/figure/timePeriod").asInt();
        double share = Math.log(from / to) / years / (Math.log(part) / 25);
        boolean met = to <= from / part;
        String sign = met || share >= 0.95 ? "+++" : share >= 0.75 ? "++" : share >= 0.4 ? "+" : "\u2212";
        assertThat(statistic.path("text").asText()).as(origin.toString()).isEqualTo(sign);
        assertThat(statistic.path("counted").asText())
                .isEqualTo(met ? "the target is met" : String.format(Locale.ROOT, "g = %.2f", share));
    }

    /** The value of a figure, after it was found in the row that its lineage names. */
    private static BigDecimal submitted(JsonNode figure, Map<String, PublishedValue> rows) throws Exception {
        if (figure.path("inputs").isEmpty()) {
            // Other tests say a few values of their own, which come from no file.
            assertThat(figure.at("/figure/revision").asLong() > 1
                            || !AREAS.contains(figure.at("/figure/refArea").asText()))
                    .as(figure.toString())
                    .isTrue();
            return figure.at("/figure/value").decimalValue();
        }
        assertThat(figure.path("inputs")).hasSize(1);
        JsonNode input = figure.path("inputs").get(0);
        JsonNode group = input.path("group");
        PublishedValue row = rows.get(place(new Cell(
                input.path("series").asText(),
                input.path("refArea").asText(),
                code(group, "sex"),
                code(group, "age"),
                code(group, "urbanisation"),
                code(group, "wealthQuantile"),
                null,
                null,
                null,
                null,
                null,
                input.path("timePeriod").asInt())));
        assertThat(row).as(input.toString()).isNotNull();
        assertThat(input.path("line").asLong()).isEqualTo(row.inputs().get(0).line());
        assertThat(input.path("submission").asLong())
                .isEqualTo(row.inputs().get(0).submission());
        assertThat(input.path("value").decimalValue()).isEqualByComparingTo(row.value());
        assertThat(figure.at("/figure/value").decimalValue()).isEqualByComparingTo(row.value());
        return row.value();
    }

    private static String code(JsonNode group, String dimension) {
        return group.has(dimension) ? group.path(dimension).asText() : null;
    }

    private static String place(Cell cell) {
        return String.join(
                " ",
                cell.series(),
                cell.refArea(),
                cell.sex(),
                cell.age(),
                cell.urbanisation(),
                cell.wealthQuantile(),
                Integer.toString(cell.timePeriod()));
    }

    private static BigDecimal again(JsonNode statistic, List<BigDecimal> values) {
        return switch (statistic.path("formula").asText()) {
            case "MEDIAN" -> median(values);
            case "MEDIAN_OF_DIFFERENCES" -> median(differences(values));
            case "AREAS" -> BigDecimal.valueOf(values.size());
            case "OF_REGION", "STANDING" -> values.get(values.size() - 1);
            case "AREAS_LOWER" -> count(differences(values), difference -> difference.signum() < 0);
            case "AREAS_HIGHER" -> count(differences(values), difference -> difference.signum() > 0);
            case "AREAS_NEARER" ->
                nearer(CATALOGUE.series(statistic.path("series").asText()).orElseThrow(), values);
            default -> throw new AssertionError(statistic);
        };
    }

    /** Earlier less later values: above zero where a lower value is the aim and was approached, and so on. */
    private static BigDecimal nearer(Series series, List<BigDecimal> values) {
        return switch (series.direction()) {
            case LOWER -> count(differences(values), difference -> difference.signum() > 0);
            case HIGHER -> count(differences(values), difference -> difference.signum() < 0);
            case PARITY ->
                count(
                        differences(values.stream()
                                .map(value -> value.subtract(
                                                series.targetValue().orElse(BigDecimal.ONE))
                                        .abs())
                                .toList()),
                        difference -> difference.signum() > 0);
        };
    }

    private static BigDecimal count(List<BigDecimal> values, Predicate<BigDecimal> which) {
        return BigDecimal.valueOf(values.stream().filter(which).count());
    }

    private static List<BigDecimal> differences(List<BigDecimal> values) {
        int half = values.size() / 2;
        List<BigDecimal> differences = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            differences.add(values.get(i).subtract(values.get(half + i)));
        }
        return differences;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return sorted.get((size - 1) / 2).add(sorted.get(size / 2)).divide(BigDecimal.valueOf(2));
    }

    private static String printed(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '\u2212');
    }

    /** Of an area that the sample leaves out: suppressed values, and some that are unsure. */
    private static String hidden() throws Exception {
        return JSON.writeValueAsString(new IndicatorValuesPublished(
                1,
                "NRU",
                0,
                true,
                List.of(
                        hidden(1991, null, null),
                        hidden(2009, "Q1", null),
                        hidden(2012, null, null),
                        hidden(1990, null, PublishedValue.Reliability.NOT_FOR_TRENDS),
                        hidden(2013, null, PublishedValue.Reliability.SUPPRESS),
                        hidden(2014, null, PublishedValue.Reliability.WARN))));
    }

    private static PublishedValue hidden(int year, String fifth, PublishedValue.Reliability reliability) {
        return new PublishedValue(
                new Cell("MDG_0401_U5MR", "NRU", null, "Y0T4", null, fifth, null, null, null, null, null, year),
                "4.1",
                reliability == null || reliability == PublishedValue.Reliability.SUPPRESS
                        ? null
                        : BigDecimal.valueOf(30),
                "PER_1000_LIVE_BIRTHS",
                PublishedValue.Origin.COMPUTED,
                null,
                null,
                reliability == null ? "Q" : null,
                null,
                null,
                null,
                reliability,
                null,
                null,
                List.of(),
                null);
    }

    private String sampleReport() throws Exception {
        new Topic(brokers).publish(Sample.messages());
        new Topic(brokers).publish(List.of(Map.entry("NRU", hidden())));
        heard();
        return assembled(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns when nothing that was published is still to be heard. */
    private static void heard() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (given().get("/v1/progress").jsonPath().getInt("indicatorValues.lag") > 0) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(100);
        }
    }
}
