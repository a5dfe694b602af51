package org.inclusio.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.LimitsAsBounds;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values below or above a limit, as offices write them and as they are kept. */
class LimitRulesTest {

    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";

    private final Interpretation interpretation = new Interpretation();

    @ParameterizedTest
    @ValueSource(strings = {"<2.5", "< 2.5", "  <  2.5 ", "<\u00a02.5", "\uff1c2.5", "&lt;2.5", "&lt; 2.5", "<+2.50"})
    void a_value_below_its_limit_is_no_value_and_an_upper_bound_however_it_is_written(String written)
            throws IOException {
        RawObservation row = row(UNDERNOURISHED, written, "", "", "");
        assertThat(interpretation.findings(row)).isEmpty();
        assertThat(row.get(Column.OBS_VALUE)).isNull();
        assertThat(row.get(Column.LOWER_BOUND)).isNull();
        assertThat(new java.math.BigDecimal(row.get(Column.UPPER_BOUND))).isEqualByComparingTo("2.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {">95", "> 95", "\uff1e95", "&gt;95"})
    void a_value_above_its_limit_is_no_value_and_a_lower_bound(String written) throws IOException {
        RawObservation row = row("MDG_0708_WATER", written, "", "", "");
        assertThat(interpretation.findings(row)).isEmpty();
        assertThat(row.get(Column.OBS_VALUE)).isNull();
        assertThat(row.get(Column.LOWER_BOUND)).isEqualTo("95");
        assertThat(row.get(Column.UPPER_BOUND)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "\u22642.5,       NUMBER, <2.5",
        "<=2.5,           NUMBER, <2.5",
        "\u226595,        NUMBER, OBS_STATUS N",
        ">=95,            NUMBER, OBS_STATUS N",
        "&lt;=2.5,        NUMBER, <2.5",
        "<,               NUMBER, names no limit",
        "<few,            NUMBER, names no limit",
        "'<2,5',          NUMBER, names no limit",
        "<<2.5,           NUMBER, names no limit",
        "<2.5%,           NUMBER, names no limit",
        "<1e,             NUMBER, names no limit",
        "<1e999,          NUMBER, has more than 40 digits"
    })
    void what_names_no_limit_or_one_that_is_not_kept_apart_is_found_where_it_stands(
            String written, Rule rule, String said) throws IOException {
        List<Finding> findings = interpretation.findings(row(UNDERNOURISHED, written, "", "", ""));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(rule);
        assertThat(findings.get(0).column()).isEqualTo("OBS_VALUE");
        assertThat(findings.get(0).message()).startsWith("Line 2, OBS_VALUE").contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "<2.5, ,    2.5,  , ",
        "<2.5, ,    2.50, E, ",
        "<2.5, ,    3.1,  , BOUNDS_AROUND_VALUE",
        "<2.5, 0,   ,     , BOUNDS_AROUND_VALUE",
        "<2.5, 0,   2.5,  N, ",
        "<2.5, ,    ,     O, VALUE_GIVEN",
        "<2.5, ,    ,     M, VALUE_GIVEN",
        "'',   ,    2.5,  O, VALUE_GIVEN",
        "'',   95,  ,     M, VALUE_GIVEN",
        "'',   ,    2.5,  L, VALUE_GIVEN",
        "'',   ,    2.5,  H, VALUE_GIVEN",
        "'',   ,    2.5,  Q, VALUE_GIVEN",
        "'',   2,   4,    O, VALUE_GIVEN",
        "'',   ,    ,     O, ",
        "'',   ,    2.5,  , ",
        "'',   95,  ,     E, ",
        "'',   2,   4,    , VALUE_GIVEN",
        "'',   2,   4,    N, ",
        "'',   4,   2,    N, BOUNDS_AROUND_VALUE",
        "'',   ,    ,     N, VALUE_GIVEN",
        "<100, ,    ,     , ",
        "<100.5, ,  ,     , VALUE_GIVEN",
        ">0,   ,    ,     , ",
        ">-1,  ,    ,     , VALUE_GIVEN",
        "<0,   ,    ,     , PERCENTAGE_IN_RANGE"
    })
    void bounds_and_status_say_the_same_as_the_limit_or_are_found(
            String value, String lower, String upper, String status, Rule broken) throws IOException {
        assertThat(interpretation.findings(row(UNDERNOURISHED, value, text(lower), text(upper), text(status))))
                .extracting(Finding::rule)
                .containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "DEATHS_U5, <5, ",
        "DEATHS_U5, <0, NOT_NEGATIVE",
        "DEATHS_U5, >1000, ",
        "DEATHS_U5, >-5, VALUE_GIVEN",
        "DEATHS_U5, >0, ",
        "UNEMPLOYMENT_RATE, <101, VALUE_GIVEN",
        "UNEMPLOYMENT_RATE, >-0.1, VALUE_GIVEN",
        "UNEMPLOYMENT_RATE, <0, PERCENTAGE_IN_RANGE",
        "UNEMPLOYMENT_RATE, <0.5, ",
        "UNEMPLOYMENT_RATE, >99, ",
        "UNEMPLOYMENT_RATE, >100, PERCENTAGE_IN_RANGE",
        "MDG_0104_GDP_PER_EMPLOYED_GROWTH, <-1, "
    })
    void nothing_is_below_no_persons_or_above_the_whole(String series, String value, Rule broken) throws IOException {
        assertThat(interpretation.findings(row(series, value, "", "", "")))
                .extracting(Finding::rule)
                .containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void a_bound_of_what_is_missing_is_found_at_the_status_as_a_limit_is() throws IOException {
        String asBound = interpretation
                .findings(row(UNDERNOURISHED, "", "", "2.5", "O"))
                .get(0)
                .message();
        String asLimit = interpretation
                .findings(row(UNDERNOURISHED, "<2.5", "", "", "O"))
                .get(0)
                .message();
        assertThat(asBound)
                .isEqualTo(
                        "Line 2, OBS_STATUS: \"2.5\" is a limit of a value, and the status O says that there is none."
                                + " Leave one of the two out.");
        assertThat(asLimit).isEqualTo(asBound.replace("2.5", "<2.5"));
    }

    /** A limit that is held is contradicted by such a status; the bounds of a value go with it. */
    @Test
    void a_row_that_merges_such_a_status_is_held_against_the_limit_that_is_held() throws IOException {
        RawObservation held = row(UNDERNOURISHED, "<2.5", "", "", "");
        RawObservation status = row(UNDERNOURISHED, "", "", "", "O");
        assertThat(interpretation.findingsOfWhole(status.over(cells(held))))
                .extracting(Finding::rule)
                .containsExactly(Rule.VALUE_GIVEN);

        RawObservation estimate = row(UNDERNOURISHED, "6", "5", "7", "");
        RawObservation withdrawn = status.with(Column.OBS_VALUE, RawObservation.MISSING);
        RawObservation left = withdrawn.over(cells(estimate));
        assertThat(interpretation.findingsOfWhole(left)).isEmpty();
        assertThat(left.get(Column.UPPER_BOUND)).isNull();
    }

    private static String[] cells(RawObservation row) {
        return java.util.Arrays.stream(Column.values()).map(row::get).toArray(String[]::new);
    }

    @Test
    void the_finding_of_a_limit_that_includes_itself_names_the_way_to_state_it() throws IOException {
        assertThat(interpretation
                        .findings(row(UNDERNOURISHED, "\u22642.5", "", "", ""))
                        .get(0)
                        .message())
                .isEqualTo(
                        "Line 2, OBS_VALUE: \"\u22642.5\" includes its limit, which is not kept apart. Write <2.5 where the"
                                + " value is below 2.5, or leave the value empty and give both bounds with OBS_STATUS N.");
    }

    private static RawObservation row(String series, String value, String lower, String upper, String status)
            throws IOException {
        String file = "ref_area,series,time_period,value,lower,upper,status\nKEN," + series + ",2012,\""
                + value.replace("\"", "\"\"") + "\"," + lower + "," + upper + "," + status + "\n";
        List<RawObservation> rows = new ArrayList<>();
        new PlainCsv()
                .read(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new LimitsAsBounds(
                                new RowReceiver() {
                                    @Override
                                    public void observation(RawObservation row) {
                                        rows.add(row);
                                    }

                                    @Override
                                    public void unreadable(UnreadableRow row) {
                                        throw new AssertionError(row);
                                    }
                                },
                                false,
                                Decimals::isDecimal));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
