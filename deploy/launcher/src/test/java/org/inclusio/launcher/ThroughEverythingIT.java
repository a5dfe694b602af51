package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.inclusio.client.Inclusio;
import org.inclusio.launcher.Caller.Answer;
import org.inclusio.stack.ChildProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The whole system as it is deployed, with tokens of a real Keycloak; the services are the packaged programs. */
@Order(10)
class ThroughEverythingIT {

    private static final String SEATS = """
            ref_area,series,time_period,value,unit,source
            ABW,SEATS_WOMEN,2009,5,SEATS,Parlamento di Aruba
            ABW,SEATS_TOTAL,2009,40,SEATS,Parlamento di Aruba
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static Path folder;
    private static RunningSystem system;
    private static Tokens tokens;
    private static Offices offices;

    @BeforeAll
    static void start_everything() {
        system = OneSystem.started();
        folder = OneSystem.emptyFolder("files");
        tokens = OneSystem.tokens();
        offices = new Offices(system.keycloakUrl(), tokens, RANDOM);
    }

    @AfterAll
    static void leave_a_new_system_to_others() {
        OneSystem.stop();
    }

    @Test
    void an_offices_file_becomes_a_figure_of_the_report_that_knows_its_submission_and_line() {
        Answer submission = office("ABW").post(system.ingestUrl() + "/v1/submissions", "text/csv", SEATS);

        assertThat(submission.status()).isEqualTo(201);
        assertThat(submission.body().path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(submission.body().path("counts").path("new").asLong()).isEqualTo(2);
        catchUp();

        // 5 of 40 seats are 12.5 per cent.
        JsonNode value = single(values("3.3", "refArea=ABW&series=MDG_0303_WOMEN_PARLIAMENT"));
        assertThat(value.path("value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(linesOf(value)).containsOnly(submissionOf(submission) + ":2", submissionOf(submission) + ":3");

        Answer report = editor().post(system.reportUrl() + "/v1/reports", "application/json", order());
        assertThat(report.status()).isEqualTo(201);
        String place =
                system.reportUrl() + "/v1/reports/" + report.body().path("id").asText() + "/figures";
        Answer figures = editor().get(place + "?series=MDG_0303_WOMEN_PARLIAMENT&refArea=ABW");
        List<JsonNode> items = new ArrayList<>();
        figures.body().path("items").forEach(items::add);
        JsonNode figure = single(items);
        assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("12.5");
        JsonNode lineage = editor().get(place + "/" + figure.path("number").asText() + "/lineage")
                .body();
        assertThat(linesOf(lineage)).containsOnly(submissionOf(submission) + ":2", submissionOf(submission) + ":3");
    }

    @Test
    void an_office_cannot_speak_for_another_area() {
        Answer answer = office("BLZ").post(system.ingestUrl() + "/v1/submissions", "text/csv", SEATS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText()).contains("ABW", "BLZ");
    }

    @Test
    void an_office_cannot_assemble_the_report() {
        Answer answer = office("BLZ").post(system.reportUrl() + "/v1/reports", "application/json", order());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
    }

    @Test
    void an_expired_token_and_a_forged_one_open_no_door() {
        String forged = forged(offices.tokenFor("BRB"));
        String expired = expired();

        for (String token : List.of(forged, expired, "none")) {
            Caller caller = new Caller(token);
            for (Answer answer : List.of(
                    caller.post(system.ingestUrl() + "/v1/submissions", "text/csv", SEATS),
                    caller.get(system.indicatorUrl() + "/v1/indicators"),
                    caller.post(system.reportUrl() + "/v1/reports", "application/json", order()))) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.mediaType()).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void every_service_tells_its_health_its_metrics_and_its_api() {
        for (String url : List.of(system.ingestUrl(), system.indicatorUrl(), system.reportUrl())) {
            for (String path : List.of("/q/health/live", "/q/health/ready", "/q/openapi", "/q/swagger-ui/")) {
                assertThat(Http.answers(url + path)).as(url + path).isTrue();
            }
            String metrics = Http.send(Http.request(url + "/q/metrics").build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(metrics).contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");
        }
    }

    @Test
    void what_no_resource_sees_is_refused_with_a_problem_in_all_three_services() {
        new Refusals(system.ingestUrl(), offices.tokenFor("BLZ")).areProblems("/v1/submissions", "/v1/submissions");
        new Refusals(system.indicatorUrl(), tokens.ofDemoUser("agency")).areProblems("/v1/indicators/4.1/values", null);
        new Refusals(system.reportUrl(), tokens.ofDemoUser("editor")).areProblems("/v1/reports", "/v1/reports");
    }

    @Test
    void no_parameter_fails_by_a_bug_and_none_that_says_one_thing_is_given_twice() throws Exception {
        new EveryParameter(system.ingestUrl(), offices.tokenFor("BLZ")).isAnsweredOrRefused("ingest.yaml");
        new EveryParameter(system.indicatorUrl(), tokens.ofDemoUser("agency")).isAnsweredOrRefused("indicator.yaml");
        new EveryParameter(system.reportUrl(), tokens.ofDemoUser("editor")).isAnsweredOrRefused("report.yaml");
    }

    @Test
    void no_member_of_a_body_is_passed_over() throws Exception {
        new EveryBody(system.ingestUrl(), tokens::ofDemoUser).isReadWhole("ingest.yaml");
        new EveryBody(system.indicatorUrl(), tokens::ofDemoUser).isReadWhole("indicator.yaml");
        new EveryBody(system.reportUrl(), tokens::ofDemoUser).isReadWhole("report.yaml");
    }

    @Test
    void one_trace_id_runs_through_the_logs_of_all_three_services() {
        String trace = hex(16);
        HttpRequest request = office("GUY")
                .request(system.ingestUrl() + "/v1/submissions")
                .header("Content-Type", "text/csv")
                .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(SEATS.replace("ABW", "GUY")))
                .build();

        assertThat(office("GUY").answer(request).status()).isEqualTo(201);

        for (Service service : Service.values()) {
            Path log = system.process(service).log();
            await(() -> logs(log, trace), service.title() + "'s log " + log + " names trace " + trace);
        }
    }

    @Test
    void what_was_accepted_survives_the_sudden_death_of_a_service_and_is_never_doubled() {
        Map<String, BigDecimal> rows = waterRows();
        String file = waterFile(rows);
        String key = "water-" + hex(4);

        assertThatThrownBy(() -> office("BEN").send(submission(dyingHalfway(file), key)))
                .isInstanceOf(IOException.class);
        system.start(Service.INGEST);

        // Nothing was half-kept: of the same file, sent again with the same key, every row is new.
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Answer answer = office("BEN").answer(submission(HttpRequest.BodyPublishers.ofByteArray(bytes), key));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("counts").path("new").asLong()).isEqualTo(rows.size());
        kill(Service.INDICATOR);
        kill(Service.INGEST);
        system.start(Service.INDICATOR);
        system.start(Service.INGEST);
        kill(Service.REPORT);
        system.start(Service.REPORT);
        catchUp();

        Answer repeated = office("BEN").answer(submission(HttpRequest.BodyPublishers.ofByteArray(bytes), key));
        assertThat(submissionOf(repeated)).isEqualTo(submissionOf(answer));

        List<JsonNode> values = values("7.8", "refArea=BEN&series=MDG_0708_WATER");
        Map<String, BigDecimal> kept = new HashMap<>();
        values.forEach(value ->
                kept.put(keyOf(value), value.path("value").decimalValue().stripTrailingZeros()));
        assertThat(values).hasSize(rows.size());
        assertThat(kept).isEqualTo(rows);
        assertThat(values).allSatisfy(value -> assertThat(value.path("inputs")).hasSize(1));
    }

    @Test
    void whatever_dies_is_started_again_and_said_so() {
        Map<String, ChildProcess> before = system.processes();
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        List<String> ready = Collections.synchronizedList(new ArrayList<>());
        RunningSystem.Progress progress = new RunningSystem.Progress() {
            @Override
            public void ready(String name, Duration after) {
                ready.add(name);
            }

            @Override
            public void startedAgain(String sentence) {
                told.add(sentence);
            }
        };
        Watch watch = Watch.over(system, progress);
        try {
            before.values().forEach(process -> kill(process.pid()));
            await(() -> ready.containsAll(before.keySet()), "all are ready again", Duration.ofMinutes(5));
        } finally {
            watch.close();
        }

        assertThat(told)
                .allMatch(sentence -> sentence.contains("has ended by itself")
                        && sentence.contains("(exit code 137): read ")
                        && sentence.endsWith("It is started again."));
        assertThat(before.keySet())
                .allSatisfy(name -> assertThat(told).anyMatch(sentence -> sentence.startsWith(name + " ")));
        assertThat(system.processes().values()).allMatch(ChildProcess::isAlive);
        Answer submission =
                office("ATG").post(system.ingestUrl() + "/v1/submissions", "text/csv", SEATS.replace("ABW", "ATG"));
        assertThat(submission.status()).isEqualTo(201);
        catchUp();
        assertThat(values("3.3", "refArea=ATG&series=MDG_0303_WOMEN_PARLIAMENT"))
                .hasSize(1);
    }

    @Test
    void the_command_checks_sends_follows_answers_and_takes_back_with_the_credentials_of_an_office()
            throws IOException {
        Path file = folder.resolve("seats.csv");
        String header = "ref_area,series,time_period,value\n";
        Files.writeString(file, header + "KEN,SEATS_WOMEN,1997,8\nKEN,SEATS_TOTAL,1997,224\n");

        assertThat(command("check", file.toString()))
                .isEqualTo(
                        new Command(0, "2 rows received = 2 new + 0 changed + 0 unchanged + 0 withdrawn + 0 refused"));
        assertThat(command("submit", file.toString()))
                .isEqualTo(
                        new Command(0, "2 rows received = 2 new + 0 changed + 0 unchanged + 0 withdrawn + 0 refused"));
        assertThat(command("submit", file.toString()))
                .isEqualTo(
                        new Command(0, "2 rows received = 0 new + 0 changed + 2 unchanged + 0 withdrawn + 0 refused"));

        Files.writeString(file, header + "KEN,SEATS_WOMEN,1997,80\n");
        assertThat(command("submit", file.toString()).exit()).isEqualTo(4);
        String waiting = lastSubmission;
        assertThat(command("watch", waiting).exit()).isEqualTo(4);
        assertThat(command("confirm", waiting, "By-elections").exit()).isZero();
        assertThat(command("withdraw", waiting, "A slip of the pen").exit()).isZero();
        assertThat(command("withdraw", waiting, "Again").exit()).isEqualTo(3);

        Files.writeString(file, header + "KEN,NO_SUCH,1997,80\n");
        assertThat(command("submit", file.toString()).exit()).isEqualTo(1);
        assertThat(command("findings", lastSubmission).exit()).isZero();
        Files.writeString(file, header + "UGA,SEATS_WOMEN,1997,80\n");
        assertThat(command("submit", file.toString()).exit()).isEqualTo(3);
    }

    private static String lastSubmission;

    /** What a command ended with, and its line of counts. */
    private record Command(int exit, String counts) {}

    private static Command command(String... arguments) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        PrintStream shown = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Inclusio.run(
                Map.of(
                        "INCLUSIO_URL",
                        system.ingestUrl(),
                        "INCLUSIO_TOKEN_URL",
                        system.keycloakUrl() + "/realms/inclusio/protocol/openid-connect/token",
                        "INCLUSIO_CLIENT_ID",
                        "office-ken",
                        "INCLUSIO_CLIENT_SECRET",
                        "office-ken"),
                shown,
                shown,
                null,
                arguments);
        String text = out.toString(StandardCharsets.UTF_8);
        text.lines()
                .filter(line -> line.startsWith("Submission ") && line.contains(":"))
                .forEach(line -> lastSubmission = line.substring("Submission ".length(), line.indexOf(':')));
        return new Command(
                exit,
                text.lines()
                        .filter(line -> line.contains(" rows received = "))
                        .map(String::strip)
                        .findFirst()
                        .orElse(""));
    }

    private static Caller office(String area) {
        return new Caller(offices.tokenFor(area));
    }

    private static Caller editor() {
        return new Caller(tokens.ofDemoUser("editor"));
    }

    private static String order() {
        return "{\"session\":70,\"cutOff\":\"" + Instant.now().plusSeconds(1) + "\",\"language\":\"en\"}";
    }

    private static String submissionOf(Answer submission) {
        return submission.body().path("id").asText();
    }

    private static void catchUp() {
        Everything.isThrough(system, tokens);
    }

    /** Every value that answers this query, page by page. */
    private static List<JsonNode> values(String indicator, String query) {
        List<JsonNode> values = new ArrayList<>();
        String url = system.indicatorUrl() + "/v1/indicators/" + indicator + "/values?limit=500&" + query;
        String cursor = "";
        do {
            Answer page = editor().get(url + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(values::add);
            String next = page.body().path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return values;
    }

    private static JsonNode single(List<JsonNode> nodes) {
        assertThat(nodes).hasSize(1);
        return nodes.get(0);
    }

    private static List<String> linesOf(JsonNode value) {
        List<String> lines = new ArrayList<>();
        value.path("inputs")
                .forEach(input -> lines.add(input.path("submission").asText() + ":"
                        + input.path("line").asText()));
        return lines;
    }

    private static HttpRequest submission(HttpRequest.BodyPublisher body, String key) {
        return office("BEN")
                .request(system.ingestUrl() + "/v1/submissions?confirmation=Made%20up")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
    }

    /** The file, but ingest-service is killed when half of it has been sent. */
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static HttpRequest.BodyPublisher dyingHalfway(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        InputStream killer = new InputStream() {
            @Override
            public int read() {
                kill(Service.INGEST);
                return -1;
            }
        };
        return HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(bytes, 0, half), killer),
                new ByteArrayInputStream(bytes, half, bytes.length - half)));
    }

    private static void kill(Service service) {
        kill(system.process(service).pid());
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Improved water by year, residence, wealth, sex and disability: a value of its own for each cell. */
    private static Map<String, BigDecimal> waterRows() {
        Map<String, BigDecimal> rows = new LinkedHashMap<>();
        for (int year = 1990; year <= 2015; year++) {
            for (String location : List.of("_T", "U", "R")) {
                for (String wealth : List.of("_T", "Q1", "Q2", "Q3", "Q4", "Q5")) {
                    for (String sex : List.of("_T", "F", "M")) {
                        for (String disability : List.of("_T", "PD", "PWD")) {
                            BigDecimal value = BigDecimal.valueOf(rows.size() + 1L, 2);
                            rows.put(
                                    String.join(",", Integer.toString(year), location, wealth, sex, disability),
                                    value.stripTrailingZeros());
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static String waterFile(Map<String, BigDecimal> rows) {
        StringBuilder file =
                new StringBuilder("ref_area,series,unit,time_period,location,wealth,sex,disability,value\n");
        rows.forEach((key, value) -> file.append("BEN,MDG_0708_WATER,PERCENT,")
                .append(key)
                .append(',')
                .append(value.toPlainString())
                .append('\n'));
        return file.toString();
    }

    private static String keyOf(JsonNode value) {
        return String.join(
                ",",
                value.path("timePeriod").asText(),
                value.path("urbanisation").asText("_T"),
                value.path("wealthQuantile").asText("_T"),
                value.path("sex").asText("_T"),
                value.path("disabilityStatus").asText("_T"));
    }

    /** A token whose claims were changed and whose signature therefore no longer fits. */
    private static String forged(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"BRB\"");
        byte[] changed = claims.replace("\"BRB\"", "\"ABW\"").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed) + "." + parts[2];
    }

    /** A genuine token of a client whose tokens live for one second, two seconds later. */
    private static String expired() {
        ObjectNode client = Http.JSON.createObjectNode();
        client.put("clientId", "office-short");
        client.put("secret", "short");
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.putObject("attributes").put("access.token.lifespan", "1");
        Answer registered = new Caller(tokens.ofClient("inclusio-operator", "inclusio-operator"))
                .post(system.keycloakUrl() + "/admin/realms/inclusio/clients", "application/json", client.toString());
        assertThat(registered.status()).isEqualTo(201);
        String token = new Tokens(system.keycloakUrl(), Clock.systemUTC()).ofClient("office-short", "short");
        Http.pause(Duration.ofSeconds(2));
        return token;
    }

    private static boolean logs(Path log, String trace) {
        try {
            return Files.readString(log).contains("\"traceId\":\"" + trace + "\"");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition, String what) {
        await(condition, what, Duration.ofSeconds(60));
    }

    private static void await(BooleanSupplier condition, String what, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Http.pause(Duration.ofMillis(100));
        }
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
