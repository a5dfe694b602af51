package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** Which codes are in a release. */
@ApplicationScoped
class CodesOfReleases {

    private final CountedBefore cells;

    CodesOfReleases(CountedBefore cells) {
        this.cells = cells;
    }

    Seen of(ToldReleases.Told release) {
        Counted all = cells.count(release, List.of(CellFilter.EVERYTHING));
        return new Seen(
                Set.copyOf(all.codes(Component.AGE)),
                Set.copyOf(all.codes(Component.CUST_BREAKDOWN)),
                List.of(all.constraint(
                        Identities.own(ArtefactType.DATA_CONSTRAINT, "CN_MDG_DISAGG"),
                        Text.english("What there is in the newest release"),
                        Identities.ALL)));
    }
}
