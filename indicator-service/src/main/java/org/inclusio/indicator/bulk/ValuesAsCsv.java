package org.inclusio.indicator.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.ValuesCsv;
import org.inclusio.statistics.catalogue.Series;

/** Writes values as CSV, each into the file of its sub-series and into that of all. */
final class ValuesAsCsv implements Beside {

    private static final int BUFFER = 64 * 1024;

    private final Workspace workspace;
    private final PartedGzip all;
    private final Next next;

    private Path file;
    private Path columns;
    private CsvWriter csv;
    private long rows;

    /** Takes the file of a sub-series that has rows, and where the same is to be written as Parquet. */
    interface Next {
        void take(Path csv, Path columns) throws IOException;
    }

    ValuesAsCsv(Workspace workspace, PartedGzip all, Next next) {
        this.workspace = workspace;
        this.all = all;
        this.next = next;
    }

    @Override
    public void begin(Series series) throws IOException {
        file = workspace.at(FileNames.SERIES + series.code() + ".csv.gz");
        columns = workspace.at(FileNames.SERIES + series.code() + ".parquet");
        csv = CsvWriter.builder()
                .build(new BufferedWriter(
                        new OutputStreamWriter(all.part(Files.newOutputStream(file)), StandardCharsets.UTF_8), BUFFER));
        rows = 0;
    }

    @Override
    public void add(List<IndicatorValue> values) throws IOException {
        try {
            values.forEach(value -> csv.writeRecord(ValuesCsv.row(value)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows += values.size();
    }

    /** A file without rows is none. */
    @Override
    public void finish() throws IOException {
        csv.close();
        if (rows == 0) {
            Files.delete(file);
        } else {
            next.take(file, columns);
        }
    }
}
