package org.inclusio.indicator.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.write.DataSetHead;
import org.inclusio.formats.write.Layout;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.indicator.sdmx.query.AskedFormat;
import org.inclusio.indicator.sdmx.query.DataFormat;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.QueryOfV2;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of published values in every format and layout. */
class MessagesTest {

    private static final PublishedCodes CODES = new PublishedCodes(IndicatorCatalogue.load());
    private static final Told RELEASE =
            new Told(2, "2015-07", Instant.parse("2015-07-01T09:30:00.123456Z"), Optional.empty());

    /** What offices may state too, so that the readers of what they send read it. */
    private static final String ATTRIBUTES_OF_OFFICES =
            "UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,NATURE,LOWER_BOUND,UPPER_BOUND,SOURCE_DETAIL";

    static Stream<Arguments> formatsInLayouts() {
        return Stream.of(DataFormat.values())
                .flatMap(format -> Stream.of("TIME_PERIOD", "AllDimensions", "SEX")
                        .filter(layout -> layout.equals("TIME_PERIOD") || !format.isCsv() && !format.isOfTimeSeries())
                        .map(layout -> Arguments.of(format, layout)));
    }

    private static AskedFormat asked(DataFormat format, String more) {
        return AskedFormat.of(Face.V2, Optional.of(format.mediaType() + more), Address.of("", null));
    }

