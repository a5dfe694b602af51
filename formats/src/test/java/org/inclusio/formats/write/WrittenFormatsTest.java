package org.inclusio.formats.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.workbook.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a structure of somebody's own, here maps, written in every format. */
class WrittenFormatsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2015-07-01T09:30:00Z"), ZoneOffset.UTC);

    private static final WrittenStructure<Map<Column, String>> STRUCTURE = new WrittenStructure<>(
            "EXAMPLE",
            "SHORT",
            "2.0",
            "A short structure",
            "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=EXAMPLE:SHORT(2.0)",
            "DF_SHORT",
            "/structures/SHORT",
            List.of(
                    component(Column.REF_AREA, Map.of("KEN", "Kenya")),
                    component(Column.SERIES, Map.of()),
                    component(Column.SEX, Map.of("F", "Female")),
                    component(Column.TIME_PERIOD, Map.of())),
            component(Column.OBS_VALUE, Map.of()),
            List.of(component(Column.UNIT_MEASURE, Map.of()), component(Column.COMMENT_OBS, Map.of())));

    private static final List<Map<Column, String>> ROWS = List.of(
            row("F", "2009", "3515413.50", "PUPILS", "two\nlines, \"quoted\" & <marked>"),
            row("F", "2010", "-0.000000000000000000001", null, null),
            row("M", "2009", "0", "PUPILS", "\u0645\u0644\u0627\u062d\u0638\u0629 \u4eba"));

    private static WrittenComponent<Map<Column, String>> component(Column column, Map<String, String> codes) {
        boolean isCoded = column != Column.TIME_PERIOD && column != Column.OBS_VALUE && column != Column.COMMENT_OBS;
        return new WrittenComponent<>(
                column.name(),
                column.plainName(),
                "The " + column,
                column == Column.TIME_PERIOD || column == Column.OBS_VALUE,
                isCoded,
                codes,
                row -> row.get(column),
                row -> row.get(column));
    }

    private static Map<Column, String> row(String sex, String year, String value, String unit, String comment) {
        Map<Column, String> row = new EnumMap<>(Map.of(
                Column.REF_AREA, "KEN", Column.SERIES, "ENROLMENT_PRIMARY", Column.SEX, sex, Column.TIME_PERIOD, year));
        row.put(Column.OBS_VALUE, value);
        put(row, Column.UNIT_MEASURE, unit);
        put(row, Column.COMMENT_OBS, comment);
        return row;
    }

    private static void put(Map<Column, String> row, Column column, String text) {
        if (text != null) {
            row.put(column, text);
        }
    }

    static Stream<Arguments> formats() {
        MessageHead head = MessageHead.at(CLOCK);
        Stream<Arguments> ofOneLayout = Stream.of(
                Arguments.of("application/vnd.sdmx.data+csv", csv(CsvShape.Version.V1_0, CsvShape.Labels.BOTH)),
                Arguments.of("application/vnd.sdmx.data+csv", csv(CsvShape.Version.V2_0, CsvShape.Labels.NAME)),
                Arguments.of("application/vnd.sdmx.data+csv", csv(CsvShape.Version.V2_1, CsvShape.Labels.BOTH)),
                Arguments.of(
                        "application/vnd.sdmx.data+json;version=2.1.0",
                        new WrittenJson<>(STRUCTURE, Layout.at("SEX"), head, JsonVersion.V2_1)),
                Arguments.of(
                        "application/vnd.sdmx.generictimeseriesdata+xml",
                        new WrittenXml<>(STRUCTURE, Layout.SERIES, head, true)));
        return Stream.concat(ofOneLayout, ofBothLayouts());
    }

    private static WrittenFormat<Map<Column, String>> csv(CsvShape.Version version, CsvShape.Labels labels) {
        return new WrittenSdmxCsv<>(
                STRUCTURE, Layout.SERIES, new CsvShape(version, labels, CsvShape.Keys.NONE, "dataflow"));
    }

    private static Stream<Arguments> ofBothLayouts() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("text/csv", WrittenCsv.plain(STRUCTURE)),
                        Arguments.of("application/vnd.sdmx.data+csv", WrittenCsv.sdmx1(STRUCTURE)),
                        Arguments.of("application/vnd.sdmx.data+csv", WrittenCsv.sdmx2(STRUCTURE)),
                        Arguments.of(Xlsx.MEDIA_TYPE, new WrittenWorkbook<>(STRUCTURE))),
                Layout.values().stream()
                        .flatMap(layout -> Stream.of(
                                Arguments.of(
                                        "application/vnd.sdmx.data+json", new WrittenJson<>(STRUCTURE, layout, CLOCK)),
                                Arguments.of(
                                        "application/vnd.sdmx.genericdata+xml",
                                        new WrittenXml<>(STRUCTURE, layout, CLOCK)),
                                Arguments.of(
                                        "application/vnd.sdmx.structurespecificdata+xml",
                                        new WrittenSpecificXml<>(
                                                STRUCTURE, WrittenSpecificXml.Version.V2_1, layout, CLOCK)),
                                Arguments.of(
                                        "application/vnd.sdmx.data+xml",
                                        new WrittenSpecificXml<>(
                                                STRUCTURE, WrittenSpecificXml.Version.V3_0, layout, CLOCK)))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_written_here_is_read_here_and_says_the_same(
            String mediaType, WrittenFormat<Map<Column, String>> format) throws IOException {
        byte[] message = written(format, ROWS);

        assertThat(
                        ReadRows.of(
                                        ObservationFormats.ofMediaType(mediaType.replaceAll(";.*", ""))
                                                .orElseThrow(),
                                        message)
                                .stream()
                                .map(row -> {
                                    Map<Column, String> cells = ReadRows.cells(row);
                                    cells.remove(Column.ACTION);
                                    return cells;
                                })
                                .toList())
                .isEqualTo(ROWS);
    }

    /** A structure-specific message has the schema of its structure, and none is published of this one. */
    static Stream<Arguments> withSchemaOfSdmx() {
        return formats().filter(format -> !(format.get()[1] instanceof WrittenSpecificXml));
    }

    @ParameterizedTest
    @MethodSource("withSchemaOfSdmx")
    void a_message_is_valid_by_the_schemas_of_sdmx_with_and_without_rows(
            String mediaType, WrittenFormat<Map<Column, String>> format) throws Exception {
        OfficialSchemas.requireValid(mediaType, written(format, ROWS));
        OfficialSchemas.requireValid(mediaType, written(format, List.of()));
    }

    @Test
    void a_message_refers_to_the_structure_of_its_writer() throws IOException {
        assertThat(text(WrittenCsv.sdmx1(STRUCTURE))).startsWith("DATAFLOW,").contains("EXAMPLE:DF_SHORT(2.0),KEN,");
        assertThat(text(WrittenCsv.sdmx2(STRUCTURE))).contains("datastructure,EXAMPLE:SHORT(2.0),R,KEN,");
        assertThat(text(new WrittenJson<>(STRUCTURE, Layout.FLAT, CLOCK)))
                .contains(STRUCTURE.urn(), "\"id\":\"EXAMPLE\"", "\"name\":\"Kenya\"");
        assertThat(text(new WrittenSpecificXml<>(STRUCTURE, WrittenSpecificXml.Version.V3_0, Layout.SERIES, CLOCK)))
                .contains(STRUCTURE.urn() + ":ObsLevelDim:TIME_PERIOD");
    }

    private static String text(WrittenFormat<Map<Column, String>> format) throws IOException {
        return new String(written(format, ROWS), StandardCharsets.UTF_8);
    }

    private static byte[] written(WrittenFormat<Map<Column, String>> format, List<Map<Column, String>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<Map<Column, String>> message = format.begin(out);
        for (Map<Column, String> row : rows) {
            message.row(row);
        }
        message.end();
        return out.toByteArray();
    }
}
