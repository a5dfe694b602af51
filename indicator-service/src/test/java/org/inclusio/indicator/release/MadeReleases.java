package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;

/** Makes releases for tests of what is read of them. */
@ApplicationScoped
public class MadeReleases {

    private final DataSource database;
    private final PublishRelease publish;

    MadeReleases(DataSource database, PublishRelease publish) {
        this.database = database;
        this.publish = publish;
    }

    /** A release of all that is computed. */
    public void make(String name) {
        Eventually.regionsComputed(database);
        publish.publish(new ReleaseOrder(name, "A note.", true).usable(), "root");
    }
}
