package org.inclusio.indicator.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writes rows of text as CSV, and sees what they are about. */
final class TableFile {

    /** Hands its rows on, one after the other. */
    interface Rows {
        void each(Consumer<List<String>> row);
    }

    private TableFile() {}

    /** Writes a file whose name says whether it is compressed. */
    static Extent write(Path file, Table table, Rows rows) throws IOException {
        Extent extent = new Extent();
        Consumer<List<String>> seen = looksAt(table, extent);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream written = file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
                CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(written, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.header());
            rows.each(row -> {
                csv.writeRecord(row);
                seen.accept(row);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return extent;
    }

    private static Consumer<List<String>> looksAt(Table table, Extent extent) {
        int area = table.header().indexOf("ref_area");
        int year = table.header().indexOf("time_period");
        return row -> {
            extent.addRow();
            if (area >= 0) {
                extent.addArea(row.get(area));
            }
            if (year >= 0) {
                extent.addYear(Integer.parseInt(row.get(year)));
            }
        };
    }
}
