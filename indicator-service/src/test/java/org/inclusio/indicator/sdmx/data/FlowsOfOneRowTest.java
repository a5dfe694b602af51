package org.inclusio.indicator.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.inclusio.formats.write.DataSetHead;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.Wording;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.AskedFormat;
import org.inclusio.indicator.sdmx.query.DataFormat;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.QueryOfV1;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.problem.RefusedRequest;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataflows of totals and in the shape of the structure of the Millennium Development Goals, told from the same rows. */
class FlowsOfOneRowTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final PublishedCodes CODES = new PublishedCodes(CATALOGUE);
    private static final Told RELEASE = new Told(2, "2015-07", Instant.parse("2015-07-01T09:30:00Z"), Optional.empty());

    private static final List<PublishedRow> ROWS = List.of(
            row("MDG_0401_U5MR", "KEN", "Y0T4", Map.of("sex", "F", "value", "50.5")),
            row("MDG_0401_U5MR", "KEN", "Y0T4", Map.of("urbanisation", "R", "value", "60")),
            row("MDG_0401_U5MR", "KEN", "Y0T4", Map.of("value", "55")),
            row("MDG_0401_U5MR", "KEN", "Y0T4", Map.of("wealth_quantile", "Q1", "value", "80")),
            row("MDG_0401_U5MR", "WORLD", "Y0T4", Map.of("value", "63")),
            row("MDG_0303_WOMEN_PARLIAMENT", "KEN", "_T", Map.of("obs_status", "Q", "reliability", "SUPPRESS")));

    private static PublishedRow row(String series, String area, String age, Map<String, String> more) {
        Map<String, String> columns = new HashMap<>(Map.of("series", series, "ref_area", area, "age", age));
        columns.put("time_period", "2010");
        columns.put("unit", CATALOGUE.series(series).orElseThrow().unit());
        columns.putAll(more);
        return MadeRows.row(columns);
    }

    private static DataQuery v2(String flow, String parameters) {
        return QueryOfV2.of(Address.of("/dataflow/INCLUSIO/" + flow + "/1.0.0/*", parameters), CODES);
    }

    private static List<PublishedRow> told(DataQuery query) {
        RowFilter filter = new RowFilter(query, CODES);
        List<PublishedRow> rows = ROWS.stream().filter(filter::test).toList();
        List<PublishedRow> all = new ArrayList<>();
        Batches arranged = new Arranged(MadeRows.batches(rows), query);
        for (List<PublishedRow> part = arranged.next(); !part.isEmpty(); part = arranged.next()) {
            all.addAll(part);
        }
        return all;
    }

    private static List<String> csv(DataQuery query) throws IOException {
        AskedFormat asked = AskedFormat.of(Face.V2, Optional.of(DataFormat.CSV_2_0.mediaType()), Address.of("", null));
        WrittenFormat<PublishedRow> format =
                DataFormats.of(asked, query, RowStructure.of(query, Face.V2, CODES, "en"), RELEASE, "en", List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<PublishedRow> message = format.begin(out);
        message.dataSet(DataSetHead.REPLACE);
        for (PublishedRow row : told(query)) {
            message.row(row);
        }
        message.end();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The dimensions of the data structure of 2013 in their order, T for totals, areas by the M49 of the United Nations. */
    @Test
    void the_compatible_flow_has_the_dimensions_and_codes_of_the_structure_of_2013() throws IOException {
        assertThat(csv(v2("DF_MDG_COMPAT", "attributes=OBS_STATUS")))
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,UNIT,LOCATION,AGE_GROUP,SEX,REF_AREA,SOURCE_TYPE,"
                                + "TIME_PERIOD,OBS_VALUE,OBS_STATUS",
                        "dataflow,INCLUSIO:DF_MDG_COMPAT(1.0.0),R,A,MDG_0401_U5MR,PER_1000_LIVE_BIRTHS,T,000_004_Y,F,404,"
                                + "NA,2010,50.5,A",
                        "dataflow,INCLUSIO:DF_MDG_COMPAT(1.0.0),R,A,MDG_0401_U5MR,PER_1000_LIVE_BIRTHS,R,000_004_Y,T,404,"
                                + "NA,2010,60,A",
                        "dataflow,INCLUSIO:DF_MDG_COMPAT(1.0.0),R,A,MDG_0401_U5MR,PER_1000_LIVE_BIRTHS,T,000_004_Y,T,404,"
                                + "NA,2010,55,A",
                        "dataflow,INCLUSIO:DF_MDG_COMPAT(1.0.0),R,A,MDG_0401_U5MR,PER_1000_LIVE_BIRTHS,T,000_004_Y,T,001,"
                                + "NA,2010,63,A",
                        "dataflow,INCLUSIO:DF_MDG_COMPAT(1.0.0),R,A,MDG_0303_WOMEN_PARLIAMENT,PERCENT,T,000_099_Y,T,404,"
                                + "NA,2010,,Q");
    }

    @Test
    void the_flow_of_totals_has_of_each_series_what_is_about_everybody_whom_it_is_about() {
        assertThat(told(v2("DF_MDG_HEADLINE", null))).containsExactly(ROWS.get(2), ROWS.get(4), ROWS.get(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.MDG_0401_U5MR.PER_1000_LIVE_BIRTHS | c[UNIT]=PER_1000_LIVE_BIRTHS | 4",
                "...R | c[LOCATION]=R | 1",
                "....000_004_Y.F | c[AGE_GROUP]=000_004_Y&c[SEX]=F | 1",
                "...T.Y0T4._T | c[LOCATION]=T&c[AGE_GROUP]=sw:000_00&c[SEX]=ne:F | 2",
                "......404+4 | c[REF_AREA]=404,004 | 4",
                "......KEN.NA | c[REF_AREA]=ew:04&c[SOURCE_TYPE]=NA | 4",
                "......1 | c[REF_AREA]=lt:004 | 1"
            })
    void both_versions_take_its_codes_and_the_own_ones(String key, String filters, int cells) {
        DataQuery first = QueryOfV1.of(Address.of("/DF_MDG_COMPAT/" + key, null), CODES);
        assertThat(told(first)).hasSize(cells).isEqualTo(told(v2("DF_MDG_COMPAT", filters)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT", "LOCATION", "SOURCE_TYPE", "TIME_PERIOD"})
    void each_of_its_dimensions_may_stand_at_the_observation(String dimension) {
        assertThat(told(v2("DF_MDG_COMPAT", "dimensionAtObservation=" + dimension + "&sort=LOCATION:desc")))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/DF_MDG_COMPAT/.......X | SOURCE_TYPE=X",
                "/DF_MDG_COMPAT/.......M | SOURCE_TYPE=M",
                "/DF_MDG_COMPAT/......KENN | REF_AREA=KENN",
                "/DF_MDG_COMPAT/......... | FREQ.SERIES.UNIT.LOCATION.AGE_GROUP.SEX.REF_AREA.SOURCE_TYPE",
                "/DF_MDG_COMPT | DF_MDG_COMPAT?"
            })
    void what_it_does_not_have_is_named(String address, String named) {
        assertThatThrownBy(() -> QueryOfV1.of(Address.of(address, null), CODES))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(named);
    }

    @Test
    void the_one_code_of_what_is_not_stated_has_the_name_that_its_list_has() {
        FlowComponent source = PublishedFlow.COMPATIBLE.component("SOURCE_TYPE").orElseThrow();
        assertThat(new CodeNames(source, CODES, "en")).containsExactly(Map.entry("NA", "Not stated"));
    }

    @Test
    void of_several_flows_that_are_named_those_that_are_not_told_are_named() {
        DataQuery query = v2("DF_MDG_COMPAT,DF_MDG_HEADLINE", null);
        assertThat(query.flow()).isEqualTo(PublishedFlow.HEADLINE);
        assertThat(query.ignored()).singleElement().asString().startsWith("DF_MDG_COMPAT");
        assertThat(QueryOfV2.of(Address.of("/datastructure/INCLUSIO/MDG/~", null), CODES)
                        .flow())
                .isEqualTo(PublishedFlow.COMPATIBLE);
    }

    @Test
    void every_code_is_told_by_one_code_that_means_it() {
        List<String> ages = List.of(
                "_T",
                "Y0",
                "Y0T4",
                "Y15T24",
                "Y_GE0",
                "Y_GE15",
                "Y15T99",
                "Y99",
                "Y_GE99",
                "Y100",
                "M6",
                "_U",
                "_Z",
                "SCHOOL_PRIMARY");
        for (FlowComponent component : PublishedFlow.COMPATIBLE.key()) {
            if (component.codes() == FlowComponent.Codes.NOT_STATED) {
                continue;
            }
            List<String> own = new ArrayList<>(CODES.of(component.source()).keySet());
            if (component.codes() == FlowComponent.Codes.AGE_GROUP) {
                own.addAll(ages);
            }
            Wording wording = CODES.wording(component);
            assertThat(own.stream().distinct().map(wording::told))
                    .as(component.id())
                    .doesNotHaveDuplicates();
            assertThat(own)
                    .as(component.id())
                    .allSatisfy(code -> assertThat(CODES.meant(component, wording.told(code)))
                            .isEqualTo(code));
        }
    }

    /** Codes as the structure of 2013 has them, with the own ones that an oracle looks for. */
    private static final Map<String, Map<String, String>> ASKED = Map.of(
            "LOCATION", Map.of("T", "_T", "R", "R", "U", "U"),
            "SEX", Map.of("T", "_T", "F", "F", "M", "M"),
            "REF_AREA", Map.of("008", "ALB", "404", "KEN", "800", "UGA", "001", "WORLD"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void questions_of_version_1_and_2_and_an_oracle_find_the_same_cells(int seed) {
        Random random = new Random(seed);
        List<PublishedRow> rows = MadeRows.many(random);
        int cells = 0;
        for (int i = 0; i < 50; i++) {
            List<String> positions = new ArrayList<>();
            List<String> filters = new ArrayList<>();
            List<PublishedRow> expected = rows;
            for (FlowComponent dimension : PublishedFlow.COMPATIBLE.key()) {
                Map<String, String> own = new TreeMap<>(ASKED.getOrDefault(dimension.id(), Map.of()));
                own.keySet().removeIf(any -> random.nextInt(3) > 0);
                positions.add(String.join("+", own.keySet()));
                if (!own.isEmpty()) {
                    filters.add("c[" + dimension.id() + "]=" + String.join(",", own.keySet()));
                    expected = expected.stream()
                            .filter(row -> own.containsValue(row.text(dimension.source())))
                            .toList();
                }
            }
            cells += expected.size();
            DataQuery first = QueryOfV1.of(Address.of("/DF_MDG_COMPAT/" + String.join(".", positions), null), CODES);
            DataQuery second = v2("DF_MDG_COMPAT", String.join("&", filters));
            assertThat(rows.stream().filter(new RowFilter(first, CODES)::test).toList())
                    .isEqualTo(expected);
            assertThat(rows.stream().filter(new RowFilter(second, CODES)::test).toList())
                    .isEqualTo(expected);
        }
        assertThat(cells).isPositive();
    }

    /** What a structure declares is written in its order, and every component of it is said by some row. */
    @ParameterizedTest
    @EnumSource(PublishedFlow.class)
    void the_components_of_a_structure_are_those_that_data_tell(PublishedFlow flow) {
        Map<String, String> all = Map.of(
                "nature", "E",
                "lower_bound", "1",
                "upper_bound", "2.5",
                "coverage", "80",
                "areas_with_data", "12",
                "reported_value", "2",
                "source", "Census");
        List<PublishedRow> rows = List.of(
                row("MDG_0401_U5MR", "KEN", "Y0T4", all), row("MDG_0401_U5MR", "KEN", "Y0T4", Map.of("value", "2.0")));
        DataQuery query = v2(flow.id(), null);
        var written = RowStructure.of(query, Face.V2, CODES, "en").all();
        assertThat(written.stream().map(one -> one.id()))
                .containsExactlyInAnyOrderElementsOf(
                        flow.components().stream().map(FlowComponent::id).toList());
        assertThat(written)
                .allSatisfy(one -> assertThat(rows.stream().map(one::text).filter(Objects::nonNull))
                        .as(one.id())
                        .isNotEmpty());
    }

    @Test
    void ages_that_no_list_has_are_named_in_data_as_in_structures() {
        var names = RowStructure.of(v2("DF_MDG_COMPAT", null), Face.V2, CODES, "en").dimensions().stream()
                .filter(one -> one.id().equals("AGE_GROUP"))
                .findFirst()
                .orElseThrow()
                .codes();
        assertThat(names)
                .satisfies(all -> assertThat(all.get("015_024_Y")).isEqualTo("15 to 24 years"))
                .satisfies(all -> assertThat(all.get("000_099_Y")).isEqualTo("All ages"));
        var own = RowStructure.of(v2("DF_MDG_DISAGG", null), Face.V2, CODES, "en").dimensions().stream()
                .filter(one -> one.id().equals("AGE"))
                .findFirst()
                .orElseThrow()
                .codes();
        assertThat(own.get("Y_GE65")).isEqualTo("65 years and over");
        assertThat(own.get("Y_LT5")).isEqualTo("Under 5 years");
        assertThat(own.get("SCHOOL_PRIMARY")).isEqualTo("Official age for primary school");
    }
}
