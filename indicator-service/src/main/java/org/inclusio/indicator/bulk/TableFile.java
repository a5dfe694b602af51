package org.inclusio.indicator.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes rows of text as CSV, and sees what they are about. */
final class TableFile implements Closeable {

    /** Hands its rows on, one after the other. */
    interface Rows {
        void each(Consumer<List<String>> row);
    }

    private final CsvWriter csv;
    private final Extent extent = new Extent();
    private final int area;
    private final int year;

    /** Begins a file whose name says whether it is compressed. */
    TableFile(Path file, Table table) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        OutputStream written = file.toString().endsWith(".gz") ? new FastGzip(out) : out;
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(written, StandardCharsets.UTF_8));
        this.area = table.header().indexOf("ref_area");
        this.year = table.header().indexOf("time_period");
        csv.writeRecord(table.header());
    }

    /** @throws UncheckedIOException when it can't be written */
    void add(List<String> row) {
        csv.writeRecord(row);
        extent.addRow();
        if (area >= 0) {
            extent.addArea(row.get(area));
        }
        if (year >= 0) {
            extent.addYear(Integer.parseInt(row.get(year)));
        }
    }

    /** What the rows so far are about. */
    Extent extent() {
        return extent;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Writes a whole file. */
    static Extent write(Path file, Table table, Rows rows) throws IOException {
        try (TableFile written = new TableFile(file, table)) {
            rows.each(written::add);
            return written.extent();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
