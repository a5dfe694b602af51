package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.inclusio.indicator.assessment.AssessEverything;
import org.inclusio.indicator.inequality.CompareEverything;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.Series;

/** Writes what follows from the values of a release: inequality between groups, progress, and what it tells otherwise. */
@ApplicationScoped
class DerivedFiles {

    private final CompareEverything compare;
    private final AssessEverything assess;
    private final OpenReleases releases;

    DerivedFiles(CompareEverything compare, AssessEverything assess, OpenReleases releases) {
        this.compare = compare;
        this.assess = assess;
        this.releases = releases;
    }

    /** Begins inequality and progress, which are written while the values are read. */
    Along along(Workspace workspace) throws IOException {
        return new Along(workspace);
    }

    void writeChanges(OpenRelease release, Workspace workspace) throws IOException {
        Extent changes = TableFile.write(
                workspace.at("changes.csv.gz"), Tables.CHANGES, row -> releases.eachChange(release, row));
        workspace.add(
                "changes.csv.gz",
                release.since() == null
                        ? "Changes since the release before: there is none, and all is new"
                        : "Changes since the release " + release.since(),
                Tables.CHANGES,
                changes);
    }

    /** Two files that are written while the values are read. */
    final class Along implements Closeable {

        private final Workspace workspace;
        private final TableFile inequality;
        private final TableFile progress;

        private Along(Workspace workspace) throws IOException {
            this.workspace = workspace;
            this.inequality = new TableFile(workspace.at(csv(Tables.INEQUALITY)), Tables.INEQUALITY);
            this.progress = new TableFile(workspace.at(csv(Tables.PROGRESS)), Tables.PROGRESS);
        }

        Beside inequality() {
            return new Beside() {
                private CompareEverything.Along compared;

                @Override
                public void begin(Series series) {
                    compared = compare.along(series, inequality::add);
                }

                @Override
                public void add(List<IndicatorValue> values) throws IOException {
                    writing(() -> values.forEach(compared::add));
                }

                @Override
                public void finish() throws IOException {
                    writing(compared::finish);
                }
            };
        }

        Beside progress() {
            return new Beside() {
                private AssessEverything.Along assessed;

                @Override
                public void begin(Series series) {
                    assessed = assess.along(series, progress::add);
                }

                @Override
                public void add(List<IndicatorValue> values) throws IOException {
                    writing(() -> values.forEach(assessed::add));
                }

                @Override
                public void finish() throws IOException {
                    writing(assessed::finish);
                }
            };
        }

        private static void writing(Runnable rows) throws IOException {
            try {
                rows.run();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            try (inequality) {
                progress.close();
            }
        }

        /** Lists the files, and adds the same rows as Parquet. */
        void addTo(Parquet parquet) throws IOException {
            addTo(parquet, Tables.INEQUALITY, "Inequality between the groups of each dimension", inequality.extent());
            addTo(parquet, Tables.PROGRESS, "Progress of every group toward the targets", progress.extent());
        }

        private void addTo(Parquet parquet, Table table, String title, Extent extent) throws IOException {
            String columns = table.name() + ".parquet";
            parquet.write(workspace.at(csv(table)), table, workspace.at(columns));
            workspace.add(columns, title, table, extent);
            workspace.add(csv(table), title, table, extent);
        }

        private static String csv(Table table) {
            return table.name() + ".csv.gz";
        }
    }
}
