package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is an archive that is read from its end: what is joined to it would be passed over. */
class ArchiveEndTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_with_another_before_it_or_something_behind_it_is_refused() throws IOException {
        byte[] workbook = workbook();
        WorkbookBounds.require(file(workbook));
        for (Path joined : List.of(file(workbook, workbook), file(new byte[10], workbook))) {
            assertThatThrownBy(() -> WorkbookBounds.require(joined)).hasMessageContaining("directory");
        }
        assertThatThrownBy(() -> WorkbookBounds.require(file(workbook, new byte[10])))
                .isInstanceOf(UnreadableFile.class);
    }

    /** More entries than the old record can count, so that the one of 64 bits stands before it. */
    @Test
    void an_archive_of_64_bits_is_whole_too() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }
        assertThat(ArchiveEnd.of(file(out.toByteArray())).isOfWhole(70_000)).isTrue();
        assertThat(ArchiveEnd.of(file(out.toByteArray())).isOfWhole(69_999)).isFalse();
        assertThat(ArchiveEnd.of(file(workbook(), out.toByteArray())).isOfWhole(70_000))
                .isFalse();
    }

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return Files.write(Files.createTempFile(folder, "archive-", ".zip"), out.toByteArray());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            book.newWorksheet("T").value(0, 0, "ref_area");
        }
        return out.toByteArray();
    }
}
