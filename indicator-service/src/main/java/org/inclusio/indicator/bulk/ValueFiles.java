package org.inclusio.indicator.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.write.WrittenCsv;
import org.inclusio.formats.write.WrittenFormat;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.indicator.value.ValuesCsv;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** Writes the values of a release, all of them and those of each sub-series, while they are read once. */
@ApplicationScoped
class ValueFiles {

    private static final int BUFFER = 64 * 1024;

    private final IndicatorCatalogue catalogue;
    private final FindValues values;

    ValueFiles(IndicatorCatalogue catalogue, FindValues values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /** A sub-series with values in the release. */
    private record Part(Series series, Extent extent) {

        private String path(String ending) {
            return "by-series/" + series.code() + ending;
        }
    }

    /** Writes them, and hands them on; tells which codes there are. */
    SeenCodes write(
            OpenRelease release, Workspace workspace, Parquet parquet, DerivedFiles.Along derived, Runnable afterStep)
            throws IOException {
        List<Part> parts = new ArrayList<>();
        SeenCodes seen = new SeenCodes();
        try (PartedGzip all = new PartedGzip(Files.newOutputStream(workspace.at("values.csv.gz")), header());
                OutputStream out = new FastGzip(Files.newOutputStream(workspace.at("values.sdmx.csv.gz")));
                Behind sdmxBehind = new Behind("sdmx");
                Behind derivedBehind = new Behind("derived");
                Behind parquetBehind = new Behind("parquet")) {
            WrittenFormat.Message<IndicatorValue> sdmx =
                    WrittenCsv.sdmx2OfDataflow(PublishedRows.STRUCTURE).begin(out);
            Batches batches = new Batches(values -> {
                sdmxBehind.run(() -> {
                    for (IndicatorValue value : values) {
                        sdmx.row(value);
                    }
                });
                derivedBehind.run(() -> derived.add(values));
            });
            for (Series series : catalogue.series()) {
                Part part = new Part(series, new Extent());
                Path csv = workspace.at(part.path(".csv.gz"));
                derivedBehind.run(() -> derived.begin(series));
                write(release, part, all.part(Files.newOutputStream(csv)), batches, seen);
                derivedBehind.run(derived::finish);
                if (part.extent.rows() == 0) {
                    Files.delete(csv);
                } else {
                    parts.add(part);
                    Path columns = workspace.at(part.path(".parquet"));
                    parquetBehind.run(() -> parquet.write(csv, Tables.VALUES, columns));
                    afterStep.run();
                }
            }
            sdmxBehind.finish();
            derivedBehind.finish();
            parquetBehind.finish();
            sdmx.end();
        }
        add(workspace, parquet, parts);
        return seen;
    }

    private void write(OpenRelease release, Part part, OutputStream out, Batches batches, SeenCodes seen)
            throws IOException {
        try (CsvWriter csv = csv(out)) {
            values.each(release.asOf(), part.series, value -> {
                csv.writeRecord(ValuesCsv.row(value));
                part.extent.addRow();
                part.extent.addArea(value.refArea());
                part.extent.addYear(value.timePeriod());
                part.extent.addChange(value.computedAt());
                seen.add(value);
                batches.add(value);
            });
            batches.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Values on their way into what is written beside. */
    private static final class Batches {

        private static final int SIZE = 500;

        /** Takes some values. */
        private interface Taking {
            void take(List<IndicatorValue> values) throws IOException;
        }

        private final Taking taking;
        private List<IndicatorValue> batch = new ArrayList<>(SIZE);

        private Batches(Taking taking) {
            this.taking = taking;
        }

        private void add(IndicatorValue value) {
            batch.add(value);
            if (batch.size() == SIZE) {
                finish();
            }
        }

        private void finish() {
            List<IndicatorValue> full = batch;
            batch = new ArrayList<>(SIZE);
            try {
                taking.take(full);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void add(Workspace workspace, Parquet parquet, List<Part> parts) throws IOException {
        Extent whole = new Extent();
        List<Path> written = new ArrayList<>();
        for (Part part : parts) {
            whole.add(part.extent);
            written.add(workspace.at(part.path(".parquet")));
        }
        if (written.isEmpty()) {
            parquet.write(workspace.at("values.csv.gz"), Tables.VALUES, workspace.at("values.parquet"));
        } else {
            parquet.join(written, workspace.at("values.parquet"));
        }
        workspace.add("values.parquet", "All values", Tables.VALUES, whole);
        workspace.add("values.csv.gz", "All values", Tables.VALUES, whole);
        workspace.add("values.sdmx.csv.gz", "All values as SDMX-CSV 2.0", PublishedRows.TABLE, whole);
        for (Part part : parts) {
            String title = part.series.indicator() + " " + part.series.name();
            workspace.add(part.path(".parquet"), title, Tables.VALUES, part.extent);
            workspace.add(part.path(".csv.gz"), title, Tables.VALUES, part.extent);
        }
    }

    private static byte[] header() {
        return (String.join(",", ValuesCsv.HEADER) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static CsvWriter csv(OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        return CsvWriter.builder().build(writer);
    }
}
