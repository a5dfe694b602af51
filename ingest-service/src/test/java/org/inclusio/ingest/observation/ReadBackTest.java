package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.write.Layout;
import org.inclusio.formats.write.WrittenCsv;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.formats.write.WrittenJson;
import org.inclusio.formats.write.WrittenSpecificXml;
import org.inclusio.formats.write.WrittenStructure;
import org.inclusio.formats.write.WrittenWorkbook;
import org.inclusio.formats.write.WrittenXml;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an office may state is handed out in any format so that, read again, it is the same and may be stated. */
class ReadBackTest {

    private static final int OBSERVATIONS = 1_500;
    private static final String[] NUMBERS = {
        "0",
        "54",
        "-0",
        "-0.0",
        "+5",
        ".5",
        "5.",
        "1E+05",
        "007",
        "0.10",
        "3515413",
        "5000.0",
        "9007199254740993",
        "99999999999999999999",
        "0.00000000000000000001",
        "12345678901234567890.12345678901234567890",
        "1e-9"
    };
    private static final String[] PIECES = {
        "a", "Z", "é", "中", "😀", "\u0645", "\u200C", "\u200F", "\u00A0", " ", "  ", "\n", "\t", "\r\n", "\"", "\"\"",
        ",", ";", "'", ": ", "<b>", "&amp;", "]]>", "_x000D_", "_x005F_", "\\", "{", "=", "NA", "-", "..", "%",
        "\u0085", "\u2028", "\uFEFF", "\uFFFD"
    };

    private static final WrittenStructure<StatedObservation> STRUCTURE = StatedStructure.of(IndicatorCatalogue.load());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2015-07-01T09:30:00Z"), ZoneOffset.UTC);

    private final Random random = new Random(37);
    private final Interpretation interpretation = new Interpretation();

    /** A format as it is written and as it is read. */
    private record Both(WrittenFormat<StatedObservation> written, String mediaType) {
        @Override
        public String toString() {
            return written.getClass().getSimpleName() + " " + written;
        }
    }

