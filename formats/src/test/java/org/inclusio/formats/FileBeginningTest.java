package org.inclusio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.json.SdmxJson;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.workbook.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is something else than it is sent as is told to be what it is, by every reader alike. */
class FileBeginningTest {

    private static final String CSV = "ref_area,series,time_period,value\nKEN,POP,2009,5\n";

    static List<ObservationFormat> texts() {
        return ObservationFormats.ALL.stream()
                .filter(format -> !(format instanceof Xlsx))
                .toList();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void assertTold(ObservationFormat format, byte[] file, String cause, String remedy) {
        assertThatThrownBy(() -> ReadRows.of(format, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(cause)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void gzip_without_its_header_is_told_as_such(ObservationFormat format) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        assertTold(format, packed.toByteArray(), "compressed with gzip", "Content-Encoding: gzip");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_zip_archive_that_is_sent_as_a_text_is_told_as_such(ObservationFormat format) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        assertTold(format, packed.toByteArray(), "a zip archive or a workbook", "application/zip");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void old_workbooks_and_documents_are_told_as_such(ObservationFormat format) {
        assertTold(format, bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0), "older version", ".xlsx");
        assertTold(format, "%PDF-1.7\n%\u00e2\n".getBytes(StandardCharsets.ISO_8859_1), "is a PDF", "as CSV");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void utf_32_is_not_told_as_utf_16(ObservationFormat format) {
        String text = format.mediaType().endsWith("json") ? "{\"data\": 1}" : CSV;
        for (String charset : List.of("UTF-32BE", "UTF-32LE", "X-UTF-32BE-BOM", "X-UTF-32LE-BOM")) {
            byte[] file = text.getBytes(Charset.forName(charset));
            assertTold(format, file, "the text is UTF-32", "charset=utf-32");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_told_as_such_in_json_too(String charset) {
        byte[] file = "{\"data\": 1}".getBytes(Charset.forName(charset));
        assertTold(new SdmxJson(), file, "the text is UTF-16", "charset=utf-16");
    }

    @Test
    void what_is_sent_as_a_workbook_and_is_none_is_told_as_what_it_is() {
        assertTold(new Xlsx(), bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "older version", ".xlsx");
        assertTold(new Xlsx(), bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0), "compressed with gzip", "Content-Encoding");
        assertTold(new Xlsx(), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "is a PDF", ".xlsx");
        assertTold(new Xlsx(), CSV.getBytes(StandardCharsets.US_ASCII), "no workbook", ".xlsx");
    }

    @Test
    void a_header_that_begins_with_the_same_letters_is_one() {
        assertThatThrownBy(() -> ReadRows.of(new PlainCsv(), "PK,ref_area,series,time_period,value\n"))
                .hasMessageContaining("\"PK\"");
        assertThat(ReadRows.of(new PlainCsv(), CSV)).hasSize(1);
    }
}
