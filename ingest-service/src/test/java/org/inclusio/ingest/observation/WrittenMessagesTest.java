package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.ReadRows;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.write.Layout;
import org.inclusio.formats.write.WrittenComponent;
import org.inclusio.formats.write.WrittenCsv;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.formats.write.WrittenJson;
import org.inclusio.formats.write.WrittenSpecificXml;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.formats.write.WrittenXml;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is accepted, written in any format of SDMX and read again, says the same. */
class WrittenMessagesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2015-07-01T09:30:00Z"), ZoneOffset.UTC);
    private static final WrittenStructure<StatedObservation> STRUCTURE = StatedStructure.of(IndicatorCatalogue.load());
    private static final int MESSAGES = 60;
    private static final int ROWS = 40;

    /** What XML, JSON and CSV each give a meaning, and letters of several scripts and planes. */
    private static final String[] PARTS = {
        "a",
        "Z",
        " ",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "]]>",
        "&amp;",
        "\t",
        "\n",
        "\r\n",
        "\\",
        "\\u0041",
        "{",
        "}",
        ",",
        ";",
        ":",
        "\u00e9",
        "\u4eba",
        "\u0633",
        "\u0928\u093f",
        "\ud83d\ude00",
        "\ud840\udc00",
        "\u00a0",
        "\u2028",
        "\ufffd",
        "1",
        "%"
    };

    static List<Arguments> formats() {
        List<Arguments> formats = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            formats.add(Arguments.of(
                    "application/vnd.sdmx.data+json", layout, new WrittenJson<>(STRUCTURE, layout, CLOCK)));
            formats.add(Arguments.of(
                    "application/vnd.sdmx.genericdata+xml", layout, new WrittenXml<>(STRUCTURE, layout, CLOCK)));
            formats.add(Arguments.of(
                    "application/vnd.sdmx.structurespecificdata+xml",
                    layout,
                    new WrittenSpecificXml<>(STRUCTURE, WrittenSpecificXml.Version.V2_1, layout, CLOCK)));
            formats.add(Arguments.of(
                    "application/vnd.sdmx.data+xml",
                    layout,
                    new WrittenSpecificXml<>(STRUCTURE, WrittenSpecificXml.Version.V3_0, layout, CLOCK)));
        }
        formats.add(Arguments.of("application/vnd.sdmx.data+csv", Layout.FLAT, WrittenCsv.sdmx2(STRUCTURE)));
        return formats;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_written_and_read_again_says_the_same(
            String mediaType, Layout layout, WrittenFormat<StatedObservation> format) throws Exception {
        ObservationFormat reader = ObservationFormats.ofMediaType(mediaType).orElseThrow();
        for (int seed = 0; seed < MESSAGES; seed++) {
            List<StatedObservation> stated = observations(new Random(seed));
            byte[] message = written(format, stated);
            assertThat(ReadRows.of(reader, message).stream()
                            .map(ReadRows::cells)
                            .map(WrittenMessagesTest::withoutAction)
                            .toList())
                    .as("seed %d of %s", seed, mediaType)
                    .isEqualTo(stated.stream().map(WrittenMessagesTest::cells).toList());
        }
        OfficialSchemas.requireValid(mediaType, layout, written(format, observations(new Random(0))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_message_without_an_observation_is_valid_too(
            String mediaType, Layout layout, WrittenFormat<StatedObservation> format) throws Exception {
        byte[] message = written(format, List.of());
        OfficialSchemas.requireValid(mediaType, layout, message);
        assertThat(ReadRows.of(ObservationFormats.ofMediaType(mediaType).orElseThrow(), message))
                .isEmpty();
    }

    /** As the field guide of SDMX-JSON has coded values, and as clients read them. */
    @Test
    void codes_have_ids_and_names_and_every_level_is_an_array() throws IOException {
        JsonNode structure = new ObjectMapper()
                .readTree(written(new WrittenJson<>(STRUCTURE, Layout.SERIES, CLOCK), observations(new Random(0))))
                .at("/data/structures/0");
        JsonNode area = structure.at("/dimensions/series/0");
        assertThat(area.at("/id").asText()).isEqualTo("REF_AREA");
        assertThat(area.at("/values/0/id").asText()).isEqualTo("KEN");
        assertThat(area.at("/values/0/name").asText()).isEqualTo("Kenya");
        assertThat(structure.at("/dimensions/observation/0/values/0/start").asText())
                .endsWith("-01-01T00:00:00Z");
        for (String level : List.of("/dimensions/dataSet", "/attributes/dataSet", "/attributes/series")) {
            assertThat(structure.at(level).isArray()).as(level).isTrue();
        }
        structure
                .at("/dimensions/series")
                .forEach(dimension -> assertThat(dimension.has("name")).isTrue());
    }

    @Test
    void in_series_each_key_stands_once() throws IOException {
        List<StatedObservation> stated = observations(new Random(3));
        long keys = stated.stream()
                .map(WrittenMessagesTest::key)
                .map(key -> key.subList(0, key.size() - 1))
                .distinct()
                .count();
        String specific = new String(
                written(
                        new WrittenSpecificXml<>(STRUCTURE, WrittenSpecificXml.Version.V2_1, Layout.SERIES, CLOCK),
                        stated),
                StandardCharsets.UTF_8);
        assertThat(specific.split("<Series ")).hasSize((int) keys + 1);
        assertThat(specific).contains("dimensionAtObservation=\"TIME_PERIOD\"");
    }

    @Test
    void a_layout_that_there_is_not_is_refused() {
        ObservationFilter filter = new ObservationFilter();
        assertThat(filter.layout()).isEqualTo(Layout.SERIES);
        filter.dimensionAtObservation = "AllDimensions";
        assertThat(filter.layout()).isEqualTo(Layout.FLAT);
        filter.dimensionAtObservation = "SEX";
        assertThatThrownBy(filter::layout).hasMessageContaining("dimensionAtObservation");
    }

    private static byte[] written(WrittenFormat<StatedObservation> format, List<StatedObservation> stated)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<StatedObservation> message = format.begin(out);
        for (StatedObservation one : stated) {
            message.row(one);
        }
        message.end();
        return out.toByteArray();
    }

    private static Map<Column, String> cells(StatedObservation one) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (WrittenComponent<StatedObservation> component : STRUCTURE.all()) {
            String text = component.text(one);
            if (text != null) {
                cells.put(Column.valueOf(component.id()), text);
            }
        }
        return cells;
    }

    private static Map<Column, String> withoutAction(Map<Column, String> cells) {
        assertThat(cells.remove(Column.ACTION)).isEqualTo("R");
        return cells;
    }

    /** In the order of their keys, in which they are read from the database. */
    private static List<StatedObservation> observations(Random random) {
        Map<String, StatedObservation> byKey = new TreeMap<>(Comparator.naturalOrder());
        int rows = 1 + random.nextInt(ROWS);
        for (int i = 0; i < rows; i++) {
            StatedObservation one = observation(random);
            byKey.put(String.join("|", key(one)), one);
        }
        return List.copyOf(byKey.values());
    }

    private static List<String> key(StatedObservation one) {
        return STRUCTURE.dimensions().stream()
                .map(dimension -> dimension.text(one))
                .toList();
    }

    private static StatedObservation observation(Random random) {
        return new StatedObservation(
                "KEN",
                pick(random, "POP", "ENROLMENT_PRIMARY", "MDG_0201_NET_ENROLMENT"),
                "A",
                pick(random, "F", "M", "_T"),
                pick(random, "_T", "Y15T24", "Y_GE65"),
                pick(random, "_T", "U", "R"),
                pick(random, "_T", "Q1", "Q5"),
                "_T",
                pick(random, "_T", "PWD"),
                "_T",
                "_T",
                pick(random, "_T", "GROUP_1@x"),
                1990 + random.nextInt(25),
                random.nextInt(8) == 0 ? null : decimal(random),
                random.nextBoolean() ? null : "PERSONS",
                random.nextBoolean() ? null : random.nextInt(7),
                random.nextBoolean() ? null : "A",
                random.nextBoolean() ? null : "F",
                random.nextBoolean() ? null : "C",
                random.nextBoolean() ? null : decimal(random),
                random.nextBoolean() ? null : decimal(random),
                null,
                random.nextBoolean() ? null : random.nextInt(1_000_000),
                random.nextBoolean() ? null : decimal(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                "1",
                1,
                CLOCK.instant());
    }

    private static String pick(Random random, String... codes) {
        return codes[random.nextInt(codes.length)];
    }

    /** With as many digits as are taken, before and after the point. */
    private static BigDecimal decimal(Random random) {
        BigDecimal decimal = new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(12));
        return random.nextInt(4) == 0 ? decimal.negate() : decimal;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.append("y").toString();
    }
}
