package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.inclusio.indicator.assessment.AssessEverything;
import org.inclusio.indicator.bulk.TableFile.Rows;
import org.inclusio.indicator.inequality.CompareEverything;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;

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

    void write(OpenRelease release, Workspace workspace, Parquet parquet, Runnable afterStep) throws IOException {
        both(
                workspace,
                parquet,
                Tables.INEQUALITY,
                "Inequality between the groups of each dimension",
                row -> compare.each(release.asOf(), row));
        afterStep.run();
        both(
                workspace,
                parquet,
                Tables.PROGRESS,
                "Progress of every group toward the targets",
                row -> assess.each(release.asOf(), row));
        afterStep.run();
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

    private static void both(Workspace workspace, Parquet parquet, Table table, String title, Rows rows)
            throws IOException {
        String csv = table.name() + ".csv.gz";
        String columns = table.name() + ".parquet";
        Extent extent = TableFile.write(workspace.at(csv), table, rows);
        parquet.write(workspace.at(csv), table, workspace.at(columns));
        workspace.add(columns, title, table, extent);
        workspace.add(csv, title, table, extent);
    }
}
