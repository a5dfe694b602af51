package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is withdrawn and nothing overwritten by accident: whoever reaches far into what is held is asked first. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class LargeChangesOverHttpTest {

    private static final String PLAIN = "action,ref_area,series,sex,time_period,value\n";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final String SDMX = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE\n";

    /** What each manner of reaching far looks like; {@code 30} observations are held, of 1981 to 2010. */
    private enum Manner {
        A_DELETION_OF_THE_SERIES(SDMX_CSV),
        A_DELETION_OF_EVERYTHING(SDMX_CSV),
        WITHDRAWALS_ONE_BY_ONE("text/csv"),
        ROWS_WITH_OTHER_VALUES("text/csv"),
        A_REPLACEMENT(SDMX_CSV),
        A_MERGE(SDMX_CSV);

        private final String mediaType;

        Manner(String mediaType) {
            this.mediaType = mediaType;
        }

        String file(String area) {
            return switch (this) {
                case A_DELETION_OF_THE_SERIES -> SDMX + "dataflow,X:Y(1.0),D," + area + ",ENROLMENT_PRIMARY,,,\n";
                case A_DELETION_OF_EVERYTHING -> SDMX + "dataflow,X:Y(1.0),D," + area + ",,,,\n";
                case WITHDRAWALS_ONE_BY_ONE -> plain("D", area, "");
                case ROWS_WITH_OTHER_VALUES -> plain("", area, "1100");
                case A_REPLACEMENT -> sdmx("R", area);
                case A_MERGE -> sdmx("M", area);
            };
        }

        boolean withdraws() {
            return ordinal() <= WITHDRAWALS_ONE_BY_ONE.ordinal();
        }

        private static String plain(String action, String area, String value) {
            return PLAIN + years(year -> action + "," + area + ",ENROLMENT_PRIMARY,F," + year + "," + value);
        }

        private static String sdmx(String action, String area) {
            return SDMX
                    + years(year ->
                            "dataflow,X:Y(1.0)," + action + "," + area + ",ENROLMENT_PRIMARY,F," + year + ",1100");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A_DELETION_OF_THE_SERIES, UZB",
        "A_DELETION_OF_EVERYTHING, VGB",
        "WITHDRAWALS_ONE_BY_ONE, KHM",
        "ROWS_WITH_OTHER_VALUES, TKM",
        "A_REPLACEMENT, MMR",
        "A_MERGE, SXM"
    })
    void a_file_that_reaches_far_waits_with_its_counts_by_series_and_year_until_it_is_confirmed(
            Manner manner, String area) {
        Office office = new Office(area);
        office.submits(PLAIN + years(year -> "," + area + ",ENROLMENT_PRIMARY,F," + year + ",1000"));

        tells(send(office, manner, "?dryRun=true"), manner)
                .body("remark", startsWith("Nothing was kept, this being a dry run"));
        tells(send(office, manner, "?confirmation=As%20always"), manner);
        String id = tells(send(office, manner, ""), manner)
                .body("remark", startsWith("Nothing is kept yet"))
                .extract()
                .path("id");
        assertThat(held(office)).hasSize(30).allMatch(value -> value.equals("1000"));
        office.asks()
                .get("/v1/submissions/" + id + "/findings?language=en")
                .then()
                .body("items.rule", hasItem("LARGE_CHANGE"))
                .body(
                        "items.find { it.rule == 'LARGE_CHANGE' }.message",
                        containsString("30 of the observations of ENROLMENT_PRIMARY (1981: 1, 1982: 1"));

        office.takes("confirmation", id, "So it is").statusCode(200).body("status", equalTo("ACCEPTED"));
        assertThat(held(office)).hasSize(manner.withdraws() ? 0 : 30).allMatch(value -> value.equals("1100"));
    }

    private static ValidatableResponse tells(ValidatableResponse answer, Manner manner) {
        return answer.statusCode(201)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("reach.held", equalTo(30))
                .body("reach.withdrawn", equalTo(manner.withdraws() ? 30 : 0))
                .body("reach.changed", equalTo(manner.withdraws() ? 0 : 30))
                .body("reach.parts", hasSize(30))
                .body("reach.parts[0].series", equalTo("ENROLMENT_PRIMARY"))
                .body("reach.parts[0].year", equalTo(1981));
    }

    @Test
    void an_office_that_names_how_much_it_expects_is_not_asked_unless_it_is_more() {
        Office office = new Office("TJK");
        office.submits(PLAIN + years(year -> ",TJK,ENROLMENT_PRIMARY,F," + year + ",1000"));
        String deletion = Manner.WITHDRAWALS_ONE_BY_ONE.file("TJK");
        office.submits(deletion, "?confirmation=Old&mayWithdraw=29").body("status", equalTo("AWAITING_CONFIRMATION"));
        office.submits(deletion, "?mayWithdraw=30").body("status", equalTo("AWAITING_CONFIRMATION"));
        office.submits(deletion, "?confirmation=Old&mayWithdraw=many").statusCode(400);
        office.submits(deletion, "?confirmation=Old&mayWithdraw=30").body("status", equalTo("ACCEPTED"));
    }

    @Test
    void what_was_confirmed_is_asked_again_when_it_has_become_more_since() {
        Office office = new Office("SVN");
        office.submits(PLAIN + years(year -> ",SVN,ENROLMENT_PRIMARY,F," + year + ",1000"));
        office.requiresApproval(true);
        Office colleague = new Office("SVN", "a.second");
        String id = send(office, Manner.A_DELETION_OF_THE_SERIES, "").extract().path("id");
        office.takes("confirmation", id, "Old").body("status", equalTo("AWAITING_APPROVAL"));
        office.requiresApproval(false);
        office.submits(PLAIN + ",SVN,ENROLMENT_PRIMARY,M,2010,1000\n").body("status", equalTo("ACCEPTED"));
        colleague
                .takes("approval", id, "Seen")
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("reach.withdrawn", equalTo(31));
    }

    @Test
    void a_file_that_reaches_little_is_not_asked_about() {
        Office office = new Office("PRY");
        office.submits(PLAIN + years(year -> ",PRY,ENROLMENT_PRIMARY,F," + year + ",1000"));
        String few =
                Manner.ROWS_WITH_OTHER_VALUES.file("PRY").lines().limit(21).collect(Collectors.joining("\n", "", "\n"));
        office.submits(few, "").body("status", equalTo("ACCEPTED")).body("$", not(hasKey("reach")));
        office.submits(PLAIN + years(year -> ",PRY,ENROLMENT_PRIMARY,M," + year + ",900"), "")
                .body("status", equalTo("ACCEPTED"));
    }

    @Test
    void a_row_that_names_nothing_but_its_area_is_always_asked_about() {
        Office office = new Office("MNP");
        office.submits(PLAIN + ",MNP,POP,F,2010,10000000\n");
        send(office, Manner.A_DELETION_OF_EVERYTHING, "")
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("reach.withdrawn", equalTo(1));
    }

    @Test
    void a_file_that_only_informs_is_noted_and_says_first_that_nothing_was_kept() {
        Office office = new Office("VNM");
        String file = SDMX + years(year -> "dataflow,X:Y(1.0),I,VNM,ENROLMENT_PRIMARY,F," + year + ",1000");
        for (String wish : new String[] {"?dryRun=true", ""}) {
            String id = office.sends(SDMX_CSV, file.getBytes(StandardCharsets.UTF_8), wish)
                    .statusCode(201)
                    .body("status", equalTo("NOTED"))
                    .body("remark", startsWith("Nothing was kept"))
                    .body("remark", containsString("M (Merge) or R (Replace)"))
                    .body("counts.received", equalTo(30))
                    .body("counts.unchanged", equalTo(30))
                    .body("findingCount", equalTo(1))
                    .extract()
                    .path("id");
            office.takes("withdrawal", id, "Nothing").statusCode(409);
        }
        assertThat(held(office)).isEmpty();
        String mixed = file + "dataflow,X:Y(1.0),M,VNM,ENROLMENT_PRIMARY,M,2010,900\n";
        office.sends(SDMX_CSV, mixed.getBytes(StandardCharsets.UTF_8), "").body("status", equalTo("ACCEPTED"));
        assertThat(held(office)).containsExactly("900");
    }

    private static ValidatableResponse send(Office office, Manner manner, String wish) {
        return office.sends(manner.mediaType, manner.file(office.area()).getBytes(StandardCharsets.UTF_8), wish);
    }

    private static java.util.List<String> held(Office office) {
        return office.asks().get("/v1/observations?limit=5000").jsonPath().getList("items.value", String.class);
    }

    private static String years(java.util.function.IntFunction<String> row) {
        return IntStream.rangeClosed(1981, 2010).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }
}
