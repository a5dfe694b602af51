package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.inclusio.indicator.release.OpenRelease;

/**
 * Makes the files of a release: in a folder that nobody is shown, which is brought to the disk, then shown whole, then written
 * down as whole. Whatever ends it on the way, it begins anew.
 */
@ApplicationScoped
class MakeFiles {

    private final BulkConfig config;
    private final BulkFolders folders;
    private final ValueFiles values;
    private final DerivedFiles derived;
    private final CatalogueFiles catalogue;
    private final Descriptions descriptions;

    MakeFiles(
            BulkConfig config,
            BulkFolders folders,
            ValueFiles values,
            DerivedFiles derived,
            CatalogueFiles catalogue,
            Descriptions descriptions) {
        this.config = config;
        this.folders = folders;
        this.values = values;
        this.derived = derived;
        this.catalogue = catalogue;
        this.descriptions = descriptions;
    }

    /**
     * Makes them; nobody else makes those of the same release meanwhile.
     *
     * @param afterStep is called between any two steps, and may end the work by throwing
     */
    void make(OpenRelease release, Runnable afterStep) throws IOException, SQLException {
        Workspace workspace = new Workspace(folders.making(release));
        afterStep.run();
        SeenCodes seen;
        try (Parquet parquet = new Parquet(workspace.folder(), config.parquetMemory())) {
            DerivedFiles.Along along = derived.along(workspace);
            try (along) {
                seen = values.write(release, workspace, parquet, along, afterStep);
            }
            afterStep.run();
            along.addTo(parquet);
            afterStep.run();
            derived.writeChanges(release, workspace);
        }
        afterStep.run();
        catalogue.write(workspace);
        afterStep.run();
        descriptions.write(release, seen, workspace);
        afterStep.run();
        workspace.add(
                HandedOut.CHECKSUMS,
                "Checksums",
                workspace.files().stream().map(HandedOut::line).collect(Collectors.joining()));
        afterStep.run();
        workspace.sync();
        afterStep.run();
        folders.show(release);
        afterStep.run();
        folders.mark(release);
        afterStep.run();
    }
}
