package org.inclusio.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every operation of {@code openapi/ingest.yaml}, by every role and by nobody, of the own and of another office: an office
 * can neither read nor change nor learn of what another has. An operation without a row here fails.
 */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class IsolationTest {

    private static final String OWNER = "SUR";
    private static final String STRANGER = "GUY";
    private static final String SECRET = "31415926";
    private static final List<String> ROLES =
            List.of("data-provider", "contributor", "agency-reader", "report-editor", "admin");

    /** Who may call an operation, and whether what it answers belongs to an office. */
    private enum Kind {
        /** Of things that an office has: data providers only, and another's thing is not there. */
        OF_AN_OFFICE,
        /** Of things that an office has, which who reads the report gets when they are final, and not before. */
        OF_AN_OFFICE_UNTIL_FINAL,
        /** Lists of the office's own: data providers only, without anything of another. */
        OWN_LIST,
        /** The same for everybody with a role. */
        SHARED,
        /** Of who runs the collection. */
        OF_THE_COLLECTION,
        /** Of who runs the system. */
        OF_THE_SYSTEM
    }

    private static final String MAPPING =
            "{\"constants\": {\"REF_AREA\": \"%s\", \"SERIES\": \"POP\", \"TIME_PERIOD\": \"2009\"},"
                    + " \"columns\": {\"secret of %s\": \"OBS_VALUE\"}}";

    private static final String CONTRIBUTION =
            "{\"kind\": \"VIEW\", \"title\": \"%s\", \"body\": \"Text\", \"language\": \"en\", \"paragraphs\": [11]}";

    private static final Map<String, Kind> TABLE = Map.ofEntries(
            Map.entry("GET /v1/column-mappings", Kind.OWN_LIST),
            Map.entry("GET /v1/column-mappings/{name}", Kind.OF_AN_OFFICE),
            Map.entry("DELETE /v1/column-mappings/{name}", Kind.OF_AN_OFFICE),
            Map.entry("PUT /v1/column-mappings/{name}", Kind.OWN_LIST),
            Map.entry("GET /v1/observations", Kind.OWN_LIST),
            Map.entry("GET /v1/progress", Kind.SHARED),
            Map.entry("GET /v1/rules", Kind.SHARED),
            Map.entry("GET /v1/structures", Kind.SHARED),
            Map.entry("GET /v1/structures/{type}/{agency}/{id}/{version}", Kind.SHARED),
            Map.entry("GET /v1/submissions", Kind.OWN_LIST),
            Map.entry("POST /v1/submissions", Kind.OWN_LIST),
            Map.entry("GET /v1/submissions/{id}", Kind.OF_AN_OFFICE),
            Map.entry("GET /v1/submissions/{id}/findings", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/submissions/{id}/confirmation", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/submissions/{id}/approval", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/submissions/{id}/submission", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/submissions/{id}/withdrawal", Kind.OF_AN_OFFICE),
            Map.entry("GET /v1/contributions", Kind.OWN_LIST),
            Map.entry("POST /v1/contributions", Kind.OWN_LIST),
            Map.entry("GET /v1/contributions/{id}", Kind.OF_AN_OFFICE),
            Map.entry("PUT /v1/contributions/{id}", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/contributions/{id}/finalization", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/contributions/{id}/withdrawal", Kind.OF_AN_OFFICE),
            Map.entry("POST /v1/contributions/{id}/attachments", Kind.OF_AN_OFFICE),
            Map.entry("GET /v1/contributions/{id}/attachments/{number}", Kind.OF_AN_OFFICE_UNTIL_FINAL),
            Map.entry("GET /v1/questionnaire", Kind.OWN_LIST),
            Map.entry("GET /v1/collection-rounds", Kind.SHARED),
            Map.entry("GET /v1/collection-rounds/{code}", Kind.SHARED),
            Map.entry("PUT /v1/collection-rounds/{code}", Kind.OF_THE_COLLECTION),
            Map.entry("POST /v1/collection-rounds/{code}/reopenings", Kind.OF_THE_COLLECTION),
            Map.entry("GET /v1/collection-rounds/{code}/completeness", Kind.SHARED),
            Map.entry("GET /v1/collection-rounds/{code}/reminders", Kind.SHARED),
            Map.entry("GET /v1/set-aside", Kind.OF_THE_SYSTEM),
            Map.entry("POST /v1/set-aside/{id}/retry", Kind.OF_THE_SYSTEM),
            Map.entry("POST /v1/submissions/{id}/announcement", Kind.OF_THE_SYSTEM),
            Map.entry("GET /v1/office", Kind.OWN_LIST),
            Map.entry("PUT /v1/office", Kind.OWN_LIST),
            Map.entry("GET /v1/audit", Kind.OWN_LIST),
            Map.entry("GET /v1/audit/verify", Kind.OWN_LIST));

    @Test
    void every_operation_of_the_document_has_a_row() throws Exception {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Test
    void nobody_is_answered_without_a_token_and_no_role_more_than_it_may() {
        String id = submitted();
        new TreeMap<>(TABLE).forEach((operation, kind) -> {
            assertThat(call(given(), operation, id, STRANGER).statusCode())
                    .as("nobody, " + operation)
                    .isEqualTo(401);
            for (String role : ROLES) {
                int status = call(as(role, OWNER), operation, id, OWNER).statusCode();
                boolean allowed = isAllowed(role, operation, kind);
                assertThat(status)
                        .as(role + ", " + operation)
                        .isIn(allowed ? List.of(200, 201, 204) : List.of(refusal(kind)));
            }
        });
    }

    /** Who reads the report may ask for a file and learns nothing of one that is not final. */
    private static int refusal(Kind kind) {
        return kind == Kind.OF_AN_OFFICE_UNTIL_FINAL ? 404 : 403;
    }

    private static boolean isAllowed(String role, String operation, Kind kind) {
        if (operation.contains("/audit") && role.equals("admin")) {
            return true;
        }
        if (role.equals("contributor")) {
            return operation.contains("/contributions") || operation.contains("/audit");
        }
        return switch (kind) {
            case SHARED -> true;
            case OF_THE_COLLECTION, OF_THE_SYSTEM -> role.equals("admin");
            default -> role.equals("data-provider");
        };
    }

    @Test
    void what_another_office_has_is_as_if_it_were_not_there() {
        String id = submitted();
        new TreeMap<>(TABLE).forEach((operation, kind) -> {
            String theirs = operation.contains("/contributions") ? contribution() : id;
            Response answer = call(as("data-provider", STRANGER), operation, theirs, STRANGER);
            // The code list of areas names each.
            String told = answer.asString().replace("\"id\":\"" + OWNER + "\"", "");
            assertThat(told).as(operation).doesNotContain(SECRET, "\"" + OWNER + "\"", "secret of " + OWNER);
            if (kind == Kind.OF_AN_OFFICE || kind == Kind.OF_AN_OFFICE_UNTIL_FINAL) {
                Response nothing = call(as("data-provider", STRANGER), operation, "999999999", STRANGER);
                assertThat(answer.statusCode()).as(operation).isEqualTo(404);
                assertThat(unnumbered(told, theirs))
                        .as(operation + ": the same words as for what does not exist")
                        .isEqualTo(unnumbered(nothing.asString(), "999999999"));
            }
        });
    }

    @Test
    void an_office_can_not_send_in_the_name_of_another() {
        Response answer = as("data-provider", STRANGER)
                .contentType("text/csv")
                .body("ref_area,series,time_period,value\n" + OWNER + ",POP,2012,5\n")
                .post("/v1/submissions");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(as("data-provider", OWNER)
                        .get("/v1/observations?from=2012&to=2012")
                        .asString())
                .doesNotContain("\"timePeriod\":2012");
    }

    private static String unnumbered(String told, String id) {
        return told.replace("'" + id + "'", "'ID'")
                .replace("submissions/" + id, "submissions/ID")
                .replace("mappings/" + id, "mappings/ID")
                .replace("contributions/" + id, "contributions/ID");
    }

    private static String submitted() {
        String id = new Office(OWNER)
                .submits(
                        "ref_area,series,time_period,value,comment\n" + OWNER + ",POP,2009," + SECRET + ",secret of "
                                + OWNER + "\n" + OWNER + ",NO_SUCH,2009,1,\n",
                        "?partial=true")
                .statusCode(201)
                .extract()
                .path("id");
        // A mapping of the same office under a name that reads like the number.
        put(as("data-provider", OWNER), id, OWNER);
        return id;
    }

    private static Response call(RequestSpecification caller, String operation, String id, String area) {
        String[] parts = operation.split(" ");
        if (parts[1].startsWith("/v1/collection-rounds")) {
            return collect(caller, parts[0], parts[1]);
        }
        if (parts[1].endsWith("/announcement") || parts[1].startsWith("/v1/set-aside")) {
            return run(caller, parts[0], parts[1]);
        }
        if (parts[1].startsWith("/v1/contributions")) {
            return contribute(caller, parts[0], parts[1], id, area);
        }
        // What an office puts has a name of its own each time, or it would have to say which version it replaces.
        String name = parts[0].equals("PUT") ? "new-" + System.nanoTime() : id;
        String path = parts[1].replace("{type}/{agency}/{id}/{version}", "datastructure/INCLUSIO/MDG/1.0")
                .replace("{id}", id)
                .replace("{name}", name);
        return switch (parts[0]) {
            case "GET" -> caller.get(path.endsWith("/questionnaire") ? path + "?series=POP&from=2008&to=2010" : path);
            case "DELETE" -> {
                put(as("data-provider", OWNER), id, OWNER);
                yield caller.delete(path);
            }
            case "PUT" -> parts[1].endsWith("/office") ? settle(caller, area) : put(caller, name, area);
            case "POST" -> parts[1].contains("{id}") ? step(caller, path, id, area) : submit(caller, path, area);
            default -> throw new IllegalStateException("No caller for " + operation);
        };
    }

    private static Response run(RequestSpecification caller, String method, String template) {
        return method.equals("GET")
                ? caller.get(template)
                : caller.post(template.replace("{id}", template.contains("set-aside") ? setAside() : changed()));
    }

    /** A submission of the owner that changed something. */
    private static String changed() {
        return new Office(OWNER)
                .submits("ref_area,series,time_period,value\n" + OWNER + ",POP,1971,"
                        + (1_000 + System.nanoTime() % 100_000) + "\n")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An item that its queue handles when it is handed it again. */
    private static String setAside() {
        DataSource database = CDI.current().select(DataSource.class).get();
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement();
                ResultSet row = insert.executeQuery(
                        "insert into set_aside (queue, item, key, reason, tries) values" + " ('reminders', 'reminder "
                                + System.nanoTime() + "', 'NO-ROUND', 'a reason', 6) returning id")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Response submit(RequestSpecification caller, String path, String area) {
        return caller.contentType("text/csv")
                .body("ref_area,series,time_period,value\n" + area + ",POP,2011,7\n")
                .post(path);
    }

    /** The owner has a file that waits for the step; a stranger asks for the one of which it knows the number. */
    private static Response step(RequestSpecification caller, String path, String id, String area) {
        String step = path.substring(path.lastIndexOf('/') + 1);
        String waits = area.equals(OWNER) ? waiting(step) : id;
        return caller.contentType("application/json")
                .body("{\"comment\": \"New census\"}")
                .post("/v1/submissions/" + waits + "/" + step);
    }

    private static String waiting(String step) {
        Office owner = new Office(OWNER, "a.colleague");
        String row = "ref_area,series,time_period,value\n" + OWNER + ",POP,1970,";
        String changed = row + (2000 + System.nanoTime() % 100_000) + "\n";
        if (step.equals("confirmation")) {
            owner.submits(row + "1000\n").statusCode(201);
            return owner.submits(changed, "").statusCode(201).extract().path("id");
        }
        owner.requiresApproval(step.equals("approval"));
        String id = owner.submits(changed, "?confirmation=Checked&draft=" + step.equals("submission"))
                .statusCode(201)
                .extract()
                .path("id");
        owner.requiresApproval(false);
        return id;
    }

    /** The owner has a draft with a file; a stranger asks for the one of which it knows the number. */
    private static Response contribute(
            RequestSpecification caller, String method, String template, String id, String area) {
        String path = template.replace("{id}", area.equals(OWNER) ? contribution() : id)
                .replace("{number}", "1");
        RequestSpecification request = caller.header("If-Match", "\"1\"");
        if (method.equals("GET")) {
            return request.get(path);
        }
        if (path.endsWith("/attachments")) {
            return request.contentType("text/plain").body("text").post(path + "?name=a.txt");
        }
        RequestSpecification withBody = path.endsWith("ion")
                ? request
                : request.contentType("application/json").body(CONTRIBUTION.formatted("of " + area));
        return method.equals("PUT") ? withBody.put(path) : withBody.post(path);
    }

    /** A round that expects what the owner has stated in the year of the secret. */
    private static Response collect(RequestSpecification caller, String method, String template) {
        String round = "{\"title\": \"Isolation\", \"opensAt\": \"2015-01-01T00:00:00Z\","
                + " \"dueAt\": \"2015-02-01T00:00:00Z\", \"closesAt\": \"2015-03-01T00:00:00Z\", \"expectations\":"
                + " [{\"refAreas\": [\"" + OWNER + "\"], \"series\": [\"POP\"], \"from\": 2009, \"to\": 2009}]}";
        as("admin", null).contentType("application/json").body(round).put("/v1/collection-rounds/ISOLATION");
        if (method.equals("GET")) {
            return caller.get(template.replace("{code}", "ISOLATION"));
        }
        return method.equals("PUT")
                ? caller.contentType("application/json")
                        .body(round)
                        .put("/v1/collection-rounds/ISOLATION-" + System.nanoTime())
                : caller.contentType("application/json")
                        .body("{\"refArea\": \"" + OWNER + "\", \"until\": \"2015-04-01T00:00:00Z\", \"comment\":"
                                + " \"Asked for\"}")
                        .post("/v1/collection-rounds/ISOLATION/reopenings");
    }

    /** A draft of the owner, with a file. */
    private static String contribution() {
        String id = as("data-provider", OWNER)
                .contentType("application/json")
                .body(CONTRIBUTION.formatted("secret of " + OWNER))
                .post("/v1/contributions")
                .path("id");
        as("data-provider", OWNER)
                .contentType("text/plain")
                .body(SECRET)
                .post("/v1/contributions/" + id + "/attachments?name=a.txt");
        return id;
    }

    private static Response settle(RequestSpecification caller, String area) {
        return caller.contentType("application/json")
                .header("If-Match", as("data-provider", area).get("/v1/office").header("ETag"))
                .body("{\"approvalRequired\": false}")
                .put("/v1/office");
    }

    private static Response put(RequestSpecification caller, String name, String area) {
        return caller.contentType("application/json")
                .body(MAPPING.formatted(area, area).getBytes(StandardCharsets.UTF_8))
                .put("/v1/column-mappings/" + name);
    }

    private static RequestSpecification as(String role, String area) {
        return given().header("Authorization", "Bearer " + Tokens.of(area, role));
    }

    private static List<String> operations() throws Exception {
        List<String> operations = new ArrayList<>();
        String path = null;
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("../openapi/ingest.yaml"))) {
            within = line.equals("paths:") || within && (line.isEmpty() || line.startsWith(" "));
            if (within && line.matches("  /\\S+:")) {
                path = line.strip().replace(":", "");
            } else if (within && line.matches("    (get|post|put|delete|patch):")) {
                operations.add(line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }
}