    static Stream<Both> formats() {
        List<Both> formats = new ArrayList<>(List.of(
                new Both(WrittenCsv.plain(STRUCTURE), "text/csv"),
                new Both(WrittenCsv.sdmx1(STRUCTURE), "application/vnd.sdmx.data+csv"),
                new Both(WrittenCsv.sdmx2(STRUCTURE), "application/vnd.sdmx.data+csv"),
                new Both(
                        new WrittenWorkbook<>(STRUCTURE),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        for (Layout layout : Layout.values()) {
            formats.add(new Both(new WrittenJson<>(STRUCTURE, layout, CLOCK), "application/vnd.sdmx.data+json"));
            formats.add(new Both(new WrittenXml<>(STRUCTURE, layout, CLOCK), "application/vnd.sdmx.genericdata+xml"));
            for (WrittenSpecificXml.Version version : WrittenSpecificXml.Version.values()) {
                formats.add(new Both(
                        new WrittenSpecificXml<>(STRUCTURE, version, layout, CLOCK), "application/vnd.sdmx.data+xml"));
            }
        }
        return formats.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_may_be_stated_reads_the_same_when_it_was_handed_out(Both format) throws IOException {
        List<Map<Column, String>> stated = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WrittenFormat.Message<StatedObservation> message = format.written.begin(out);
        for (StatedObservation one : observations()) {
            message.row(one);
            stated.add(cells(one));
        }
        message.end();

        List<RawObservation> read = read(format.mediaType, out.toByteArray());

        assertThat(read).hasSize(stated.size());
        for (int i = 0; i < read.size(); i++) {
            RawObservation row = read.get(i);
            assertThat(interpretation.findings(row)).as("%s", stated.get(i)).isEmpty();
            stated.get(i)
                    .forEach((column, text) -> assertThat(sameNumber(column, row.get(column)))
                            .as("%s", column)
                            .isEqualTo(sameNumber(column, text)));
        }
    }

    /** As the database hands them out: each is there once, series by series. */
    private Collection<StatedObservation> observations() throws IOException {
        Map<String, StatedObservation> byKey = new TreeMap<>();
        while (byKey.size() < OBSERVATIONS) {
            // As it was accepted: what plain CSV makes of texts and numbers in quotes.
            RawObservation row = accepted();
            if (row != null) {
                StatedObservation one = kept(row);
                byKey.put(
                        STRUCTURE.dimensions().stream()
                                .map(dimension -> dimension.text(one))
                                .toList()
                                .toString(),
                        one);
            }
        }
        return byKey.values();
    }

    /** A row that an office may send, or null where it was refused. */
    private RawObservation accepted() throws IOException {
        boolean isMissing = random.nextInt(8) == 0;
        String number = number();
        String file =
                "ref_area,series,sex,age,group,time_period,value,unit,unit_mult,status,confidentiality,nature,lower,"
                        + "sample_size,design_effect,source,comment,time_detail\n"
                        + String.join(
                                ",",
                                "KEN",
                                "MDG_0104_GDP_PER_EMPLOYED_GROWTH",
                                one("F", "M", "_T", ""),
                                one("", "Y15T24", "_T"),
                                one("", "REGION_1"),
                                "" + (1900 + random.nextInt(201)),
                                isMissing ? one("", "NA") : number,
                                one("", "PERCENT"),
                                one("", "0", "3", "6.0"),
                                isMissing ? one("O", "M", "Q") : one("", "A", "E", "NA"),
                                one("", "F", "C", "FALSE"),
                                one("", "C", "NA"),
                                isMissing ? "" : one("", number),
                                one("", "5000", "5000.0", "5e3"),
                                one("", "1.5"),
                                text(),
                                text(),
                                text())
                        + "\n";
        List<RawObservation> rows = read("text/csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return rows.size() == 1 && interpretation.findings(rows.get(0)).isEmpty() ? rows.get(0) : null;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String number() {
        if (random.nextBoolean()) {
            return one(NUMBERS);
        }
        StringBuilder number = new StringBuilder(one("", "-", "+"));
        for (int digits = 1 + random.nextInt(19); digits > 0; digits--) {
            number.append(random.nextInt(10));
        }
        if (random.nextBoolean()) {
            number.append('.');
            for (int digits = random.nextInt(20); digits > 0; digits--) {
                number.append(random.nextInt(10));
            }
        }
        return number.toString();
    }

    /** Quoted, as a field of CSV. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            text.append(one(PIECES));
        }
        return '"' + text.toString().replace("\"", "\"\"") + '"';
    }

    /** As the database has it: numbers are numbers, and a dimension that is left out is the total. */
    private static StatedObservation kept(RawObservation row) {
        String multiplier = row.get(Column.UNIT_MULT);
        String size = row.get(Column.SAMPLE_SIZE);
        return new StatedObservation(
                row.get(Column.REF_AREA),
                row.get(Column.SERIES),
                "A",
                total(row.get(Column.SEX)),
                total(row.get(Column.AGE)),
                "_T",
                "_T",
                "_T",
                "_T",
                "_T",
                "_T",
                total(row.get(Column.CUST_BREAKDOWN)),
                Integer.parseInt(row.get(Column.TIME_PERIOD)),
                decimal(row.get(Column.OBS_VALUE)),
                row.get(Column.UNIT_MEASURE),
                multiplier == null ? null : Integer.valueOf(multiplier),
                row.get(Column.OBS_STATUS),
                row.get(Column.CONF_STATUS),
                row.get(Column.NATURE),
                decimal(row.get(Column.LOWER_BOUND)),
                null,
                null,
                size == null ? null : Integer.valueOf(size),
                decimal(row.get(Column.DESIGN_EFFECT)),
                row.get(Column.SOURCE_DETAIL),
                row.get(Column.COMMENT_OBS),
                row.get(Column.TIME_DETAIL),
                "1",
                2,
                Instant.EPOCH);
    }

    private static String total(String code) {
        return code == null ? "_T" : code;
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Map<Column, String> cells(StatedObservation one) {
        Map<Column, String> cells = new LinkedHashMap<>();
        STRUCTURE.all().forEach(component -> cells.put(Column.valueOf(component.id()), component.text(one)));
        return cells;
    }

    private static Object sameNumber(Column column, String text) {
        return switch (column) {
            case OBS_VALUE, LOWER_BOUND, DESIGN_EFFECT, UNIT_MULT, SAMPLE_SIZE ->
                text == null ? "" : new BigDecimal(text).stripTrailingZeros();
            default -> text == null ? "" : text;
        };
    }

    private static List<RawObservation> read(String mediaType, byte[] file) throws IOException {
        List<RawObservation> rows = new ArrayList<>();
        ObservationFormat format = ObservationFormats.ALL.stream()
                .filter(one -> one.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow();
        format.read(new ByteArrayInputStream(file), new RowReceiver() {
            @Override
            public void observation(RawObservation row) {
                rows.add(row);
            }

            @Override
            public void unreadable(UnreadableRow row) {
                throw new AssertionError(row.sentence().toString());
            }
        });
        return rows;
    }
}