    private static byte[] written(AskedFormat asked, String parameters, List<PublishedRow> rows, DataSetHead head)
            throws IOException {
        DataQuery query = QueryOfV2.of(Address.of("", parameters), CODES);
        WrittenFormat<PublishedRow> format = DataFormats.of(
                asked, query, RowStructure.of(query, Face.V2, CODES, "en"), RELEASE, "en", List.of("A note."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<PublishedRow> message = format.begin(out);
        message.dataSet(head);
        Batches arranged = new Arranged(MadeRows.batches(rows), query);
        for (List<PublishedRow> part = arranged.next(); !part.isEmpty(); part = arranged.next()) {
            for (PublishedRow row : part) {
                message.row(row);
            }
        }
        message.end();
        return out.toByteArray();
    }

    private static Set<Map<Column, String>> cells(String mediaType, byte[] message) {
        Set<Map<Column, String>> cells = new HashSet<>();
        org.inclusio.formats.ReadRows.of(
                        ObservationFormats.ofMediaType(mediaType).orElseThrow(), message)
                .forEach(row -> cells.add(org.inclusio.formats.ReadRows.cells(row)));
        return cells;
    }

    private static String readAs(DataFormat format) {
        return format.isCsv()
                ? "application/vnd.sdmx.data+csv"
                : format.ending().equals("json")
                        ? "application/vnd.sdmx.data+json"
                        : "application/vnd.sdmx.genericdata+xml";
    }

    private static Map<Column, String> cell(PublishedRow row, DataFormat format) {
        Map<Column, String> cell = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            PublishedStructure.component(column.name()).map(row::text).ifPresent(text -> cell.put(column, text));
        }
        if (format != DataFormat.CSV_1_0) {
            cell.put(Column.ACTION, "R");
        }
        return cell;
    }

    @ParameterizedTest
    @MethodSource("formatsInLayouts")
    void what_is_published_is_read_by_the_readers_of_what_offices_send_as_the_same_cells(
            DataFormat format, String layout) throws IOException {
        List<PublishedRow> rows = MadeRows.many(new Random(1));
        byte[] message = written(
                asked(format, ""),
                "attributes=" + ATTRIBUTES_OF_OFFICES + "&dimensionAtObservation=" + layout,
                rows,
                DataSetHead.REPLACE);

        Set<Map<Column, String>> expected = new HashSet<>();
        rows.forEach(row -> expected.add(cell(row, format)));
        assertThat(cells(readAs(format), message)).hasSameSizeAs(rows).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("formatsInLayouts")
    void a_message_is_valid_by_the_official_schema_with_every_attribute(DataFormat format, String layout)
            throws Exception {
        for (String parameters : List.of(
                "dimensionAtObservation=" + layout,
                "dimensionAtObservation=" + layout + "&attributes=none",
                "dimensionAtObservation=" + layout + "&attributes=none&measures=none",
                "dimensionAtObservation=" + layout + "&attributes=series&measures=none")) {
            for (DataSetHead head : List.of(
                    DataSetHead.REPLACE,
                    new DataSetHead(
                            DataSetHead.Action.REPLACE, Optional.of(RELEASE.asOf()), Optional.of(RELEASE.asOf())))) {
                byte[] message = written(asked(format, ""), parameters, MadeRows.many(new Random(2)), head);
                requireValid(format, layout(parameters), message);
            }
        }
    }

    private static Layout layout(String parameters) {
        return QueryOfV2.of(Address.of("", parameters), CODES).layout();
    }

    private static void requireValid(DataFormat format, Layout layout, byte[] message) throws Exception {
        switch (format) {
            case JSON_2_0 -> OfficialSchemas.requireValid("application/vnd.sdmx.data+json", message);
            case JSON_2_1 -> OfficialSchemas.requireValid("application/vnd.sdmx.data+json;version=2.1.0", message);
            case GENERIC_2_1, GENERIC_TIME_SERIES_2_1 ->
                OfficialSchemas.requireValid("application/vnd.sdmx.genericdata+xml", message);
            case SPECIFIC_2_1 ->
                OfficialSchemas.requireValid("ml-2.1", SpecificSchema.of("v2_1", layout, false), message);
            case SPECIFIC_TIME_SERIES_2_1 ->
                OfficialSchemas.requireValid("ml-2.1", SpecificSchema.of("v2_1", layout, true), message);
            case ML_3_0 -> OfficialSchemas.requireValid("ml-3.0", SpecificSchema.of("v3_0", layout, false), message);
            // Of 3.1 no schema is at hand; but for the name spaces a message is one of 3.0.
            case ML_3_1 ->
                OfficialSchemas.requireValid(
                        "ml-3.0",
                        SpecificSchema.of("v3_0", layout, false),
                        new String(message, StandardCharsets.UTF_8)
                                .replace("/v3_1/", "/v3_0/")
                                .getBytes(StandardCharsets.UTF_8));
            default -> {
                // SDMX-CSV has no schema, and none of SDMX-JSON 1.0 is at hand.
            }
        }
    }

    @Test
    void a_suppressed_value_has_its_status_and_no_number_and_a_limit_stands_beside_no_value() throws IOException {
        Map<String, String> cell =
                Map.of("series", "MDG_0109_UNDERNOURISHED", "ref_area", "KEN", "time_period", "2009");
        Map<String, String> suppressed = new LinkedHashMap<>(cell);
        suppressed.putAll(Map.of("obs_status", "Q", "reliability", "SUPPRESS"));
        Map<String, String> unsure = new LinkedHashMap<>(suppressed);
        unsure.putAll(Map.of("sex", "F", "precision_basis", "SAMPLE"));
        Map<String, String> limited = new LinkedHashMap<>(cell);
        limited.putAll(Map.of("sex", "M", "upper_bound", "2.5"));
        List<PublishedRow> rows =
                new ArrayList<>(List.of(MadeRows.row(unsure), MadeRows.row(limited), MadeRows.row(suppressed)));
        String csv = new String(
                written(
                        asked(DataFormat.CSV_2_0, ""),
                        "attributes=OBS_STATUS,CONF_STATUS,UPPER_BOUND,OBS_LIMIT,RELIABILITY,SUBMISSION",
                        rows,
                        DataSetHead.REPLACE),
                StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,SEX,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,"
                                + "EDUCATION_LEV,CUST_BREAKDOWN,DISABILITY_STATUS,MIGRATION_STATUS,INDIGENOUS_STATUS,"
                                + "TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UPPER_BOUND,OBS_LIMIT,RELIABILITY,SUBMISSION",
                        "dataflow,INCLUSIO:DF_MDG_DISAGG(1.0.0),R,A,MDG_0109_UNDERNOURISHED,KEN,F,_T,_T,_T,_T,_T,_T,_T,_T,"
                                + "2009,,Q,F,,,SUPPRESS,4 17",
                        "dataflow,INCLUSIO:DF_MDG_DISAGG(1.0.0),R,A,MDG_0109_UNDERNOURISHED,KEN,M,_T,_T,_T,_T,_T,_T,_T,_T,"
                                + "2009,,A,F,2.5,<2.5,PUBLISH,4 17",
                        "dataflow,INCLUSIO:DF_MDG_DISAGG(1.0.0),R,A,MDG_0109_UNDERNOURISHED,KEN,_T,_T,_T,_T,_T,_T,_T,_T,_T,"
                                + "2009,,Q,C,,,SUPPRESS,4 17");
    }

    @Test
    void csv_has_names_and_keys_where_they_are_asked_for() throws IOException {
        List<PublishedRow> rows = List.of(MadeRows.row(Map.of(
                "series", "MDG_0109_UNDERNOURISHED", "ref_area", "KEN", "time_period", "2009", "value", "21.50")));
        String both = new String(
                written(
                        asked(DataFormat.CSV_2_1, ";labels=both;keys=both"),
                        "attributes=OBS_STATUS",
                        rows,
                        DataSetHead.REPLACE),
                StandardCharsets.UTF_8);
        assertThat(both)
                .contains(",SERIES_KEY,OBS_KEY,FREQ: Frequency of observation,")
                .contains(
                        "INCLUSIO:DF_MDG_DISAGG(1.0.0): Millennium Development Goals, disaggregated",
                        "A.MDG_0109_UNDERNOURISHED.KEN._T._T._T._T._T._T._T._T._T,",
                        "A.MDG_0109_UNDERNOURISHED.KEN._T._T._T._T._T._T._T._T._T.2009,",
                        ",KEN: Kenya,",
                        ",21.50,A: Normal value");
        String name = new String(
                written(asked(DataFormat.CSV_2_0, ";labels=name"), "attributes=OBS_STATUS", rows, DataSetHead.REPLACE),
                StandardCharsets.UTF_8);
        assertThat(name).startsWith("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency of observation,");
        assertThat(name).contains(",KEN,Kenya,", ",2009,,21.50,,A,Normal value");
    }

    @ParameterizedTest
    @MethodSource("formatsInLayouts")
    void what_is_told_no_more_is_read_as_a_deletion(DataFormat format, String layout) throws IOException {
        if (format == DataFormat.CSV_1_0) {
            return;
        }
        List<PublishedRow> rows = MadeRows.many(new Random(3)).subList(0, 5);
        byte[] message = written(
                asked(format, ""),
                "attributes=none&measures=all&dimensionAtObservation=" + layout,
                rows,
                new DataSetHead(DataSetHead.Action.DELETE, Optional.empty(), Optional.of(RELEASE.asOf())));
        assertThat(cells(readAs(format), message))
                .hasSize(5)
                .allSatisfy(cell -> assertThat(cell).containsEntry(Column.ACTION, "D"));
    }
}
