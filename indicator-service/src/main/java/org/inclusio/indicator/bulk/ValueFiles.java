package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    private final IndicatorCatalogue catalogue;
    private final FindValues values;

    ValueFiles(IndicatorCatalogue catalogue, FindValues values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /** A sub-series with values in the release. */
    private record Part(Series series, Extent extent) {

        private String path(String ending) {
            return FileNames.SERIES + series.code() + ending;
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
                Behind toParquet = new Behind("parquet");
                Behind toCsv = new Behind("csv");
                Behind toSdmx = new Behind("sdmx");
                Behind toInequality = new Behind("inequality");
                Behind toProgress = new Behind("progress")) {
            WrittenFormat.Message<IndicatorValue> sdmx =
                    WrittenCsv.sdmx2OfDataflow(PublishedRows.STRUCTURE).begin(out);
            List<Beside> written = List.of(
                    new ValuesAsCsv(
                                    workspace,
                                    all,
                                    (csv, columns) -> toParquet.run(() -> parquet.write(csv, Tables.VALUES, columns)))
                            .in(toCsv),
                    rows(sdmx).in(toSdmx),
                    derived.inequality().in(toInequality),
                    derived.progress().in(toProgress));
            for (Series series : catalogue.series()) {
                Part part = new Part(series, new Extent());
                for (Beside one : written) {
                    one.begin(series);
                }
                read(release, part, seen, written);
                for (Beside one : written) {
                    one.finish();
                }
                if (part.extent.rows() > 0) {
                    parts.add(part);
                    afterStep.run();
                }
            }
            // What is written as CSV hands on to Parquet.
            for (Behind one : List.of(toCsv, toSdmx, toInequality, toProgress, toParquet)) {
                one.finish();
            }
            sdmx.end();
        }
        add(workspace, parquet, parts);
        return seen;
    }

    private void read(OpenRelease release, Part part, SeenCodes seen, List<Beside> written) throws IOException {
        Batches batches = new Batches(written);
        try {
            values.each(release.asOf(), part.series, value -> {
                part.extent.addRow();
                part.extent.addArea(value.refArea());
                part.extent.addYear(value.timePeriod());
                part.extent.addChange(value.computedAt());
                seen.add(value);
                batches.add(value);
            });
            batches.handOn();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Beside rows(WrittenFormat.Message<IndicatorValue> message) {
        return new Beside() {
            @Override
            public void begin(Series series) {
                // One message holds all.
            }

            @Override
            public void add(List<IndicatorValue> values) throws IOException {
                for (IndicatorValue value : values) {
                    message.row(value);
                }
            }

            @Override
            public void finish() {
                // It ends after the last sub-series.
            }
        };
    }

    /** Values on their way into what is written. */
    private static final class Batches {

        private static final int SIZE = 500;

        private final List<Beside> written;
        private List<IndicatorValue> batch = new ArrayList<>(SIZE);

        private Batches(List<Beside> written) {
            this.written = written;
        }

        private void add(IndicatorValue value) {
            batch.add(value);
            if (batch.size() == SIZE) {
                handOn();
            }
        }

        private void handOn() {
            List<IndicatorValue> full = batch;
            batch = new ArrayList<>(SIZE);
            try {
                for (Beside one : written) {
                    one.add(full);
                }
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
}
