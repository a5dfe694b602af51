package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.csv.PlainCsv;
import org.inclusio.formats.csv.SdmxCsv;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.problem.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body says of itself is honoured or refused; what is in an archive is read as if it had come alone. */
class BodiesTest {

    private static final String TEXT =
            "ref_area,series,time_period,value,comment\nKEN,POP,2009,5,Recensement des élèves 中😀\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"STRUCTURE\",\"STRUCTURE_ID\",\"REF_AREA\" | application/vnd.sdmx.data+csv",
                "STRUCTURE[;];STRUCTURE_ID;REF_AREA | application/vnd.sdmx.data+csv",
                "\"\",\"STRUCTURE\",\"STRUCTURE_ID\" | application/vnd.sdmx.data+csv",
                "DATAFLOW: Data,REF_AREA: Area | application/vnd.sdmx.data+csv",
                "\"ref_area\",\"series\" | text/csv",
                "ref_area,structure | text/csv",
                "<?xml version=\"1.0\"?><a/> | application/vnd.sdmx.data+xml",
                " {\"data\": 1} | application/vnd.sdmx.data+json"
            })
    void a_file_in_an_archive_is_known_by_its_beginning(String beginning, String mediaType) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            assertThat(zipped("a", (mark + beginning + "\n").getBytes(StandardCharsets.UTF_8))
                            .format()
                            .mediaType())
                    .isEqualTo(mediaType);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void xml_and_json_in_an_archive_may_be_utf_16_as_when_they_come_alone(String charset) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            assertThat(zipped("a", (mark + "<a/>").getBytes(Charset.forName(charset)))
                            .format()
                            .mediaType())
                    .isEqualTo("application/vnd.sdmx.data+xml");
            assertThat(zipped("a", (mark + "{\"data\": 1}").getBytes(Charset.forName(charset)))
                            .format()
                            .mediaType())
                    .isEqualTo("application/vnd.sdmx.data+json");
        }
    }

    @Test
    void a_workbook_in_an_archive_is_a_workbook_and_one_that_is_called_an_archive_is_told_what_it_is()
            throws IOException {
        byte[] workbook = workbook();
        assertThat(zipped("a.xlsx", workbook).format().mediaType()).isEqualTo(Xlsx.MEDIA_TYPE);
        assertThatThrownBy(() -> ZippedFile.open(new ByteArrayInputStream(workbook)))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(Xlsx.MEDIA_TYPE);
    }

    @Test
    void what_a_macintosh_puts_into_an_archive_is_no_second_file_and_another_file_is() throws IOException {
        ZippedFile alone =
                archive("__MACOSX/", "__MACOSX/._a.csv", "a.csv", "__MACOSX/x/._b", ".DS_Store", "x/.DS_Store");
        assertThat(alone.content().readAllBytes()).asString().isEqualTo("a.csv");
        alone.requireAlone();

        for (String second : List.of("b.csv", "b.DS_Store", "__MACOSX/b.csv", "._b.csv")) {
            ZippedFile two = archive("a.csv", second);
            two.content().readAllBytes();
            assertThatThrownBy(two::requireAlone).isInstanceOf(RefusedRequest.class);
        }
    }

    @Test
    void what_stands_before_or_behind_an_archive_is_told_and_its_comment_is_no_such_thing() throws IOException {
        byte[] one = zip("a.csv");
        byte[] other = zip("b.csv");
        for (byte[] joined : List.of(
                join(one, other),
                join(one, other, other),
                join(one, "b".getBytes(StandardCharsets.UTF_8)),
                join(one, new byte[3_000_000]),
                join(one, "x".repeat(100_000).getBytes(StandardCharsets.UTF_8), other))) {
            ZippedFile read = ZippedFile.open(new ByteArrayInputStream(joined));
            assertThat(read.content().readAllBytes()).asString().isEqualTo("a.csv");
            assertThatThrownBy(read::requireAlone)
                    .isInstanceOf(RefusedRequest.class)
                    .hasMessageContaining("stands something");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("x".repeat(0xFFFF));
            zip.putNextEntry(new ZipEntry("a.csv"));
        }
        for (byte[] alone : List.of(one, out.toByteArray())) {
            ZippedFile read = ZippedFile.open(new ByteArrayInputStream(alone));
            read.content().readAllBytes();
            read.requireAlone();
        }
    }

    @Test
    void an_archive_that_is_cut_off_or_damaged_anywhere_is_refused_or_says_what_it_said() throws IOException {
        byte[] whole = zip("a.csv");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .as("of %d bytes %d", whole.length, cut.length)
                    .isInstanceOf(RefusedRequest.class)
                    .message()
                    .doesNotContain("connection");
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x5A;
            try {
                assertThat(read(damaged)).as("byte %d", at).isEqualTo("a.csv");
            } catch (RefusedRequest e) {
                assertThat(e.getMessage()).doesNotContain("connection", "expected");
            }
        }
    }

    @Test
    void a_file_that_is_packed_otherwise_is_told_how() throws IOException {
        byte[] archive = zip("a.csv");
        // Without a data descriptor, which only Deflate may have here; APPNOTE 4.3.7: flags at 6, the method at 8.
        archive[6] &= ~8;
        archive[8] = 12;
        assertThatThrownBy(() -> ZippedFile.open(new ByteArrayInputStream(archive)))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("bzip2");
    }

    private static String read(byte[] archive) {
        ZippedFile zipped = ZippedFile.open(new ByteArrayInputStream(archive));
        try (ReceivedBody body = ReceivedBody.receive(zipped.content(), 1_000_000)) {
            zipped.requireAlone();
            return new String(body.open().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "GB18030", "UTF-32"})
    void a_declared_charset_of_csv_is_honoured(String charset) throws IOException {
        for (ObservationFormat format : new ObservationFormat[] {new PlainCsv(), new SdmxCsv()}) {
            Charset declared = DeclaredCharset.of("text/csv; header=present; CHARSET=\"" + charset + "\"", format)
                    .orElseThrow();
            InputStream utf8 = DeclaredCharset.inUtf8(new ByteArrayInputStream(TEXT.getBytes(declared)), declared);
            assertThat(new String(utf8.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        }
    }

    @Test
    void long_texts_are_turned_whole_wherever_their_characters_fall() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "😀é中".repeat(20_000);
            InputStream utf8 = DeclaredCharset.inUtf8(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16BE)), StandardCharsets.UTF_16BE);
            assertThat(new String(utf8.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void what_is_not_of_the_declared_charset_is_refused() {
        byte[] utf8 = ("x".repeat(100_000) + "élève").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReceivedBody.receive(
                        DeclaredCharset.inUtf8(new ByteArrayInputStream(utf8), StandardCharsets.US_ASCII), 1_000_000))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("charset");
    }

    @Test
    void a_charset_that_nobody_knows_is_refused_and_utf_8_or_what_is_said_of_bytes_changes_nothing() {
        for (ObservationFormat format : ObservationFormats.ALL) {
            boolean isText = !(format instanceof Xlsx);
            assertThat(DeclaredCharset.of(format.mediaType() + ";charset=utf-8", format))
                    .isEmpty();
            assertThat(DeclaredCharset.of(format.mediaType(), format)).isEmpty();
            assertThat(DeclaredCharset.of("application/zip;charset=iso-8859-1", format)
                            .isPresent())
                    .isEqualTo(isText);
            assertThat(DeclaredCharset.of(format.mediaType() + ";charset=iso-8859-1", format)
                            .isPresent())
                    .isEqualTo(isText);
            if (isText) {
                assertThatThrownBy(() -> DeclaredCharset.of(format.mediaType() + ";charset=klingon", format))
                        .isInstanceOf(RefusedRequest.class)
                        .hasMessageContaining("UTF-8");
                assertThatThrownBy(() -> DeclaredCharset.of("text/csv;charset=utf-8; Charset=iso-8859-1", format))
                        .isInstanceOf(RefusedRequest.class)
                        .hasMessageContaining("utf-8 and iso-8859-1");
            }
        }
    }

    @Test
    void what_xml_says_of_its_encoding_gives_way_to_what_the_media_type_declares() throws IOException {
        String message = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<a b=\"é\"/>";
        for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16}) {
            InputStream utf8 = DeclaredCharset.inUtf8(new ByteArrayInputStream(message.getBytes(charset)), charset);
            assertThat(new String(utf8.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("\n<a b=\"é\"/>");
        }
    }

    private static ZippedFile zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return ZippedFile.open(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Files that hold their names. */
    private static ZippedFile archive(String... names) throws IOException {
        return ZippedFile.open(new ByteArrayInputStream(zip(names)));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            book.newWorksheet("T").value(0, 0, "ref_area");
        }
        return out.toByteArray();
    }
}
