package org.inclusio.indicator.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.problem.Paged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out is whole, unless pages are asked for; and who has it already is told so. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class WholeListsTest {

    private static final String VALUES = "/v1/indicators/6.10/values?series=MDG_0610_TB_TREATMENT&refArea=ARM";
    private static final String END = "\r\n";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    WholeLists wholeLists;

    /** Three cured women in each of five years, who are hidden; in Albania the total contradicts its parts. */
    @BeforeEach
    void five_years_of_two_areas() {
        received.apply(Statement.submission(1, cured("ARM", "60")));
        received.apply(Statement.submission(1, cured("ALB", "62")));
        Eventually.computed(database, "ARM", "ALB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VALUES,
                "/v1/revisions?refArea=ARM",
                "/v1/suppressions?refArea=ARM",
                "/v1/quality-findings?refArea=ALB",
                "/v1/indicators/6.10/inequality?dimension=sex&series=MDG_0610_TB_TREATMENT&refArea=ARM"
            })
    void a_list_that_is_not_asked_for_in_pages_is_all_its_pages_with_one_header(String list) {
        String whole = csv(list).then().statusCode(200).extract().asString();
        StringBuilder paged = new StringBuilder();
        int pages = 0;
        for (String next = list + "&limit=2"; next != null; pages++) {
            Response page = csv(next);
            String text = page.asString();
            paged.append(pages == 0 ? text : text.substring(text.indexOf(END) + END.length()));
            next = next(page);
        }

        assertThat(pages).isGreaterThan(2);
        assertThat(whole).isEqualTo(paged.toString());
        assertThat(csv(list).header("Link")).isNull();
        assertThat(csv(list + "&limit=&cursor=").asString()).isEqualTo(whole);
    }

    @Test
    void a_list_in_csv_has_as_many_rows_as_all_pages_in_json_have_items() {
        int items = 0;
        String next = VALUES + "&limit=2";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            items += page.jsonPath().getList("items").size();
            next = next(page);
        }

        assertThat(items).isEqualTo(15);
        assertThat(rows(csv(VALUES))).isEqualTo(items);
    }

    @Test
    void a_page_in_csv_has_as_many_rows_as_were_asked_for_and_the_address_of_the_next() {
        Response page = csv(VALUES + "&limit=2");

        assertThat(rows(page)).isEqualTo(2);
        assertThat(page.header("Link"))
                .startsWith("</v1/indicators/6.10/values?")
                .endsWith(">; rel=\"next\"");
    }

    @Test
    void a_list_that_is_saved_has_a_name_that_tells_what_it_is() {
        assertThat(csv(VALUES).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"indicators-6.10-values.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json"})
    void who_has_the_answer_already_is_told_so_by_a_weak_tag_too(String format) {
        String tag = given().accept(format).get(VALUES).header("ETag");

        for (String known : List.of(tag, "W/" + tag, "\"another\", W/" + tag, "*")) {
            Response answer =
                    given().accept(format).header("If-None-Match", known).get(VALUES);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.asString()).isEmpty();
        }
        given().accept(format)
                .header("If-None-Match", "W/\"another\"")
                .get(VALUES)
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_that_was_written_and_is_not_sent_does_not_stay_open() throws IOException {
        String tag = given().accept("text/csv").get(VALUES).header("ETag");
        long before = openLists();
        for (int i = 0; i < 10; i++) {
            given().accept("text/csv")
                    .header("If-None-Match", tag)
                    .get(VALUES)
                    .then()
                    .statusCode(304);
            given().accept("text/csv")
                    .header("If-Match", "\"another\"")
                    .get(VALUES)
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json");
        }

        assertThat(openLists()).isEqualTo(before);
    }

    /** Files of lists that this process holds open, by what Linux tells. */
    private static long openLists() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(Path::toFile)
                    .map(file -> {
                        try {
                            return file.getCanonicalPath();
                        } catch (IOException e) {
                            return "";
                        }
                    })
                    .filter(path -> path.contains("list") && path.contains(".csv"))
                    .count();
        }
    }

    @Test
    void a_cursor_belongs_to_its_filter() {
        String cursor = given().get(VALUES + "&limit=1").jsonPath().getString("next");

        given().get(VALUES + "&limit=5&cursor=" + cursor).then().statusCode(200);
        for (String other : List.of("&sex=F", "&from=2009", "&refArea=ALB")) {
            given().get(VALUES + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://inclusio.example/problems/bad-cursor"))
                    .body("detail", containsString("'cursor'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/indicators?",
                "/v1/indicators/6.10?",
                "/v1/indicators/6.10/values?",
                "/v1/indicators/6.10/inequality?dimension=sex&",
                "/v1/indicators/6.10/progress?",
                "/v1/progress-gaps?sex=F&",
                "/v1/progress-rules?",
                "/v1/inequality-measures?",
                "/v1/regions?",
                "/v1/revisions?",
                "/v1/suppressions?",
                "/v1/quality-findings?",
                "/v1/set-aside?"
            })
    @TestSecurity(user = "root", roles = "admin")
    void a_parameter_that_an_address_does_not_have_is_refused_by_its_name(String address) {
        given().get(address + "search=water")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/unknown-parameter"))
                .body("detail", containsString("'search'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "https://journal.example", "null"})
    void a_page_of_any_origin_may_read_the_tag_and_the_address_of_the_next_and_sends_nothing_by_itself(String origin) {
        given().header("Origin", origin)
                .get(VALUES + "&limit=2")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Allow-Credentials", anyOf(nullValue(), equalTo("false")))
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(containsStringIgnoringCase("etag"), containsStringIgnoringCase("link")));
    }

    /** More than the largest page, so that it is found in four. */
    @Test
    void a_list_longer_than_the_largest_page_has_one_header() throws IOException {
        record Numbers(List<Integer> items, String next) implements Paged<Numbers> {
            @Override
            public Numbers withNext(String another) {
                return new Numbers(items, another);
            }
        }
        PagedList<Numbers> list = new PagedList<>(
                3,
                parameters -> {
                    String cursor = parameters.getFirst("cursor");
                    int first = cursor == null ? 1 : Integer.parseInt(cursor);
                    int last = Math.min(10, first + Integer.parseInt(parameters.getFirst("limit")) - 1);
                    return new Numbers(
                            IntStream.rangeClosed(first, last).boxed().toList(),
                            last == 10 ? null : Integer.toString(last + 1));
                },
                page -> "number" + END
                        + String.join(
                                "", page.items().stream().map(one -> one + END).toList()));

        assertThat(read(wholeLists.write(new MultivaluedHashMap<>(), list)).split(END))
                .containsExactly("number", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void what_changes_while_a_list_is_written_is_not_in_it() throws IOException {
        record Count(long items, String next) implements Paged<Count> {
            @Override
            public Count withNext(String another) {
                return new Count(items, another);
            }
        }
        PagedList<Count> list = new PagedList<>(
                1,
                parameters -> {
                    long counted = recomputations();
                    QuarkusTransaction.requiringNew().run(this::recompute);
                    return new Count(counted, parameters.getFirst("cursor") == null ? "second" : null);
                },
                page -> "count" + END + page.items() + END);

        String[] lines =
                read(wholeLists.write(new MultivaluedHashMap<>(), list)).split(END);

        assertThat(lines).hasSize(3);
        assertThat(lines[2]).isEqualTo(lines[1]);
        assertThat(recomputations()).isEqualTo(Long.parseLong(lines[1]) + 2);
    }

    private long recomputations() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from recomputation where ref_area = 'AUS'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void recompute() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into recomputation (ref_area) values ('AUS')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(WholeLists.Written written) throws IOException {
        try (written) {
            return new String(written.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Statement> cured(String area, String all) {
        List<Statement> rows = new ArrayList<>();
        for (int year = 2006; year <= 2010; year++) {
            rows.add(Statement.of("TB_COHORT", area, year, "120", rows.size() + 1));
            rows.add(
                    Statement.of("TB_COHORT", area, year, "55", rows.size() + 1).with("sex", "F"));
            rows.add(Statement.of("TB_CURED_OR_COMPLETED", area, year, all, rows.size() + 1));
            rows.add(Statement.of("TB_CURED_OR_COMPLETED", area, year, "3", rows.size() + 1)
                    .with("sex", "F"));
            rows.add(Statement.of("TB_CURED_OR_COMPLETED", area, year, "57", rows.size() + 1)
                    .with("sex", "M"));
        }
        return rows;
    }

    private static Response csv(String address) {
        return given().urlEncodingEnabled(false).accept("text/csv").get(address);
    }

    private static int rows(Response csv) {
        return csv.asString().split(END).length - 1;
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
