package org.inclusio.indicator.sdmx.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusio.formats.write.CsvShape.Keys;
import org.inclusio.formats.write.CsvShape.Labels;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.problem.RefusedRequest;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as addresses state them. */
class QueriesTest {

    private static final PublishedCodes CODES = new PublishedCodes(IndicatorCatalogue.load());
    private static final String FLOW = "/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0";

    private static DataQuery v2(String path, String query) {
        return QueryOfV2.of(Address.of(path, query), CODES);
    }

    private static DataQuery v1(String path, String query) {
        return QueryOfV1.of(Address.of(path, query), CODES);
    }

    private static boolean lets(DataQuery query, Component component, String text) {
        return query.filters().get(component).test(component, text);
    }

    /** The table of examples of the standard, with years for X. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2001 | 2001",
                "2001,2002 | 2001 2002",
                "ge:2003 | 2003 2004 2005",
                "gt:2003 | 2004 2005",
                "le:2002 | 2000 2001 2002",
                "lt:2002 | 2000 2001",
                "ge:2001+le:2002 | 2001 2002",
                "2001,2002+2003 | 2001",
                "ge:2000+le:2001,ge:2004+le:2005 | 2000 2001 2004 2005",
                "ne:2001,2002 | 2000 2002 2003 2004 2005",
                "ne:2001+2002 | 2002",
                "ne:2001,ne:2002 | 2000 2001 2002 2003 2004 2005",
                "ne:2001+ne:2002 | 2000 2003 2004 2005",
                "sw:200 | 2000 2001 2002 2003 2004 2005",
                "ew:5 | 2005",
                "co:03 | 2003",
                "nc:00 | ''",
                // A year is within a quarter nowhere, and begins after one only when it begins later.
                "ge:2002-Q3 | 2003 2004 2005",
                "le:2002-06-30 | 2000 2001",
                "ge:2002-01-01+le:2003-12-31 | 2002 2003"
            })
    void a_filter_is_an_or_of_ands(String filter, String years) {
        for (String sent :
                List.of(filter, filter.replace("+", "%2B").replace(",", "%2C").replace(":", "%3A"))) {
            DataQuery query = v2(FLOW, "c[TIME_PERIOD]=" + sent);
            List<String> left = List.of("2000", "2001", "2002", "2003", "2004", "2005").stream()
                    .filter(year -> lets(query, Component.TIME_PERIOD, year))
                    .toList();
            assertThat(String.join(" ", left)).as(sent).isEqualTo(years);
        }
    }

    @Test
    void numbers_are_compared_as_numbers_and_what_is_not_said_is_other_than_everything() {
        DataQuery query = v2(FLOW, "c%5BOBS_VALUE%5D=ge:9.50&c[UPPER_BOUND]=ne:10");
        assertThat(lets(query, Component.OBS_VALUE, "10")).isTrue();
        assertThat(lets(query, Component.OBS_VALUE, "9.5")).isTrue();
        assertThat(lets(query, Component.OBS_VALUE, "9.4999")).isFalse();
        assertThat(lets(query, Component.OBS_VALUE, null)).isFalse();
        assertThat(lets(query, Component.UPPER_BOUND, null)).isTrue();
        assertThat(lets(query, Component.UPPER_BOUND, "10.0")).isFalse();
    }

    @Test
    void both_versions_read_keys_with_wildcards_and_alternatives_and_areas_by_their_number() {
        SeriesKeys first = v1("/DF_MDG_DISAGG/..KEN+404+008.F/all", null).keys();
        SeriesKeys second = v2(FLOW + "/*.*.KEN.F,*.*.ALB.F", null).keys();
        assertThat(first.codes(Component.REF_AREA)).contains(Set.of("KEN", "ALB"));
        assertThat(second.codes(Component.REF_AREA)).contains(Set.of("KEN", "ALB"));
        assertThat(first.codes(Component.SEX)).contains(Set.of("F"));
        assertThat(first.codes(Component.SERIES)).isEmpty();
        assertThat(v1("/INCLUSIO,DF_MDG_DISAGG,1.0/all/all/", null).keys()).isEqualTo(SeriesKeys.ALL);
        assertThat(v1("/DF_MDG_DISAGG", null).keys()).isEqualTo(SeriesKeys.ALL);
        assertThat(v1("/DF_MDG_DISAGG/...........", null).keys()).isEqualTo(SeriesKeys.ALL);
        assertThat(v2("", null).keys()).isEqualTo(SeriesKeys.ALL);
        assertThat(v2("/datastructure/*/MDG_DISAGG/+/", null).context()).isEqualTo("datastructure");
        assertThat(v1("/DF_MDG_DISAGG/..001/all", null).keys().codes(Component.REF_AREA))
                .contains(Set.of("WORLD"));
    }

    @Test
    void a_code_that_there_is_not_among_those_that_there_are_is_named_with_the_nearest() {
        assertThat(v1("/DF_MDG_DISAGG/A..KEN+KENN/all", null).ignored()).containsExactly("REF_AREA=KENN (KEN?)");
        assertThat(v2(FLOW, "c[REF_AREA]=KEN,KENN").ignored()).containsExactly("REF_AREA=KENN (KEN?)");
        assertThat(v2(FLOW + "/A.*.KEN,A.*.KENN", null).ignored()).containsExactly("REF_AREA=KENN (KEN?)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | startPeriod=2009 | 400 | startPeriod",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | lastNObservation=2 | 400 | lastNObservations?",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c=KEN | 400 | no parameter 'c'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REFAREA]=KEN | 400 | REF_AREA?",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REF_AREA=KEN | 400 | bracket",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REF_AREA]= | 400 | no value",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REF_AREA]=KEN&c[REF_AREA]=UGA | 400 | more than once",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REF_AREA]=KENN | 422 | KEN?",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[REF_AREA]=xx:KEN | 400 | operator",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[TIME_PERIOD]=ge:20x9 | 400 | no period",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[OBS_VALUE]=ge:ten | 400 | no number",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0 | c[TIME_PERIOD]=ge:2015+le:2000 | 400 | no period",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.X.KEN | '' | 422 | SERIES=X",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.*.KEN+UGA | '' | 400 | several keys",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.*.*.*.*.*.*.*.*.*.*.*.2009 | '' | 422 | 12 dimensions",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/7.0.0 | '' | 404 | no version '7.0.0'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/x | '' | 400 | no version",
                "2 | /dataflow/INCLUSIO/DF_MGD_DISAGG/~ | '' | 404 | DF_MDG_DISAGG?",
                "2 | /dataflow/ECB/DF_MDG_DISAGG/~ | '' | 404 | no agency 'ECB'",
                "2 | /dataflows/INCLUSIO | '' | 400 | dataflow?",
                "2 | /provisionagreement/INCLUSIO | '' | 501 | provision agreement",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG/~/*/more | '' | 400 | behind the key",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | updatedAfter=2016-01-01&asOf=2015-01-01 | 400 | later than 'asOf'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | updateAfter=2016-01-01&asOf=2015-01-01 | 400 | later than 'asOf'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | asOf=yesterday | 400 | instant",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | limit=0 | 400 | 'limit'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | offset=-1 | 400 | 'offset'",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | lastNObservations=99999999999999999999 | 400 | lastNObservations",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | sort=SEX:up | 400 | direction",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | sort=GENDER | 400 | no component",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | attributes=NATUR | 400 | NATURE?",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | measures=OBSVALUE | 400 | OBS_VALUE?",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | includeHistory=maybe | 400 | true or false",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | dimensionAtObservation=TIME | 400 | AllDimensions",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | reportingYearStartDay=--07-01 | 400 | calendar year",
                "2 | /dataflow/INCLUSIO/DF_MDG_DISAGG | c[REF_AREA]=%K | 400 | per cent sign",
                "1 | /DF_MDG_DISAGG/all | startPeriod=2015&endPeriod=2000 | 400 | From 2015 to 2000",
                "1 | /DF_MDG_DISAGG/all | startperiod=2015 | 400 | startPeriod?",
                "1 | /DF_MDG_DISAGG/all | startPeriod=soon | 400 | no period",
                "1 | /DF_MDG_DISAGG/all | detail=serieskeyonly | 400 | serieskeysonly?",
                "1 | /DF_MDG_DISAGG/A..KENN | '' | 403 | KEN?",
                "1 | /DF_MDG_DISAGG/............2009 | '' | 403 | startPeriod",
                "1 | /INCLUSIO,DF_MDG_DISAGG,2.0/all | '' | 404 | no version '2.0'",
                "1 | /DF_MDG/all | '' | 404 | DF_MDG_DISAGG",
                "1 | /DF_MDG_DISAGG/all/NOBODY | '' | 403 | NOBODY",
                "1 | /DF_MDG_DISAGG/all/all/more | '' | 400 | behind the provider"
            })
    void what_can_not_be_meant_is_refused_with_the_nearest_right_word(
            int version, String path, String query, int status, String told) {
        assertThatThrownBy(() -> {
                    if (version == 2) {
                        v2(path, query);
                    } else {
                        v1(path, query);
                    }
                })
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(status))
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V2 | '' | '' | application/vnd.sdmx.data+json;version=2.1.0",
                "V1 | '' | '' | application/vnd.sdmx.genericdata+xml;version=2.1",
                "V1 | application/xml | '' | application/vnd.sdmx.genericdata+xml;version=2.1",
                "V2 | text/xml | '' | application/vnd.sdmx.data+xml;version=3.1.0",
                "V2 | text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | '' | application/vnd.sdmx.data+xml;version=3.1.0",
                "V2 | application/vnd.sdmx.data+csv;version=2.0.0 | '' | application/vnd.sdmx.data+csv;version=2.0.0",
                "V2 | application/vnd.sdmx.data+csv; version=2.1.0; labels=both; keys=series | '' | application/vnd.sdmx.data+csv;version=2.1.0;labels=both;keys=series",
                "V2 | text/csv | '' | application/vnd.sdmx.data+csv;version=2.1.0",
                "V1 | text/csv | '' | application/vnd.sdmx.data+csv;version=1.0.0",
                "V1 | application/vnd.sdmx.data+json | '' | application/vnd.sdmx.data+json;version=1.0.0",
                "V2 | application/vnd.sdmx.data+json | '' | application/vnd.sdmx.data+json;version=2.1.0",
                "V1 | application/vnd.sdmx.data+json;version=2.0.0 | format=jsondata | application/vnd.sdmx.data+json;version=2.0.0",
                "V1 | '' | format=jsondata | application/vnd.sdmx.data+json;version=1.0.0",
                "V1 | application/xml | format=csv&labels=id | application/vnd.sdmx.data+csv;version=1.0.0",
                "V1 | '' | format=csvfilewithlabels | application/vnd.sdmx.data+csv;version=1.0.0;labels=both",
                "V2 | '' | format=csvdata&formatVersion=2.0.0 | application/vnd.sdmx.data+csv;version=2.0.0",
                "V2 | '' | format=sdmx-2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "V2 | application/vnd.sdmx.data+csv;version=2.0+.0 | '' | application/vnd.sdmx.data+csv;version=2.1.0",
                "V2 | application/vnd.sdmx.data+xml;version=3.0.0;q=0.3, application/vnd.sdmx.data+csv;version=2.0.0;q=0.7 | '' | application/vnd.sdmx.data+csv;version=2.0.0",
                "V2 | application/vnd.sdmx.data+json;version=9.0.0, */*;q=0.1 | '' | application/vnd.sdmx.data+json;version=2.1.0",
                "V2 | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | '' | application/vnd.sdmx.structurespecificdata+xml;version=2.1"
            })
    void the_answer_has_exactly_the_media_type_of_the_standard(
            Face face, String accept, String query, String mediaType) {
        AskedFormat asked =
                AskedFormat.of(face, Optional.of(accept).filter(text -> !text.isEmpty()), Address.of("", query));
        assertThat(asked.mediaType()).isEqualTo(mediaType);
        assertThat(asked.labels() == Labels.BOTH).isEqualTo(mediaType.contains("labels=both"));
        assertThat(asked.keys() == Keys.SERIES).isEqualTo(mediaType.contains("keys=series"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=csv&format=xml", "c[SEX]=F&c%5BSEX%5D=M", "startPeriod=1990&x=1&startPeriod=2000"})
    void a_parameter_of_which_only_one_could_be_meant_is_refused_before_anything_else(String query) {
        assertThatThrownBy(() -> Address.of("/no/such/flow", query))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("given more than once");
        assertThat(Address.of("", "format=&format=xml").parameter("format")).contains("xml");
    }

    /** FREQ and SOURCE_TYPE of the second flow are about one component of a row. */
    @Test
    void two_filters_of_many_values_are_refused_before_they_are_multiplied() {
        String all = "ne:A,".repeat(99) + "ne:A";
        String different = IntStream.range(0, 100)
                .mapToObj(i -> "ne:A" + "+ne:A".repeat(i))
                .collect(Collectors.joining(","));
        String path = "/dataflow/INCLUSIO/DF_MDG_COMPAT/~";
        assertThatThrownBy(() -> QueryOfV2.of(
                        Address.of(path, "c[FREQ]=" + different + "&c[SOURCE_TYPE]=" + different.replace("A", "NA")),
                        CODES))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("100 and 100 values");
        assertThat(QueryOfV2.of(Address.of(path, "c[FREQ]=" + all), CODES)
                        .filters()
                        .values())
                .allSatisfy(filter -> assertThat(filter.anyOf()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V2 | image/png | ''",
                "V2 | application/vnd.sdmx.data+json;version=9.0.0 | ''",
                "V1 | application/vnd.sdmx.data+csv;version=1.0.0;labels=name | ''",
                "V2 | application/vnd.sdmx.data+csv;q=0 | ''",
                "V2 | '' | format=csvdata&formatVersion=7"
            })
    void what_nobody_can_serve_is_not_acceptable(Face face, String accept, String query) {
        assertThatThrownBy(() -> AskedFormat.of(
                        face, Optional.of(accept).filter(text -> !text.isEmpty()), Address.of("", query)))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(406))
                .hasMessageContaining("application/vnd.sdmx.data+csv");
    }
}
